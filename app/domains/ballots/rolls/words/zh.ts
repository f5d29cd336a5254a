import type { RefusalSentences } from '#platform/room'
import { untilWords } from './day-words.ts'
import type { RollKind, RollState } from '../rules/roll.ts'

export const zh = {
  /** Acts by the names under which permissions and the record keep them. */
  acts: {
    'ballots.keep-roll': '编制、公示和确定名单', 'ballots.keep-owners-roll': '编制、公示和确定业主名单', 'ballots.reopen-roll': '重新打开已确定的名单', 'ballots.read-rolls': '查看名单工作台', 'ballots.read-whole-roll': '查看名单全文', 'ballots.read-whole-owners-roll': '查看业主名单全文',
    'ballots.roll-drafted': '编制名单', 'ballots.roll-published': '公示名单', 'ballots.roll-corrected': '更正名单', 'ballots.roll-frozen': '确定名单', 'ballots.roll-reopened': '重新打开名单', 'ballots.roll-withdrawn': '撤回名单', 'ballots.roll-person-linked': '名单上的人对上账号', 'ballots.whole-roll-read': '查看名单全文',
  } as Record<string, string>,
  kinds: { owners: '业主名单', households: '户代表名单', persons: '选民名单', representatives: '代表名单', villagers: '村民名单' } satisfies Record<RollKind, string> as Record<RollKind, string>,
  states: { draft: '还没公示', published: '公示中', reopened: '依法补正中', frozen: '已确定', withdrawn: '已撤回' } satisfies Record<RollState, string> as Record<RollState, string>,
  page: {
    list: '名单', listLead: '正在公示和已经确定的名单。', listNone: '现在没有名单', listNoneText: '有表决或选举时，名单会先在这里公示。',
    entries: '条数', lines: '名单内容', heads: '人数', area: '面积（㎡）', number: '编号', who: '名单上的写法', group: '楼栋或组别', seal: '封印', asOf: '依据哪天的登记', until: '异议截止', daysLeft: '还剩', place: '范围', rule: '适用规则', publishedAt: '公示时间', frozenAt: '确定时间', digest: '名单摘要（SHA-256）', state: '状态',
    object: '我有异议', objectText: (days: number) => `收到后 ${days} 日内处理并答复。处理完以前，名单不会确定。`, objectionsOver: '异议期已过。', notices: '公示', openNotice: '查看公示',
    me: '我在不在名单上', signIn: '登录', meSignIn: '登录后可以直接看到自己在不在名单上。没有账号的，请打社区电话或到窗口查询。', meYes: '您在名单上', meNo: '您不在这份名单上', meNoText: '如果您认为应当在，请在公示期内提出异议。业主请先到“我的房屋”认证。', meNumber: '编号', meUnits: '房屋', meArea: '面积合计', meCheck: '核对封印', meCheckText: '您这一条的完整内容是下面一行。它的 SHA-256 就是名单上的封印，别人看不出内容。', meClaim: '认证我的房屋',
    search: '编号、楼栋或姓', find: '查找', noMatch: '没有符合的条目', noMatchText: '名单上只写姓氏。换个写法再查。', shown: (shown: number, all: number) => `共 ${all} 条，这里列出前 ${shown} 条。请查找，或下载名单文件。`, all: '查看全部',
    print: '打印', download: '下载名单文件', digestHow: '怎样自己核对摘要', digestHowText: '下载名单文件，在任何一台电脑的命令行里运行下面一行，得到的 64 位数就是摘要。只要名单改动一个字，摘要就不同。', digestLater: '名单确定以后，这里会写出它的摘要。', masked: '公开的名单只写楼栋或组别和姓氏，不写房号、面积和名字；这些内容用封印固定，事后改动会被发现。', ownersMay: '这份名单上的业主可以查看面积和房号的全文，每次查看都有记录。', whole: '查看全文', wholeTitle: '名单全文', wholeLead: '供这份名单上的业主核对面积和人数，不得用于其他用途。您的这次查看已经记录。', wholeDownload: '下载全文', holdings: '房屋', names: '姓名',
    changes: '更正记录', changeHow: { added: '增加', struck: '删去', changed: '修改', reopened: '重新打开' } as Record<string, string>, changeReason: '理由', changeBasis: '依据', changeAt: '时间', developer: '建设单位', buildings: '按楼栋或组别', sums: '合计', other: '其他', salt: '封印用的随机数',
    ended: '这份名单已经撤回。', back: '返回名单',
  },
  desk: {
    title: '名单', lead: '表决和选举前，先编制名单、公示、处理异议、确定。', administration: '工作台', new: '编制名单', none: '还没有名单', noneText: '编制一份名单，公示后才能表决。', open: '打开',
    columns: { title: '名单', kind: '类型', state: '状态', entries: '条数', until: '异议截止', next: '下一步' },
    next: { draft: '核对后公示', publishedOpen: '等异议期过完', publishedWaiting: (count: number) => `答复 ${count} 件异议`, publishedDone: '可以确定', reopened: '补正后确定', frozen: '可以表决', inUse: '表决已经开始', withdrawn: '—' },
    found: (count: number) => `找到 ${count} 个`, kindMissing: '请选择哪一种名单。', publicPage: '公开页面', printBoard: '打印张贴版（含面积）', printBoardLead: '贴在小区公告栏里的全文：楼栋、姓氏、面积，不写房号。打印会留下记录。', firstLines: (shown: number, all: number) => `共 ${all} 条，这里列出前 ${shown} 条。`, byHand: '只删去几条', byHandHint: '例如重复登记。以后再读取登记册时会按登记册恢复。', kind: '哪一种名单', kindHints: { owners: '按产权登记册自动编制', households: '一户一条', persons: '居委会选举的选民', representatives: '居民代表或村民代表', villagers: '村委会选举的村民' } as Record<string, string>, place: '范围', placeHint: '小区、楼栋、社区或村', findPlace: '先找到范围', titleField: '名单名称', titleHint: '例如：阳光小区 2026 年业主大会业主名单', pack: '适用规则', parking: '车位', parkingYes: '车位计入面积', parkingHint: '只有议事规则写明时才勾选。', rows: '名单内容', rowsHint: '一行一人：姓名，楼栋或组别，编号（可空）。用逗号或制表符分开，可以从表格粘贴。业主名单不用填。', file: '或者上传表格', fileHint: 'CSV 或 XLSX，表头：姓名、组别、编号。', save: '编制', drafted: '名单已编制，还没有公示。请先核对。', sameNames: (count: number) => `有 ${count} 组同名，请核对是不是同一人登了两次`, sameNamesNumbers: (numbers: readonly number[]) => `编号 ${numbers.join('、')}`, rulesLine: (objection: number, decision: number) => `公示 ${objection} 日，异议 ${decision} 日内答复`, noPack: '这个地方还没有规则包。',
    publish: '公示', publishEffect: (days: number) => `公示 ${days} 日（当日不算），接受异议。`, freeze: '确定名单', freezeEffect: '算出并公布摘要。确定以后谁也改不了。', freezeNot: (until: string) => `异议期到 ${until}，过后才能确定。`, freezeWaiting: (count: number) => `还有 ${count} 件异议没有答复，答复完才能确定。`, correct: '更正', correctEffect: '增加、删去、修改或重新读取登记册。已公示的会重新公示。', withdraw: '撤回', withdrawEffect: '撤下公示，这份名单作废。', reopen: '依法重新打开', reopenEffect: '只用于法院判决等依法应当补正的情形，表决开始前才可以。', reread: '重新读取登记册', rereadHint: '先在产权登记册里改好，再来这里读取，差别会自动算出。',
    correctTitle: '更正名单', correctLead: '每一处更正都写明理由，进入更正记录。', how: '怎样更正', strike: '删去编号', strikeHint: '多个用空格或逗号分开', add: '增加的人', addHint: '一行一人：姓名，楼栋或组别，编号（可空）', change: '修改编号', changeHint: '写编号，下面写改成什么', changeTo: '改成', reason: '理由', reasonHint: '会写在更正记录里，公开可见，不要写姓名和电话。', basis: '依据', basisHint: '例如：判决书文号和日期', save2: '写入更正', objections: '异议', objectionsWaiting: (count: number) => `${count} 件等待答复`, objectionsNone: '没有等待答复的异议', answer: '去答复', objectedAt: '提出时间', answerBy: '答复期限', decideWithin: (days: number) => `收到后 ${days} 日内处理并答复`,
    published: '已公示。', frozen: '名单已确定，摘要已公布。', corrected: (added: number, struck: number, changed: number) => `已更正：增加 ${added}，删去 ${struck}，修改 ${changed}。`, withdrawn: '已撤回。', reopened: '已重新打开。', diff: '和登记册的差别', diffNone: '和登记册一致', diffSome: (added: number, struck: number, changed: number) => `名单和登记册不一致：登记册多 ${added} 条，少 ${struck} 条，内容不同 ${changed} 条。`, take: '读取登记册并更正', whole: '名单全文', wholeEffect: '显示姓名、房号和面积，留下记录。', purpose: '查看名单全文', link: '对上账号', linkHint: '当面核对身份后，填本人登录用的手机号', linkDo: '对上', linked: '已对上账号。', linkNone: '没有用这个手机号登录的账号。', phone: '手机号', line: '编号',
  },
  notices: { published: (until: string) => ({ title: '名单公示了，请核对', body: `您在名单上。请核对内容，有异议的在 ${untilWords(until, 'zh-CN')}以前提出。` }) },
  refusals: {
    'ballots.unknown-roll': () => '没有这份名单。', 'ballots.unknown-roll-line': (f) => `名单上没有编号 ${f.number ?? ''} 这一条。`,
    'ballots.roll-title': (f) => `请填名单名称，最多 ${f.most} 个字。`, 'ballots.roll-empty': (f) => (f.kind === 'owners' ? '这个范围的产权登记册还是空的。请先导入登记册。' : '名单里还没有人。请至少写一行。'), 'ballots.roll-too-long': (f) => `名单有 ${f.given} 条，最多 ${f.most} 条。`,
    'ballots.roll-name-missing': (f) => `第 ${f.number} 条没有姓名，请填上。`, 'ballots.roll-name-long': (f) => `第 ${f.number} 条太长了，姓名、组别、编号各最多 ${f.most} 个字。`, 'ballots.roll-number-kept': (f) => `第 ${f.number} 条里有身份证号或手机号。名单不存这类号码，请去掉再编制。`, 'ballots.roll-formula': (f) => `单元格 ${f.cell} 是公式。请把它“粘贴为数值”再传，什么都没有写入。`,
    'ballots.roll-twice': (f) => `第 ${f.number} 条和第 ${f.first} 条的编号相同。同一人只能有一条。`,
    'ballots.roll-not-draft': () => '这份名单已经公示过，或已经撤回，没有再公示。', 'ballots.roll-not-published': (f) => (f.state === 'frozen' ? '名单已经确定，没有再改动。' : '名单要先公示，才能确定。'),
    'ballots.roll-notice-withdrawn': () => '这份名单的公示已经撤下，不能确定。请更正名单后再次公示，或者撤回名单重新起草。',
    'ballots.roll-still-open': (f) => `异议期到 ${untilWords(String(f.until), 'zh-CN')}，过后才能确定。`, 'ballots.roll-objections-waiting': (f) => `还有 ${f.count} 件异议没有答复，答复完才能确定。`,
    'ballots.roll-frozen': () => '名单已经确定或撤回，不能再改。', 'ballots.roll-not-frozen': () => '名单还没有确定。', 'ballots.roll-in-use': () => '用这份名单的表决已经开始，不能再重新打开。',
    'ballots.roll-reason': (f) => `请写明理由，最多 ${f.most} 个字。`, 'ballots.roll-basis': (f) => `请写明依据，例如判决书文号，最多 ${f.most} 个字。`, 'ballots.roll-nothing-to-correct': () => '没有要更正的内容，名单没有改动。',
    'ballots.roll-line-in-use': () => '这一条已经有委托、提名或送达记录，不能删去。', 'ballots.roll-person-elsewhere': () => '这个账号已经对上了名单里的另一条。一人只能有一条。',
    'ballots.roll-columns': () => '看不懂表头。请写：姓名、组别、编号。', 'ballots.whole-roll-closed': () => '名单全文只给这份名单上的业主和编制名单的工作人员看。',
  } as RefusalSentences,
}
