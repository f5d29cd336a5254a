import type { HoldingState, UnitKind } from '../rules/exclusive-unit.ts'
import type { ClaimState, Proof, ServiceAnswer } from '../rules/claim.ts'
import type { PropertyImportState } from '../tables.ts'
import { zhReasons } from './zh-reasons.ts'
import { zhRefusals } from './zh-refusals.ts'

const refusalReasons: Record<string, string> = { 'not-the-owner': '不是登记的业主', 'paper-missing': '没有带证明来', 'paper-doubtful': '证明看不清或有疑问', 'other-unit': '证明的是另一套房', 'register-outdated': '登记册还没有更新，请先办理登记' }

export const zh = {
  /** Acts by the names under which permissions and the record keep them. */
  acts: {
    'ballots.keep-register': '导入和修改产权登记册', 'ballots.read-register': '查看产权登记册', 'ballots.read-owner-names': '查看业主姓名', 'ballots.claim-ownership': '申请业主认证', 'ballots.verify-ownership': '核对业主身份',
    'ballots.register-received': '收到一份产权登记册', 'ballots.register-imported': '导入产权登记册', 'ballots.register-import-undone': '撤回产权登记册的导入', 'ballots.exclusive-unit-changed': '修改一套房屋的登记',
    'ballots.ownership-claimed': '申请业主认证', 'ballots.ownership-claim-withdrawn': '撤回业主认证申请', 'ballots.ownership-verified': '业主认证通过', 'ballots.ownership-refused': '业主认证未通过', 'ballots.verification-ended': '取消业主认证', 'ballots.owner-names-read': '查看业主姓名',
  } as Record<string, string>,
  states: { sold: '已售', undelivered: '已售未交付', unsold: '未售' } satisfies Record<HoldingState, string> as Record<HoldingState, string>,
  kinds: { dwelling: '住宅', shop: '商铺', parking: '车位', other: '其他' } satisfies Record<UnitKind, string> as Record<UnitKind, string>,
  sources: { register: '不动产登记', survey: '测绘', contract: '买卖合同' } as Record<string, string>,
  parties: { person: '个人', organisation: '单位' } as Record<string, string>,
  columns: { building: '楼栋', label: '房号', area: '面积', state: '状态', ownerName: '业主姓名', ownerKey: '业主编号', unitKey: '登记编号', kind: '类型', source: '面积依据', party: '业主类型', share: '份额', representative: '代表', certificate: '产权证' } as Record<string, string>,
  causes: { import: '导入', sale: '转让', correction: '更正' } as Record<string, string>,
  desk: {
    title: '产权登记册', lead: '每个小区有哪些专有部分、多大面积、谁是业主。业主名单和表决按它计算。', administration: '工作台', none: '还没有小区的登记册', noneText: '先找到小区，再上传登记册。', find: '按名称找小区', found: (count: number) => `找到 ${count} 个`, open: '打开登记册',
    withRegister: '已有登记册的小区', others: '找其他小区', estate: '小区', units: '套数', area: '面积（㎡）', owners: '业主数', claims: '待核对的认证', claimsOpen: (count: number) => `${count} 件认证待核对`,
    list: '房屋', listOf: (building: string) => `${building}的房屋`, building: '楼栋', allBuildings: '全部', label: '房号', kind: '类型', state: '状态', ownersMasked: '业主', source: '面积依据', parking: '其中车位', search: '楼栋或房号', filter: '查找', shown: (shown: number, all: number) => `共 ${all} 套，这里列出前 ${shown} 套。请按楼栋或房号查找。`,
    empty: '这个小区还没有登记册', emptyText: '上传一张表：楼栋、房号、面积、状态、业主姓名、业主编号。先检查，再写入。', noMatch: '没有符合的房屋', noMatchText: '换个楼栋或房号再查。', upload: '上传登记册', rolls: '业主名单',
    file: '文件', fileHint: 'CSV 或 XLSX。共有人各占一行。', validFrom: '从哪天起', validFromHint: '登记册反映的是哪一天的情况。空着就是今天。', check: '检查文件', uploadLead: '先整张检查，不写入。有问题的行会带着原因还给您。', noFile: '请选择一个文件。', template: '下载模板', imports: '导入记录',
    rules: ['业主编号用登记册自己的编号，不要用身份证号或手机号。同一业主用同一个编号，几套合并计一人。', '面积写两位小数，例如 89.50。', '状态写：已售、已售未交付、未售。未售和已售未交付的由建设单位行使，合计一人。'], columnsTitle: '表里要有什么',
    templateRows: [['楼栋', '房号', '面积', '类型', '状态', '面积依据', '业主姓名', '业主编号', '业主类型', '份额', '代表'], ['1号楼', '1单元101', '89.50', '住宅', '已售', '登记', '张示例', 'Y0001', '个人', '1/2', '是'], ['1号楼', '1单元101', '89.50', '住宅', '已售', '登记', '李示例', 'Y0002', '个人', '1/2', ''], ['1号楼', '1单元102', '102.30', '住宅', '未售', '测绘', '示例建设有限公司', 'D0001', '单位', '', '']],
  },
  imports: {
    title: '导入检查', states: { checking: '正在检查', checked: '已检查，还没写入', waiting: '排队中', running: '正在写入', committed: '已写入', undone: '已撤回', failed: '没有写入' } satisfies Record<PropertyImportState, string> as Record<PropertyImportState, string>,
    refusedState: '有问题，没有写入', sound: '全部可以写入', soundText: (created: number, changed: number, unchanged: number) => `新增 ${created} 套，更改 ${changed} 套，原样不动 ${unchanged} 套。现在还没有写入。`, nothing: '和现有的完全一样', nothingText: '不需要写入。',
    refused: (count: number) => `${count} 行有问题，什么都没有写入`, refusedText: '下载带“原因”一列的表，改好后再传一次。', download: '下载带原因的表', csv: 'CSV', xlsx: 'XLSX', commit: '写入登记册', commitEffect: '所有行一起写入。还没有后来的修改时可以撤回。', undo: '撤回这次导入', undoEffect: '新增的删掉，更改的恢复原样。', again: '换个文件再检查',
    shown: (shown: number, all: number) => `共 ${all} 行有问题，这里列出前 ${shown} 条原因。`, committed: (created: number, changed: number) => `已写入：新增 ${created} 套，更改 ${changed} 套。`, created: '新增', changed: '更改', unchanged: '不变', refusedCount: '有问题的行', rows: '行数', row: '行', field: '列', reason: '原因', at: '时间', state: '状态',
    reasonColumn: '原因', notes: '请再看一眼', notesText: '下面这些不妨碍写入。', failed: '没有写入任何内容', failedText: '写入前再次检查时发现和现有登记冲突。请重新上传检查。',
  },
  unit: {
    now: '现在的登记', certificate: '产权证编号', since: '从何时起', history: '历次登记', until: '到', cause: '原因', from: '从', change: '转让或更正', showNames: '查看姓名', showNamesEffect: '显示业主全名和编号。谁、何时、为什么查看会被记录，已认证的业主自己查得到。', purpose: '查看是为了',
    purposes: { 'verify-ownership': '核对业主身份', 'owners-vote': '组织业主表决', 'correct-register': '更正登记', oversight: '监督检查' } as Record<string, string>, names: '业主（全名）', ownerKey: '业主编号', share: '份额', jointly: '共同共有', representative: '推选代表', representativeOf: '由其行使表决权', verified: '已认证账号', notVerified: '未认证', endVerification: '取消认证', endVerificationEffect: '认错了人时使用。取消后这个账号不再是这位业主。',
    changeTitle: '转让或更正', changeLead: '写一条新的登记，原来的保留在历次登记里。', whatFor: '这次是', sale: '转让', saleHint: '业主变了。原业主名下没有别的房屋时，他的认证同时结束。', correction: '更正', correctionHint: '原来登记错了，例如面积。', owner: (number: number) => `业主 ${number}`, ownerName: '姓名或单位名称', party: '业主类型', ownerNone: '不用就空着', shareHint: '例如 1/2；共同共有的空着', representativeHint: '共有人推选了一人行使表决权时才选', nobody: '没有推选', causeMissing: '请选择是转让还是更正。', purposeMissing: '请选择查看是为了什么。', save: '写入登记', saved: '已写入新的登记。',
  },
  claims: {
    title: '业主认证', lead: '居民说某套房是自己的。请当面看过产权证或合同再点通过，不留复印件。', none: '没有待核对的认证', noneText: '居民在“我的房屋”里提交后会出现在这里。', who: '申请人', unit: '房屋', proof: '带什么来', at: '提交时间', service: '市登记服务的答复', open: '核对', back: '返回列表', claimant: '申请人', claimantName: '账号上的姓名', whichOwner: '是登记册上的哪一位业主', verify: '看过原件，认证通过', verifyEffect: '这个账号从此可以代表这位业主。不保存证件复印件。', refuse: '不予认证', why: '原因', done: '已认证。', refusedDone: '已答复申请人。', openNames: '打开申请和业主姓名', openNamesEffect: '会显示申请人的姓名和登记册上的业主全名，并留下记录。', sameName: '与申请人同名',
    reasons: refusalReasons,
  },
  proofs: { certificate: '不动产权证', contract: '买卖合同', other: '其他证明' } satisfies Record<Proof, string> as Record<Proof, string>,
  claimStates: { waiting: '等待核对', verified: '已认证', refused: '未通过', withdrawn: '已撤回' } satisfies Record<ClaimState, string> as Record<ClaimState, string>,
  service: { yes: '是业主', no: '不是业主', unknown: '查不到这一套', silent: '没有答复' } satisfies Record<ServiceAnswer, string> as Record<ServiceAnswer, string>,
  mine: {
    title: '我的房屋', lead: '认证以后，可以参加业主表决、查看业主名单全文。', verified: '已认证的房屋', none: '还没有认证的房屋', noneText: '在下面写出您的房屋，带证明到社区窗口核对一次就行。', area: '面积', coOwned: '与他人共有', representative: '您是推选的代表', claim: '认证一套房屋', estate: '小区', estateHint: '写小区名称的一部分，例如“阳光”', findEstate: '查找小区', estateFound: '请选择小区', estateNone: '没有找到有登记册的小区。请换个写法，或问社区工作人员。', noRegister: '这个小区的登记册还没有录入', change: '换一个小区',
    building: '楼栋', label: '单元和房号', labelHint: '按产权证写，例如 2单元301', proof: '您会带什么到社区窗口', proofHint: '只当面看一眼，不留复印件，也不用上传照片。', ask: (name: string) => `同意把我的姓名和房号交给${name}核对`, askHint: '不勾选也可以，改到社区窗口核对。', askYes: '同意', submit: '提交', submitted: '已提交。请带上证明到社区窗口，工作人员看过就通过。', submittedVerified: '已认证，不用再去窗口。', noUnit: '登记册里没有这一套。请核对楼栋和房号，或问社区工作人员。', needLabel: '请写单元和房号。', needBuilding: '请选择楼栋。', needProof: '请选择一种证明。', claims: '我的申请', withdraw: '撤回申请', withdrawn: '已撤回。', office: '社区窗口核对', why: '原因', ended: '已转让的房屋，认证自动结束。', signIn: '登录后可以查看和认证自己的房屋。',
  },
  notices: {
    claimed: { title: '有居民申请业主认证', body: '居民会带证明到窗口，请当面核对。' }, verified: { title: '业主认证通过了', body: '您可以参加业主表决、查看业主名单全文。' },
    refused: (reason: string) => ({ title: '业主认证没有通过', body: `原因：${refusalReasons[reason] ?? '请联系社区'}。可以重新申请。` }),
  },
  reasons: zhReasons,
  refusals: zhRefusals,
}
