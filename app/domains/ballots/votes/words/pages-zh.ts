import type { BallotState, Secrecy, VoteChannel } from '../rules/ballot.ts'
import type { QuestionForm, RankedMethod } from '../rules/question.ts'

/** What the pages say. */
export const pages = {
  title: '投票表决', lead: '正在投的、快要开始的和已有结果的。', at: (place: string) => `${place}的表决`,
  states: { draft: '草稿', announced: '已公布，未开始', open: '正在投票', closed: '已截止，待计票', counted: '已有结果', cancelled: '已作废' } as Readonly<Record<BallotState, string>>,
  yours: '等您投的', now: '正在投票', soon: '快要开始', past: '以前的', none: '现在没有表决', noneText: '有新的表决时，这里和您的消息里都会看到。', noneYours: '名册上有您、正在投的表决，您都投过了。',
  opensAt: '开始', closesAt: '截止', counts: (took: number, of: number) => `已有 ${took} 户（人）参加，共 ${of} 户（人）`,
  ballot: {
    asked: '问的是什么', who: '谁可以投', roll: (title: string, entries: number) => `名册“${title}”上的 ${entries} 户（人）`, rollPage: '看名册', when: '投票时间', how: '怎样投', change: '能不能改', secrecy: '记名吗',
    channels: { online: '网上', paper: '纸质票', import: '外部表决系统' } as Readonly<Record<VoteChannel, string>>,
    secrecies: { named: '记名：法律要求对得上人；公布的只有合计', detached: '不记名：计票后谁也查不出谁怎么投' } as Readonly<Record<Secrecy, string>>,
    mayChange: '截止前可以改，以最后一次为准', mayNotChange: '投出后不能改', area: (metres: string) => `合计 ${metres} 平方米`, notice: '投票公告', origin: '这件事的来龙去脉', rules: '所依规则', digest: '名册校验码',
    vote: '去投票', changeVote: '改我的票', signIn: '登录后投票', voted: '您已经投过票了。', votedChange: '您已经投过票了。截止前还可以改，以最后一次为准。', notOnRoll: '名册上没有您，所以不能投。如果觉得应该有，请打电话给社区。', paperOnly: '这次不能在网上投，请用纸质票。工作人员会送到，也可以到社区领取。',
    hasPaper: '您已经领了纸质选票，请填好投进票箱，网上不能再投。没有用、想改在网上投的，请把选票交回工作人员。', importOnly: '请在规定的外部表决系统里投票，结果会导入这里核对后公布。', waits: '还没有开始。', closed: '投票已经截止，正在录入纸质票和计票。', taken: '已经参加的', byHeads: '按户（人）数', byArea: '按面积', never: '计票之前，谁也看不到各选项有多少票。', share: (took: string, of: string, percent: string) => `${took} / ${of}，${percent}`,
    remind: '截止前 24 小时提醒我', reminded: '截止前 24 小时会提醒您。', remindOff: '不用提醒我了', result: '看结果', checkReceipt: '用回执查我的票', print: '打印', cancelledBecause: '作废原因', afterwards: '投完之后', wholeSaid: '投票时间、名册、规则', officialOnly: '只作参考，不是法律上的决定。',
  },
  vote: {
    title: '投票', lead: (title: string) => `${title}`, entry: '为哪一户（人）投', entryHint: '名册上有您的几户，一次投一户。', review: '下一步：核对', check: '请核对您的选择', checkLead: '还没有投出。核对无误再投。', cast: '确认，投出这一票', back: '返回修改', blank: '没有选（算作空白）', noRank: '不排', noScore: '不打分', rank: (n: number) => `第 ${n} 名`, points: '点', scoreOf: (n: number) => `${n} 分`,
    agreeFirst: '请先选，选好后点“下一步”。不想选的可以留空。', secrecy: { named: '这次表决记名。', detached: '这次表决不记名。' } as Readonly<Record<Secrecy, string>>, allVoted: '名册上归您投的都投过了，不能再投。',
  },
  receipt: {
    title: '投票回执', done: '票已投出', doneText: '这是您的回执号。请抄下、打印或截图保存：网站不保存它，丢了找不回来。', number: '回执号', what: '回执只证明这一票有没有计入，不显示您怎么投的。', at: '投出时间', enter: '请输入回执号', hint: '20 位数字，空格可以不打。', ask: '查询', wrong: '回执号不对：应当是 20 位数字，请核对有没有抄错。',
    standing: { received: '已收到。投票还没有计票。', counted: '已计入结果。', replaced: '被您后来改投的一票取代了，没有计入。', 'set-aside': '这一票暂不计，待有关的人处理。', unknown: '没有这张回执。请核对号码，也请确认是不是这一次表决的。' },
    verify: '核对', print: '打印回执', toBallot: '回到这次表决',
  },
  result: {
    title: '投票结果', passed: '通过', notPassed: '没有通过', noDecision: '征询意见，不作决定', tie: '并列', tieText: (names: string) => `${names}并列，要由人按规则另行决定，不看谁的票先到。`, turnout: '参加', heads: '户（人）', votes: '票数', choice: '选项', winner: '当选', blank: '空白', invalid: '无效', setAside: '暂不计', points: '总分', area: '面积（平方米）',
    sums: '各选项的票数', buildings: '按楼', buildingsText: '不足 10 的都与相邻的合并，免得看出谁怎么投。不记名的纸质票投进同一个票箱，分不出楼，归在“其他”。', buildingsNone: '按楼分开就会有不足 10 票的格子，所以只公布合计。', other: '其他', steps: '怎样算出来的', stepsOpen: '看每一步', by: '依据',
    rules: {
      sums: '把同意、反对、弃权各加起来。', 'nobody-voted': '没有人选，无从计起。', plurality: '每票选一项，多者胜。', approval: '每票可选多项，被选次数多者胜。', score: '把每票的打分加起来，没打分的按最低分算，高者胜。', points: '把每票分出的点数加起来，多者胜。',
      schulze: '两两比较：看有多少票把甲排在乙前面，再找最强的连环（Schulze 法）。', 'ranked-pairs': '两两比较：从差距最大的一对起逐对锁定，会绕成圈的不锁（排序对法）。', stv: '可转移单票（苏格兰规则）：过门槛者当选，多余的票按比例转出；最少者淘汰，票转给下一位。', assembly: '先看参加的够不够法定人数，再看同意的是不是超过参加人数的一半。',
    } as Readonly<Record<string, string>>,
    assembly: { entitled: '应到', present: '参加', agree: '同意', quorum: (needed: number) => `至少要 ${needed} 户（人）参加`, majority: (needed: number) => `至少要 ${needed} 票同意`, enough: '够', notEnough: '不够' },
    pairsTitle: '排在前面的票数（行在列之前）', order: '先后次序', stage: '轮次', action: '这一步', quota: '当选门槛', locked: '锁定', leftOut: '会绕成圈，不锁', over: (a: string, b: string) => `${a} 先于 ${b}`,
    recount: '自己核对', recountText: '下载投票记录，用任何工具都能重新计一遍。', digest: '投票记录校验码（SHA-256）', digestHow: '下载 journal.jsonl 后运行 sha256sum journal.jsonl，应得到同样的一串。', digestNamed: '记名表决的逐票记录只给有权查阅的业主看；这串校验码证明记录没有被改过。', lines: (n: number) => `${n} 行`, files: '下载', json: '结果（JSON）', journal: '投票记录（JSONL）', receipts: '回执清单', receiptsText: '每一行是一张回执的校验码和它有没有计入。计算方法：SHA-256（表决编号、空格、20 位回执号）。',
    notYet: '还没有计票。', notYetText: '截止并计票之后，这里公布结果。', firsts: '横条是排在第一位的票数；谁先谁后看每一步。', replaced: (n: number) => `有 ${n} 票后来改过，以最后一次为准。`, aside: (n: number) => `有 ${n} 票暂不计，待处理。`, counted: '计票时间', notice: '结果公示', tooFew: '参加的不到 10 户（人），逐票记录不公开。',
    roll: '名册校验码', methodOf: { schulze: 'Schulze 法', 'ranked-pairs': '排序对法', stv: '可转移单票' } as Readonly<Record<RankedMethod, string>>,
  },
  desk: {
    title: '表决工作台', lead: '拟定、公布、计票。投票的开始和截止由时钟自动完成。', new: '新建意见征询', none: '还没有表决', noneText: '新建一次意见征询；业主表决、选举和预算各在自己的页面发起。', views: { running: '进行中', drafts: '草稿', past: '以前的' },
    column: { title: '题目', kind: '种类', place: '地点', state: '状态', when: '时间', next: '下一步' },
    next: { draft: '检查后公布', announced: '到时间自动开始', open: '到时间自动截止', closed: '录完纸质票后计票', counted: '已完成', cancelled: '—', late: '该动了，请查看' },
    moves: { announce: '公布', open: '现在开始', close: '现在截止', count: '计票并公布结果', cancel: '作废' },
    effects: { announce: '发布公告。公布之后题目、名册、时间都不能再改。', open: '时间已到，开始接受投票。', close: '停止网上投票。录完已经交来的纸质票后再计票。', count: '投票记录从此不能再变，结果公开，名册上的人收到消息。', cancel: '不出结果，公告撤下，原因公开。' },
    reason: '作废的原因（公开）', explained: { draft: '名册要先定稿，才能公布。', announced: '到开始时间会自动开始。', open: '到截止时间会自动截止；全部投完也可以提前。计票之前工作台也看不到各选项的票数。', closed: '确认交来的纸质票都录完了再计票。', counted: '结果不能再改。', cancelled: '已经作废。' } as Readonly<Record<BallotState, string>>,
    papers: '纸质票', publicPage: '公开页面', done: { drafted: '已存为草稿。请检查后公布。', edited: '已保存。请检查后公布。', announce: '已公布。', open: '已开始。', close: '已截止。', count: '已计票，结果已公布。', cancel: '已作废。' } as Readonly<Record<string, string>>,
    form: {
      title: '新建意见征询', lead: '问清一件事，让名册上的人选。先存为草稿，检查后再公布。', unit: '在哪里问', roll: '给谁投', rollHint: '只能用已经定稿的名册。', noRoll: '还没有定稿的名册', noRollText: '投票要有名册：先建名册、公示、定稿，再回来。', toRolls: '去建名册', name: '题目', text: '说明', textHint: '为什么问、有哪些情况要知道、结果会怎样用。', opens: '开始', closes: '截止', channels: '怎样投', change: '可以改票', changeHint: '截止前可以改，以最后一次为准',
      question: (n: number) => `问题 ${n}`, questionTitle: '问什么', questionText: '补充说明', form: '怎样答', choices: '选项', choicesHint: '一行一个。同意/反对不用写。', seats: '选出几个', most: '最多选几项', points: '每人多少点', method: '怎样计', more: '更多设置：选出几个、最多几项、点数', add: '再加一个问题', remove: '去掉最后一个', save: '存为草稿', edit: '修改草稿', saveEdit: '保存修改', again: '照这份另拟一份',
      editLead: { all: '公布之前都可以改。公布之后题目、名册、时间都不能再动。', words: '公布之前可以改文字和时间。要换表决事项，请作废后重新发起。', times: '题目和内容是移交来的，这里只能改时间。要改内容，请作废后重新移交。' } as Readonly<Record<'all' | 'words' | 'times', string>>,
      forms: { approve: '同意、反对、弃权', 'choose-one': '选一项', approval: '选多项', score: '打分（0 到 5）', ranked: '排名', points: '分点数' } as Readonly<Record<QuestionForm, string>>,
    },
  },
  panel: { title: '投票表决', all: '全部表决', none: null },
  print: { title: '表决内容', resultTitle: '投票结果' },
}
