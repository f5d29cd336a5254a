import type { RuleLevel } from '../rules/charter.ts'
import type { CouncilKind } from '../rules/council.ts'
import type { SeatBy, SeatPart } from '../rules/seat.ts'
import type { Rhythm } from '../rules/calendar.ts'

/** What the pages of councils say, in Chinese. */
export const zhPages = {
  kinds: { building: '楼栋议事会', estate: '小区议事会', community: '社区议事会', joint: '联席会议', street: '街道议事会' } satisfies Record<CouncilKind, string> as Record<CouncilKind, string>,
  parts: { chair: '召集人', secretary: '秘书', member: '议事代表', observer: '列席', expert: '专家', concerned: '利益相关方' } satisfies Record<SeatPart, string> as Record<SeatPart, string>,
  ways: { post: '依职务', election: '推选', sortition: '抽选', invitation: '邀请' } satisfies Record<SeatBy, string> as Record<SeatBy, string>,
  levels: { block: '拦截', warn: '提醒', off: '不检查' } satisfies Record<RuleLevel, string> as Record<RuleLevel, string>,
  levelHints: { block: '做不到就不能继续', warn: '可以继续，但要写明理由并公布', off: '程序不检查' } satisfies Record<RuleLevel, string> as Record<RuleLevel, string>,
  rhythms: { monthly: '每月一次', 'two-monthly': '两月一次', quarterly: '每季一次' } satisfies Record<Rhythm, string> as Record<Rhythm, string>,
  list: {
    title: '议事会', lead: '大家的事大家商量。看看您住的地方有哪些议事会、谁在里面、什么时候开会。', none: '这里还没有议事会', noneHint: '有需要商量的事，可以先提一个议题，社区会安排怎么商量。', raise: '提一个议题', inUnit: '地方', all: '全部地方',
    seats: (count: number) => `${count} 个席位`, next: (day: string) => `下次会期 ${day}`, noNext: '还没有安排会期', desk: '工作台',
  },
  hall: {
    back: '全部议事会', ended: '已撤销', who: '谁在议事', noSeats: '席位还没有确定。', vacant: (names: string) => `还缺：${names}`, term: (from: string, to: string | null) => (to ? `任期 ${from} 至 ${to}` : `${from} 起`), convenor: '由谁召集', where: '议事厅', units: '范围', founded: '成立',
    next: '接下来的会期', noNext: '还没有安排会期。', calendar: '全年日历', rules: '议事规则', rulesLead: '“五个不要”和发言、通知的规则。', topics: '正在商量的议题', noTopics: '现在没有正在商量的议题。', allTopics: '全部议题', resolutions: '协商成果', noResolutions: '还没有协商成果。', allResolutions: '全部成果',
    draws: '抽选', run: '管理这个议事会', print: '打印', raise: '提一个议题', cancelled: (reason: string) => `取消：${reason}`, deadline: (day: string) => `${day} 前完成`, overdue: '已过期',
    ways: '人怎么产生',
  },
  calendar: { title: (name: string, year: number) => `${name}${year} 年议事日历`, short: '议事日历', none: '这一年还没有安排会期。', subscribe: '订阅到手机日历（ICS）', print: '打印', previous: '上一年', nextYear: '下一年', day: '日期', time: '时间', what: '内容', where: '地点', meeting: '会议', open: '查看会议', notCalled: '待召集', due: '该召集会议了', held: '已过期未召集', undecided: '待定' },
  charter: {
    title: '议事规则', lead: (version: number, day: string) => `第 ${version} 版，${day} 起执行。会议召集时按当时的版本，之后改动不影响已召集的会议。`, five: '五个不要', speech: '发言规则', numbers: '天数和人数', quorum: '开会条件', remote: '远程参会', remotes: { counted: '算到会人数，也可以举手表决', heard: '可以发言，不算到会人数，也不参加举手' }, quorumSaid: (percent: number) => `议事代表至少到 ${percent}%`, classAtLeast: (name: string, count: number) => `${name}至少 ${count} 人`,
    wanted: '席位构成', seatsOf: (count: number) => `${count} 席`, noticeDays: '会前通知', minutesDueDays: '会后公布纪要', turnMinutes: '每次发言', minutes: (count: number) => `${count} 分钟`, days: (count: number) => `${count} 日`, workdays: (count: number) => `${count} 个工作日`, admissionDays: '议题受理答复', appealDays: '申诉答复',
    petition: '居民联名', petitionSaid: (signatures: number, days: number) => `${days} 日内满 ${signatures} 人`, dissentDays: '不同意见答复', ratingDays: '结果评价', reminderDays: '成果到期前提醒', minRecords: '每个议题至少几条讨论记录', records: (count: number) => `${count} 条`, history: '历次版本', version: (version: number) => `第 ${version} 版`, sources: '依据', edit: '修订议事规则',
    save: '保存为新版本', level: '程序怎么管', textZh: '规则文字（中文）', textEn: '规则文字（英文）', speechZh: '发言规则（中文）', speechEn: '发言规则（英文）', percent: '议事代表到会比例（%）', wantedHint: '每一类想要几席；留空表示没有要求。', quorumHint: '开会时每一类至少到几人；留空表示没有要求。', saved: '已保存新版本。', number: '请填 0 到 999 之间的整数。', empty: '请写规则的文字。', amountDays: '日', amountWorkdays: '个工作日', signatures: '联名人数', petitionDays: '联名天数',
    suggestion: '建议值，可由议事会自定',
  },
  desk: {
    title: '议事会', lead: '您负责范围内的议事会、席位和会期。', found: '成立议事会', none: '您的范围内还没有议事会', noneHint: '先成立一个，再安排席位和会期。', together: '议事与表决', name: '名称', kind: '层级', unit: '地方', seats: '席位', nextSitting: '下次会期', nextStep: '接下来', steps: { seats: '安排席位', chair: '确定召集人', calendar: '安排会期', call: '召集会议', none: '按日历开会' } as Record<string, string>,
    foundLead: '议事会对应一个地方；联席会议对应几个地方。议事规则先用建议的一套，成立后可以修订。', unitsLabel: '哪些地方', unitsHint: '找不到时，在下面按名称查找。', find: '按名称查找地方', findHint: '写小区或楼栋的名字，例如 杏林苑，点“查找”，再勾选。', findDo: '查找', findNone: '没有找到这个名称的地方。', convenor: '召集单位', hall: '议事厅在哪里', hallHint: '例如：社区服务中心二楼会议室', foundDo: '成立', founded: '议事会已成立。接下来安排席位。',
    addSeat: '增加席位', seatName: '公布用的姓名', seatNameHint: '抽选和居民代表可以只写姓，例如“刘女士”。', partyClass: '代表哪一类', part: '身份', by: '怎么产生', from: '任期开始', to: '任期结束', phone: '手机号', phoneHint: '填登记的手机号，本人会收到通知，也能看到自己的席位；没有账号就留空。', addSeatDo: '增加', endSeat: '结束席位', endReason: '结束的理由', seated: '已增加席位。', seatEnded: '席位已结束。', endCouncil: '撤销议事会', endCouncilLead: '所有席位同时结束；议题和成果仍可查阅。', endCouncilDo: '撤销', ended: '议事会已撤销。',
    addSitting: '增加会期', day: '日期', time: '时间', timeHint: '例如 19:00；可以留空。', timeWrong: '请写成 19:00 这样的时间。', what: '内容', whatDefault: '例行议事会', where: '地点', addSittingDo: '增加', planYear: '一次排好全年', rhythm: '多久一次', nth: '第几个', weekday: '星期几', planYearDo: '排入日历', planned: (count: number) => `已排入 ${count} 次会期。`, cancel: '取消会期', cancelReason: '取消的理由', cancelDo: '取消这次', cancelled: '已取消。',
    weekdays: ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'], nths: ['第一个', '第二个', '第三个', '第四个'], year: '年份', charter: '议事规则', hallPage: '公开页面', draws: '抽选', newDraw: '发起抽选', calendar: '议事日历', people: '席位', action: '操作', choose: '选一个', openDraw: '打开',
  },
  draw: {
    states: { open: '正在报名', announced: '等待公开数值', drawn: '已抽出，异议期', settled: '已生效', void: '已作废' } as Record<'open' | 'announced' | 'drawn' | 'settled' | 'void', string>,
    lead: (council: string, seats: number) => `${council}抽选 ${seats} 人。`, steps: { open: '报名', announced: '公布名单摘要和将来的随机来源', drawn: '来源公布数值，抽出名单', settled: '异议期满，名单生效' }, until: (day: string) => `报名到 ${day} 截止`,
    how: '抽选怎样保证公平', howText: ['报名截止后，先公布名单的摘要和一个将来才会有的公开数值（例如某期彩票的开奖号码），谁也不能事先知道，也不能再改名单。', '数值公布后由两人各自录入，一致才抽选。程序按构成要求给每个人尽可能相等的机会。', '任何人都可以用下面的文件自己算一遍，结果应当相同。'],
    join: '报名', joinLead: '只问抽选构成需要的几项，由您自己填。异议期满后，您填的内容和报名名单全部删除；公布的文件里只有编号，没有姓名。', joinDo: '报名', joinChange: '修改', joined: '您已报名。', joinedNote: '截止前可以修改或撤回。', leave: '撤回报名', left: '已撤回报名。', signIn: '登录后报名', drawnYou: '您中选了', drawnYouLead: '异议期满后席位自动生效。去不了可以谢绝，程序会按同样的办法补抽一人。', decline: '谢绝席位', declined: '您已谢绝。谢谢告知。',
    people: '报名人数', seats: '名额', quotas: '构成要求', feature: '特征', value: '取值', least: '最少', most: '最多', source: '随机数的公开来源', knownFrom: '公布时间', listDigest: '名单摘要', announcementDigest: '预告摘要', announcedAt: '预告公布', sourceValue: '公布的数值', ticket: '中签号', ofTickets: (ticket: string, all: string) => `${ticket}（共 ${all} 个签）`, panel: '中选编号', rounds: '补抽', round: (number: number, gone: string, came: string) => `第 ${number} 次：${gone} 谢绝，补 ${came}`, nobodyFits: '没有合适的人，席位空缺', chances: '每个编号中选的机会', chance: '机会', number: '编号', minimum: '最小的机会', faults: '核对结果', noFaults: '名单、预告、来源、证书逐项核对，全部相符。', withFaults: '核对发现问题：', rule: '抽选方法', rules: { leximin: '机会尽可能相等（leximin）', maximin: '最小机会尽可能大（maximin）', nash: '机会之积尽可能大（nash）' } as Record<string, string>,
    repeat: '自己算一遍', repeatLead: '下载三个文件，装好 Node.js，在同一个文件夹里运行：', files: { people: '名单（编号和所填特征）', quotas: '构成要求', announcement: '预告', record: '抽选记录' }, erased: (day: string) => `名单和所填内容已于 ${day} 删除，保留摘要、人数、构成和结果。`, notYetFiles: '名单文件在抽出以后公布。', objections: (day: string) => `对结果有异议，请在 ${day} 前到公示页面提出。`, notice: '公示页面', voided: (reason: string) => `这次抽选作废了。${reason}`, back: '返回议事会',
    deskTitle: '抽选', newTitle: '发起抽选', newLead: '先开放报名；截止后公布名单摘要和随机来源，再抽选。', title: '抽选名称', titleHint: '例如：小区议事会居民代表抽选', seatCount: '抽几人', quotasField: '构成要求', quotasHint: '每行一项：特征，取值，最少，最多。只问构成需要的；不问民族、信仰、观点、疾病。', quotasExample: '年龄段，18-34岁，1，3\n年龄段，35-59岁，2，4\n年龄段，60岁以上，1，3\n住房，业主，3，5\n住房，租户，1，3', untilField: '报名截止日', termUntil: '任期到', objectionDays: '结果异议期（自然日）', partyClass: '代表哪一类', openDo: '开放报名', opened: '报名已开放。', announce: '公布预告', announceLead: '名单就此截止。请选一个现在还没有结果的公开来源。', sourceName: '来源', sourceHint: '例如：中国福利彩票双色球第 2026135 期开奖号码', address: '查询地址', knownFromField: '数值公布时间', announceDo: '截止名单并公布', announced: '预告已公布。', enter: '录入公布的数值', enterLead: '由两人各自录入，互不查看；一致时立即抽选。', enterFirst: '还没有人录入。', enterSecond: '第一人已录入，等第二人。', valueField: '数值', valueHint: '照来源原样录入，例如 03 08 12 19 25 33 07', enterDo: '录入', entered: '已录入第一遍。请另一位工作人员录入第二遍。', differs: '两人录入的不一致，都已清除。请查对来源，重新各录一遍。', drewIt: '两人一致，名单已抽出。', voidIt: '作废这次抽选', voidLead: '名单立即删除，理由公布。', voidDo: '作废', voidedDone: '已作废，名单已删除。', reason: '理由', waiting: (count: number) => `现有 ${count} 人报名`, publicPage: '公开页面', momentWrong: '请选数值公布的日期和时间。',
  },
}
