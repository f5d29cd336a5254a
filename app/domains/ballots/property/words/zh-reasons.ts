import { sheetSentences } from '#platform/sheet/sentences'

type Facts = Readonly<Record<string, string | number>>

/** Why a line of a register cannot be taken, by code. */
export const zhReasons = {
  ...sheetSentences('zh-CN').cells,
  'building-missing': () => '没有楼栋，请填上。', 'label-missing': () => '没有房号，请填上。', 'too-long': (f: Facts) => `内容太长，最多 ${f.most} 个字。`,
  'area-missing': () => '没有面积，请填上。', 'area-unreadable': (f: Facts) => `“${f.given}”不是面积。请只写数字，例如 89.50。`, 'area-too-fine': (f: Facts) => `“${f.given}”有三位以上小数。面积按登记簿写到两位小数，不要自己取舍。`, 'area-zero': () => '面积不能是 0。',
  'state-missing': () => '没有状态。请写：已售、已售未交付或未售。', 'state-unknown': (f: Facts) => `不认识状态“${f.given}”。请写：已售、已售未交付或未售。`,
  'kind-unknown': (f: Facts) => `不认识类型“${f.given}”。请写：住宅、商铺、车位或其他。`, 'source-unknown': (f: Facts) => `不认识面积依据“${f.given}”。请写：登记、测绘或合同。`,
  'unit-differs': (f: Facts) => `和第 ${f.first} 行是同一套，但面积、状态或其他内容不一样。共有人各占一行，房屋的内容要相同。`, 'unit-twice': (f: Facts) => `这个楼栋和房号已经用在另一套（编号 ${f.first}）上。`,
  'owner-missing': () => '已售的要写业主姓名。', 'owner-key-missing': () => '没有业主编号。同一业主用同一个编号，几套才会合并算一人。', 'owner-key-identity': () => '业主编号像身份证号或手机号。这里不存这些号码，请换成登记册自己的编号。', 'owner-key-signs': () => '业主编号里不能有加号和冒号。',
  'owner-twice': () => '这套房里同一个业主写了两次。', 'owner-name-differs': (f: Facts) => `这个业主编号在第 ${f.first} 行是另一个姓名。同一编号只能是同一个人，请核对。`, 'party-unknown': (f: Facts) => `不认识业主类型“${f.given}”。请写：个人或单位。`,
  'share-unreadable': (f: Facts) => `看不懂份额“${f.given}”。请写成 1/2 或 50%，共同共有的空着。`, 'shares-not-whole': (f: Facts) => `${f.owners} 位共有人的份额加起来不是 1，或有人没写。请核对，或全部空着。`,
  'representative-twice': () => '一套房只能有一位推选代表。', 'yes-or-no': (f: Facts) => `“${f.given}”看不懂，请写是或否。`, 'day-before-standing': (f: Facts) => `这一套的现有登记从 ${f.from} 起，生效日不能比它早。`,
  'header-sheet': (f: Facts) => `表头在工作表“${f.sheet}”的第 ${f.row} 行，读的是这张工作表。`, 'header-row': (f: Facts) => `表头在第 ${f.row} 行，它上面的行没有读。`,
  'left-as-they-are': (f: Facts) => `登记册里另有 ${f.count} 套不在这张表里，保持不变。`, 'building-not-in-tree': (f: Facts) => `有 ${f.count} 个楼栋在地方目录里找不到（${f.names}）。不影响全小区表决；要按楼栋表决，请先在地方目录里建好楼栋。`,
} as Record<string, (facts: Facts) => string>
