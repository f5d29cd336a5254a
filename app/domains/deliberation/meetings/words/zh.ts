import type { RefusalSentences } from '#platform/room'
import { partyClassName } from '../../rules/party-classes.ts'
import { zhActs } from './zh-acts.ts'
import { zhPages } from './zh-pages.ts'
import { zhPrint } from './zh-print.ts'
import { zhRoom } from './zh-room.ts'
import { dayInChinese } from '../rules/local-clock.ts'
import { missingClasses } from '../rules/quorum.ts'
import { ruleSays } from './rule-says.ts'

/** Classes that are missing, as facts carry them: code and number behind each other. */
const namesOf = (classes: unknown) => missingClasses(classes).map(([partyClass, count]) => `${partyClassName(partyClass, 'zh-CN')} ${count} 人`).join('、')
const rules = { discussed: '不要会而不议', announced: '不要公事私议', 'all-heard': '不要一言堂', owned: '不要决而不行', 'issues-not-persons': '不要预测立场' }
const findings: Record<string, (count: number, ordinal: number) => string> = {
  'item-without-record': (count, ordinal) => `第 ${ordinal} 个议题的讨论记录不足 ${count} 条，也没有写明移到下次的理由`, 'item-not-announced': (_, ordinal) => `第 ${ordinal} 个议题没有提前公布，也没有写明紧急理由`, 'notice-too-short': (count) => `通知要提前 ${count} 天，现在离开会不够`,
  'materials-missing': (_, ordinal) => `第 ${ordinal} 个议题没有材料或说明`, 'second-turn': (count) => `还有 ${count} 类到场代表没有发言，也没有放弃，先不轮到第二次发言`, 'agreed-without-resolution': (_, ordinal) => `第 ${ordinal} 个议题有了一致意见，却没有写成协商成果（由谁负责、什么期限），也没有注明不需要落实`, 'names-person': () => '记录里写了参会人的姓名。请写成哪一方说的，不写是谁',
}

/** Words of meetings and hearings, in Chinese. */
export const zh = {
  /** Acts by the names under which permissions and the record keep them. */
  acts: zhActs,
  forms: { council: '议事会', hearing: '听证会' },
  states: { draft: '准备中', announced: '已通知', open: '正在开', closed: '纪要征求更正', approved: '纪要待公开', published: '纪要已公开', cancelled: '已取消' },
  parts: { chair: '主持人', secretary: '记录人', member: '议事成员', observer: '旁听', expert: '专家', concerned: '利益相关方' },
  decisions: { consensus: '协商一致', count: '举手计数', noted: '讨论了，没有决定', deferred: '移到下次' },
  deliveries: { sent: '已发通知', shown: '本人已打开', paper: '纸面签收', phone: '电话告知' },
  measures: { remind: '提醒发言规则', suspend: '暂缓发言', hide: '隐去人身攻击' },
  rules, findings, shortNotice: '通知没有满规定的天数', pages: zhPages, room: zhRoom, print: zhPrint,
  notice: {
    movedTitle: (title: string, form: 'council' | 'hearing') => `${form === 'hearing' ? '听证会' : '议事会议'}改期通知：${title}`, moved: (from: string, reason: string) => `会议改期了。原定：${from}。原因：${reason}`, urgent: (reason: string) => `（紧急增加，理由：${reason}）`,
    title: (title: string, form: 'council' | 'hearing') => `${form === 'hearing' ? '听证会' : '议事会议'}通知：${title}`, minutesTitle: (title: string) => `会议纪要：${title}`, basis: '中办发〔2015〕41号；居民委员会组织法第三十二条；本会议事规则',
    when: (when: string, place: string) => `时间：${when}\n地点：${place}`, online: '也可以远程参加，方式见会议页面。', items: '议题', register: (day: string) => `要求发言的利益相关方，请在${dayInChinese(day)}以前登记。`,
  },
  refusals: {
    'deliberation.unknown-meeting': () => '没有这场会议，可能已经取消。', 'deliberation.unknown-item': () => '没有这个议题，请刷新页面再试。', 'deliberation.unknown-invitee': () => '名单上没有这个人，请刷新页面再试。', 'deliberation.unknown-part': () => '纪要里没有这一段，请刷新页面再试。',
    'deliberation.meeting-not-so-far': () => '会议现在不能做这一步，可能有人刚刚推进了会议。请刷新页面看最新情况。', 'deliberation.words-needed': () => '请填写这一栏。', 'deliberation.too-many-words': (facts) => `写得太长了，最多 ${facts.limit} 个字。`, 'deliberation.choice-needed': () => '请选一项。',
    'deliberation.number-needed': (facts) => `请填 ${facts.least} 到 ${facts.most} 之间的整数。`, 'deliberation.day-needed': () => '请填一个日期。', 'deliberation.meeting-too-far': () => '开会时间太远了，请检查年份。', 'deliberation.item-resolved': () => '这个议题已经写成协商成果，不能重新讨论。要补充，可以再写一项成果，或者下次会议再议。', 'deliberation.meeting-in-the-past': () => '开会时间要在将来。', 'deliberation.register-before-hearing': () => '登记截止日要在今天以后、听证会以前。',
    'deliberation.meeting-without-items': () => '还没有议题，不能发通知。请先加议题。', 'deliberation.meeting-without-chair': () => '还没有主持人，不能发通知。请在名单里定一位主持人。', 'deliberation.item-there-already': () => '这个议题已经在议程上了。',
    'deliberation.rule-blocks': (facts) => `议事规则“${ruleSays(rules, facts.rule)}”不允许这样做：${findings[String(facts.finding)]?.(Number(facts.count), Number(facts.ordinal)) ?? ''}。什么也没有改动。`,
    'deliberation.rule-warns': (facts) => `议事规则“${ruleSays(rules, facts.rule)}”提醒：${findings[String(facts.finding)]?.(Number(facts.count), Number(facts.ordinal)) ?? ''}。要继续，请写明理由；理由会写进纪要公开。`,
    'deliberation.meeting-not-held-yet': () => '补录的是已经开过的会，开会时间要在现在以前。', 'deliberation.notice-after-meeting': () => '贴出通知的日子要在开会以前。', 'deliberation.on-the-list-by-right': () => '议事成员和自己登记的人不能从名单上去掉。', 'deliberation.is-here-already': () => '这个人已经签到了，不能从名单上去掉。', 'deliberation.has-spoken': () => '这个人已经发过言，不能算没来。可以登记离场。',
    'deliberation.deferred-to-the-past': () => '移到哪天，要选今天以后的日子；还没定就空着。', 'deliberation.appeals-open': (facts) => `还有 ${facts.count} 项对会场措施的申诉没有答复，请先答复。`, 'deliberation.phone-wrong': () => '电话号码不对，请检查；也可以留空。', 'deliberation.one-chair': () => '一场会议只有一位主持人。请先把原来的主持人改成别的身份。', 'deliberation.invited-already': () => '已经在名单上了，不用再登记。',
    'deliberation.registration-over': () => '登记已经截止。您仍可以到场旁听，或者把书面意见交给会务。', 'deliberation.too-early': () => '还没有到时间：开会前一小时起才可以签到和开会。',
    'deliberation.quorum-not-met': (facts) => `还不能开会：成员至少要到 ${facts.needed} 人，现在 ${facts.here} 人${facts.classes ? `；还差：${namesOf(facts.classes)}` : ''}。`, 'deliberation.quorum-lost': (facts) => `现在到场 ${facts.here} 人，规定至少 ${facts.needed} 人${facts.classes ? `，还差：${namesOf(facts.classes)}` : ''}，现在不能形成决定。可以记为“讨论了，没有决定”，或者移到下次。`,
    'deliberation.code-wrong': () => '签到码不对，或者已经换过。请看会场上现在显示的签到码。', 'deliberation.not-here': () => '这个人没有签到，或者已经离场。', 'deliberation.item-under-way': () => '另一个议题正在进行，请先给它一个结果。', 'deliberation.item-decided': () => '这个议题已经有结果了。', 'deliberation.item-not-started': () => '这个议题还没有开始。', 'deliberation.item-not-decided': (facts) => `第 ${facts.ordinal} 个议题还没有结果。请给出结果，或者写明理由移到下次。`,
    'deliberation.no-item-under-way': () => '现在没有进行中的议题，请等主持人开始下一个议题。', 'deliberation.somebody-speaks': () => '还有人在发言，请先结束这次发言。', 'deliberation.nobody-speaks': () => '现在没有人在发言。', 'deliberation.not-in-queue': () => '这个人已经不在等候发言的名单里了。', 'deliberation.chair-stays-neutral': () => '听证会的主持人保持中立，不发表意见。',
    'deliberation.issue-needed': () => '请选择发言说的是哪个问题：观点归到问题，不归到人。', 'deliberation.more-hands-than-members': (facts) => `举手一共 ${facts.raised} 人，比在场的 ${facts.here} 位成员还多，请再数一次。`, 'deliberation.statement-under-measure': () => '主持人对这条记录采取过措施，不能去掉。', 'deliberation.hidden-already': () => '这条记录已经隐去了。', 'deliberation.appealed-already': () => '这项措施已经有人申诉，正在等答复，或者已经答复。', 'deliberation.nothing-to-decide': () => '这里没有要决定的，可能别人刚刚决定了。', 'deliberation.another-decides': () => '申诉要由另一个人决定：不能是当时采取措施的人，也不能是申诉的人。',
    'deliberation.item-without-topic': () => '这一项不是正式议题，不能形成协商成果。请先把它立为议题。', 'deliberation.item-not-agreed': () => '议题达成一致或者举手计数以后，才能写成协商成果。', 'deliberation.owner-needed': () => '请选择由谁负责：没有责任主体的成果不算成果。', 'deliberation.minutes-changed-meanwhile': () => '别人刚刚改过这一段。您写的还在下面，请对照新的内容再保存。',
    'deliberation.corrections-over': () => '现在不能提更正：纪要还没有开始征求更正，或者已经截止。', 'deliberation.corrections-open': (facts) => `还有 ${facts.count} 条更正没有答复，请先答复。`, 'deliberation.corrections-not-over': (facts) => `更正期到${dayInChinese(String(facts.until))}为止，过了这一天才能确认纪要。`, 'deliberation.draft-for-those-present': () => '纪要稿只给签到的参会人看。公开以后，所有人都能看到。', 'deliberation.chair-approves': () => '纪要由主持人确认。主持人在纸上签了字的，请勾选“主持人已在纸面签字”。',
  } as RefusalSentences,
}
