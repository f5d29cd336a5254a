import type { RefusalFacts } from '#platform/refusal'

type Sentence = (facts: RefusalFacts) => string

/** Words of the pages on which the rules of the room are administered, in Chinese. */
export const zhRules = {
  administration: {
    title: '管理', lead: '这里只列出您的岗位可以用的。', nothing: '您的岗位没有管理权限。需要的话请找系统管理员。', places: '地方', people: '人和单位', rules: '规则', notices: '通知与对接', matters: '诉求',
    links: {
      units: ['地方与网格', '编码、名称、上下级、边界，撤并拆分，表格导入'], levels: ['级别', '各级名称、别名、编码规则，新增一级'], plates: ['门牌码', '发放、打印、停用'], responsibilities: ['责任公示', '每个地方由谁负责、电话是多少'], place: ['本地设置', '名称、时区、服务电话、级别'], people: ['人员与岗位', '开账号、任命、停用'], organisations: ['单位', '登记、停用'],
      categories: ['诉求类别', '分类、时限、问题、是否公开，按生效日期'], duties: ['职责清单', '哪类事在哪里由谁办，找出没人管的'], charter: ['办理规则', '退单次数、回访、三率权重等，注明依据'], holidays: ['放假安排', '各年的休息日和调休工作日'], roster: ['值班表', '紧急情况找谁'], moderation: ['公开审核', '公开前看一遍有没有个人信息'], import: ['导入诉求', '从别的系统的表格导入'], themes: ['每月一题', '集中办一类问题'], webhooks: ['对接地址', '有变化时通知别的系统'], deliveries: ['发送记录', '短信、邮件发没发到'], 'walk-ins': ['窗口：没有账号的人', '打印、更正、删除他们的信息'], 'sign-in-policy': ['怎样登录', '工作人员要不要第二重验证、多久不操作就退出'], retention: ['保存期限', '个人信息保存多久、依据什么'], acts: ['行为记录', '谁在什么时候做了什么，只增不改'], readings: ['查看个人信息的记录', '谁、什么时候、为什么看'], permissions: ['权限表', '每个岗位能做什么'],
    } as Record<string, readonly [string, string]>,
  },
  categories: {
    title: '诉求类别', lead: '改动从某一天起生效，以前的写法保留；已经受理的诉求仍按当时的写法办。', code: '编码', kind: '种类', large: '大类', small: '小类', handle: '办理时限', publicity: '公开', check: '现场核查', from: '生效', to: '到', now: '现行', later: '将生效', past: '已失效', edit: '改写', add: '新增类别', newTitle: '新增类别', editTitle: (name: string) => `改写：${name}`, history: '历次写法', export: '导出 CSV', import: '导入表格', back: '返回类别', filter: '找类别',
    publicities: { public: '公开', 'unit-only': '只公开到社区', confidential: '不公开' }, publicityHints: { public: '公开文字（隐去个人信息）和位置', 'unit-only': '位置会暴露住处的，只公开到社区', confidential: '任何内容都不公开' }, yes: '是', no: '否',
    kindHint: '部件是看得见的东西（灯、井盖），先找权属单位；事件是发生的事（噪声），先找属地。', largeZh: '大类（中文）', largeEn: '大类（英文）', smallZh: '小类（中文）', smallEn: '小类（英文）', descriptionZh: '说明（中文）', descriptionEn: '说明（英文）', keywords: '关键词', keywordsHint: '用顿号或逗号隔开，帮人找到这一类。', anonymous: '可以匿名', needsCheck: '办好后先现场核查', sort: '排列次序', sortHint: '数字小的在前。', validFrom: '从哪一天起', source: '依据', sourceHint: '文件名和文号，或者谁在哪次会上定的。', amount: '数量', unit: '单位',
    clocks: '时限', clocksHint: '到期会提醒和升级。工作日按放假安排算。', urgentClocks: '紧急时的时限', urgentHint: '有人身或财产危险时代替上面的。', clockNames: { dispatch: '派单', 'sign-in': '签收', contact: '首次联系', handle: '办理', check: '核查', ask: '回访' }, units: { hour: '小时', day: '天', workday: '工作日', month: '月' } as Record<string, string>,
    questions: '补充问题', questionsHint: '提诉求时多问的几个问题，最多 20 个。不要的问题，把编码和文字清空。', question: (number: number) => `问题 ${number}`, questionType: '回答方式', types: { string: '一行字', text: '一段字', number: '数字', datetime: '日期时间', singlevaluelist: '选一个', multivaluelist: '可选几个' }, questionZh: '问题（中文）', questionEn: '问题（英文）', hintZh: '提示（中文）', hintEn: '提示（英文）', choices: '选项', choicesHint: '每行一个：key=中文/英文，例如 yes=有/Yes。', anotherQuestion: '再加一个问题',
    required: '必须回答',
    save: '保存', saved: '已保存，按生效日期起用。', checkFirst: '检查', takeReasons: '下载带原因的表', commit: '全部写入', importLead: '先检查，每行说明有没有问题；没有问题才能写入。同一张表再导一次不会重复。', importHint: 'CSV 或 XLSX，表头与导出的相同。', rows: (count: number) => `${count} 行`, fine: (count: number) => `检查通过：${count} 行可以写入。`, bad: (count: number) => `${count} 行有问题，什么都没有写入。`, imported: (count: number) => `已写入 ${count} 行。`, row: '行', reason: '原因', all: '全部大类', ended: '停用', end: '停用这个类别', endFrom: '从哪一天起停用', endEffect: '停用后不能再选；已经受理的照常办。', endDone: '已停用。',
    problems: { code: '编码只能用字母、数字、点、横线和下划线，最多 60 个。', name: '大类和小类的中文、英文都要填。', clock: '时限要填 1 到 10000 的整数和单位。', day: '日期写成 2026-05-01 的样子。', source: '请写依据。', sort: '排列次序要填整数。', kind: '种类只能是 component（部件）或 event（事件）。', publicity: '公开只能是 public、unit-only 或 confidential。', question: '有一行问题写法不对。', choice: '单选、多选要写选项。', long: '太长了。', flag: '只能填 yes 或 no。', twice: '这一行的编码和日期在表里出现了两次。', unit: '没有这个编码或名称的地方。', organisation: '没有这个单位，或者有重名的单位。', category: '没有这个类别编码。', part: '只能是 owner（权属）或 territory（属地）。', 'owner-needs-category': '权属职责要写类别。' } as Record<string, string>,
    
  },
  duties: {
    title: '职责清单', lead: '哪一类事、在哪个地方、由谁办。部件先找权属，事件先找属地；越近的地方越优先。', part: '身份', parts: { owner: '权属', territory: '属地' }, category: '类别', every: '全部类别', unit: '地方', organisation: '单位', from: '起', to: '止', add: '加一条职责', addButton: '加上', end: '结束', endFrom: '从哪一天起不再负责', ended: '已结束。', added: '已加上。', none: '还没有职责。', export: '导出 CSV', import: '导入表格', now: '现行', past: '已结束的', actions: '操作', unitCode: '地方', unitHint: '填地方的编码或全名。', severalUnits: (others: string) => `还不能确定是哪一个，请填编码。可能是：${others}。`,
    gaps: '没人负责或分不清的', gapsLead: '按现行规则，这些类别在这些地方派不出去，要由派单员人工指定。', gap: '问题', noDuty: '没有人负责', several: '有几家同时负责', noGaps: '每个类别在每个地方都有一家负责。', checked: (units: number, categories: number) => `检查了 ${units} 个地方、${categories} 个类别。`, howMany: (count: number) => `${count} 个类别`, and: '、', allCategories: '全部类别', more: (count: number) => `还有 ${count} 处`, importLead: '先检查再写入；已有的不会重复。', validFrom: '从哪一天起', filterUnit: '只看这个地方', backTo: '返回职责清单',
  },
  charter: {
    title: '办理规则', lead: '没有法律定死、由本地自己决定的数字。改动从某一天起生效，以前的保留。', current: '现行', default: '这里还没有定过，用的是默认值。', version: (version: number) => `第 ${version} 版`, effectiveFrom: '从哪一天起', source: '依据', sourceHint: '文件名和文号，或者谁在哪次会上定的。', save: '定下来', saved: '已定下，从那一天起生效。', history: '历次', noHistory: '还没有定过。', future: '还没有生效',
    groups: { returns: '退单', rounds: '返工与重开', asking: '回访', calls: '吹哨与值班', rates: '三率', samples: '样本', near: '相近诉求', retention: '保存' },
    fields: {
      'returns.most': ['最多可以退几次', '次'], 'returns.withinHours': ['派单后多久内可以退', '小时'], mostRounds: ['未解决最多返工几轮', '轮'], reopenDays: ['办结后多久内可以重新打开', '天'], 'asking.tries': ['联系不上要试几次', '次'], 'asking.days': ['联系不上要等几天', '天'], reportInMinutes: ['吹哨后多久内报到', '分钟'], alarmMinutes: ['紧急提醒没人看，多久后找下一级', '分钟'],
      'rates.responded': ['响应率权重', '%'], 'rates.solved': ['解决率权重', '%'], 'rates.satisfied': ['满意率权重', '%'], 'rates.fairlySatisfied': ['“基本满意”算多少', '%'], 'rates.partlySolved': ['“部分解决”算多少', '%'], 'rates.respondedWithinHours': ['多久内联系算响应', '小时'],
      'samples.marked': ['少于几件要注明样本少', '件'], 'samples.hidden': ['少于几件不显示', '件'], 'samples.handlersSee': ['经办单位满几件才看得到评价', '件'], 'near.metres': ['多近算同一处', '米'], 'near.days': ['多久以内算同一件', '天'], proposeDeliberationFrom: ['同类满几件建议协商', '件'], retentionMonths: ['办结后保存多久', '个月'],
    } as Record<string, readonly [string, string]>,
    problems: { whole: '请填整数。', least: (least: number) => `不能小于 ${least}。`, most: (most: number) => `不能大于 ${most}。`, weights: '三个权重加起来要等于 100。', date: '日期写成 2026-05-01 的样子。', source: '请写依据。', taken: '这一天已经定过一版，请换一天。', past: '只能从今天或以后的日期起，过去的已经按当时的规则办了。' },
  },
  holidays: {
    title: '放假安排', lead: '工作日按这里算。没有登记的年份不会猜：期限先空着，登记后自动补上。', held: '已有的年份', year: '年份', source: '依据', off: '周一到周五放假', makeup: '周末上班', days: (count: number) => `${count} 天`, builtIn: '随程序带来', added: '本地登记', add: '登记一年', correct: '更正', correctTitle: (year: number) => `更正 ${year} 年的放假安排`, correctLead: '原来的写法会留着，人人看得到是哪天、由谁更正的。还没到期的期限按新的重算，提前或推后都按新的。', corrected: (count: number) => (count === 0 ? '已更正，没有期限因此变动。' : `已更正，${count} 个期限按新的重算了。`), cancel: '不更正', former: '原来的写法', entered: (day: string, by: string) => `${day} 由 ${by} 登记`, offHint: '每行一天，写成 2027-01-01；也可以用空格、逗号隔开。周六日本来休息，不用写。', makeupHint: '调休要上班的周六、周日。没有就空着。', sourceHint: '例如：国办发明电〔2026〕5号', save: '登记', saved: (count: number) => (count === 0 ? '已登记。' : `已登记，${count} 个期限已补上。`), missing: (year: number) => `还没有 ${year} 年的放假安排。`, waiting: (count: number) => `${count} 个期限在等放假安排。`, list: '看日期', tried: '内容有问题，没有登记',
  },
  ruleRefusals: {
    'matters.charter-from-taken': () => '这一天已经定过一版规则，请换一天。', 'matters.charter-invalid': () => '有几处要改一改，没有定下来。', 'matters.charter-in-past': () => '规则只能从今天或以后的日期起。', 'matters.unknown-category': () => '没有这个类别。', 'matters.category-ends-early': (facts: RefusalFacts) => `现行写法从 ${facts.from} 起，停用的日期要在那之后。`, 'matters.duty-incomplete': () => '请选身份、类别、地方和单位。', 'matters.rows-refused': (facts: RefusalFacts) => `${facts.refused} 行有问题，什么都没有写入。`, 'matters.sheet-columns': (facts: RefusalFacts) => `缺少“${facts.column}”这一列。表头请与导出的表相同。`, 'matters.file-missing': () => '请选一个文件。', 'matters.wording-invalid': () => '有几处要改一改，没有保存。',
  } as Record<string, Sentence>,
}
