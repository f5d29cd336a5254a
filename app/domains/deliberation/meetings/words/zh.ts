import type { RefusalSentences } from '#platform/room'
import type { MinutesWords } from '../rules/minutes.ts'
import { partyClassName } from '../../rules/party-classes.ts'
import { zhActs } from './zh-acts.ts'
import { zhPages } from './zh-pages.ts'
import { zhPrint } from './zh-print.ts'
import { zhRoom } from './zh-room.ts'
import { dayInChinese } from '../rules/local-clock.ts'
import { ruleSays } from './rule-says.ts'

const name = (partyClass: Parameters<typeof partyClassName>[0]) => partyClassName(partyClass, 'zh-CN')
const rules = { discussed: '不要会而不议', announced: '不要公事私议', 'all-heard': '不要一言堂', owned: '不要决而不行', 'issues-not-persons': '不要预测立场' }
const findings: Record<string, (count: number) => string> = {
  'item-without-record': (count) => `有议题的讨论记录不足 ${count} 条，也没有写明移到下次的理由`, 'item-not-announced': () => '有议题没有提前公布，也没有写明紧急理由', 'notice-too-short': (count) => `通知要提前 ${count} 天，现在离开会不够`,
  'materials-missing': () => '有议题没有材料或说明', 'second-turn': (count) => `还有 ${count} 类到场代表没有发言，也没有放弃，先不轮到第二次发言`, 'minutes-late': () => '纪要已过公开期限',
}

const minutesText: MinutesWords = {
  opening: '会议情况', order: '会议规则与秩序',
  when: (facts) => `时间：${facts.when}\n地点：${facts.place}`,
  who: ({ chair, secretary }) => [chair === null ? '' : `主持：${chair}`, secretary === null ? '' : `记录：${secretary}`].filter((part) => part !== '').join('；'),
  present: (classes, { members, membersHere }) => `应到 ${members} 人，实到 ${membersHere} 人${classes.length === 0 ? '' : `；到场：${classes.map(([partyClass, count]) => `${name(partyClass)} ${count} 人`).join('、')}`}`,
  urgent: (reason) => `（临时增加的紧急议题，理由：${reason}）`, issue: (title) => `【${title}】`, statement: (partyClass, text, written) => `${name(partyClass)}${written ? '（书面）' : ''}：${text}`, hidden: (partyClass) => `${name(partyClass)}：（有人身攻击，已隐去）`,
  waived: (classes) => `${classes.map(name).join('、')}表示不发言。`, nothing: '没有讨论记录。',
  decision: ({ decision, decisionWords, hands, deferredTo }) => decision === 'consensus' ? `结果：协商一致。${decisionWords}` : decision === 'count' ? `结果：举手同意 ${hands?.agree ?? 0}，反对 ${hands?.against ?? 0}，弃权 ${hands?.abstain ?? 0}。${decisionWords}`
    : decision === 'deferred' ? `结果：移到${deferredTo === null ? '下次会议' : dayInChinese(deferredTo)}。理由：${decisionWords}` : `结果：已讨论，没有形成决定。${decisionWords}`,
  resolution: (text, deadline) => `协商成果：${text}（期限 ${dayInChinese(deadline)}）`, warning: (rule, reason) => `${rule}：会议有提醒，继续的理由：${reason}`,
  measure: ({ kind, reason, appealed, upheld, decision }) => `${{ remind: '提醒发言规则', suspend: '暂缓发言', hide: '隐去人身攻击内容' }[kind]}，理由：${reason}${appealed ? `；有人申诉${upheld === null ? '，尚未答复' : upheld ? `，维持：${decision}` : `，撤销：${decision}`}` : ''}`,
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
  rules, findings, minutesText, pages: zhPages, room: zhRoom, print: zhPrint,
  notice: {
    title: (title: string, form: 'council' | 'hearing') => `${form === 'hearing' ? '听证会' : '议事会议'}通知：${title}`, minutesTitle: (title: string) => `会议纪要：${title}`, basis: '中办发〔2015〕41号；居民委员会组织法第三十二条；本会议事规则',
    when: (when: string, place: string) => `时间：${when}\n地点：${place}`, online: '也可以远程参加，方式见会议页面。', items: '议题', register: (day: string) => `要求发言的利益相关方，请在${dayInChinese(day)}以前登记。`,
  },
  refusals: {
    'deliberation.unknown-meeting': () => '没有这场会议，可能已经取消。', 'deliberation.unknown-item': () => '没有这个议题，请刷新页面再试。', 'deliberation.unknown-invitee': () => '名单上没有这个人，请刷新页面再试。', 'deliberation.unknown-part': () => '纪要里没有这一段，请刷新页面再试。',
    'deliberation.meeting-not-so-far': () => '会议现在不能做这一步，可能有人刚刚推进了会议。请刷新页面看最新情况。', 'deliberation.words-needed': () => '请填写这一栏。', 'deliberation.too-many-words': (facts) => `写得太长了，最多 ${facts.limit} 个字。`, 'deliberation.choice-needed': () => '请选一项。',
    'deliberation.number-needed': (facts) => `请填 ${facts.least} 到 ${facts.most} 之间的整数。`, 'deliberation.day-needed': () => '请填一个日期。', 'deliberation.meeting-in-the-past': () => '开会时间要在将来。', 'deliberation.register-before-hearing': () => '登记截止日要在今天以后、听证会以前。',
    'deliberation.meeting-without-items': () => '还没有议题，不能发通知。请先加议题。', 'deliberation.meeting-without-chair': () => '还没有主持人，不能发通知。请在名单里定一位主持人。', 'deliberation.item-there-already': () => '这个议题已经在议程上了。',
    'deliberation.rule-blocks': (facts) => `议事规则“${ruleSays(rules, facts.rule)}”不允许这样做：${findings[String(facts.finding)]?.(Number(facts.count)) ?? ''}。什么也没有改动。`,
    'deliberation.rule-warns': (facts) => `议事规则“${ruleSays(rules, facts.rule)}”提醒：${findings[String(facts.finding)]?.(Number(facts.count)) ?? ''}。要继续，请写明理由；理由会写进纪要公开。`,
    'deliberation.phone-wrong': () => '电话号码不对，请检查；也可以留空。', 'deliberation.one-chair': () => '一场会议只有一位主持人。请先把原来的主持人改成别的身份。', 'deliberation.invited-already': () => '已经在名单上了，不用再登记。',
    'deliberation.registration-over': () => '登记已经截止。您仍可以到场旁听，或者把书面意见交给会务。', 'deliberation.too-early': () => '还没有到时间：开会前一小时起才可以签到和开会。',
    'deliberation.quorum-not-met': (facts) => `到会人数不够，不能开会：至少要到 ${facts.needed} 人，现在 ${facts.here} 人${facts.classes ? '，还有类别的代表没有到齐' : ''}。`, 'deliberation.quorum-lost': (facts) => `现在到场 ${facts.here} 人，少于规定的 ${facts.needed} 人或缺少某类代表，不能形成决定。可以记为“讨论了，没有决定”，或者移到下次。`,
    'deliberation.code-wrong': () => '签到码不对，或者已经换过。请看会场上现在显示的签到码。', 'deliberation.not-here': () => '这个人没有签到，或者已经离场。', 'deliberation.item-under-way': () => '另一个议题正在进行，请先给它一个结果。', 'deliberation.item-decided': () => '这个议题已经有结果了。', 'deliberation.item-not-started': () => '这个议题还没有开始。', 'deliberation.item-not-decided': (facts) => `第 ${facts.ordinal} 个议题还没有结果。请给出结果，或者写明理由移到下次。`,
    'deliberation.no-item-under-way': () => '现在没有进行中的议题，请等主持人开始下一个议题。', 'deliberation.somebody-speaks': () => '还有人在发言，请先结束这次发言。', 'deliberation.nobody-speaks': () => '现在没有人在发言。', 'deliberation.not-in-queue': () => '这个人已经不在等候发言的名单里了。', 'deliberation.chair-stays-neutral': () => '听证会的主持人保持中立，不发表意见。',
    'deliberation.issue-needed': () => '请选择发言说的是哪个问题：观点归到问题，不归到人。', 'deliberation.more-hands-than-members': (facts) => `举手一共 ${facts.raised} 人，比在场的 ${facts.here} 位成员还多，请再数一次。`, 'deliberation.hidden-already': () => '这条记录已经隐去了。', 'deliberation.appealed-already': () => '这项措施已经有人申诉，正在等答复，或者已经答复。', 'deliberation.nothing-to-decide': () => '这里没有要决定的，可能别人刚刚决定了。', 'deliberation.another-decides': () => '申诉要由另一个人决定：不能是当时采取措施的人，也不能是申诉的人。',
    'deliberation.item-without-topic': () => '这一项不是正式议题，不能形成协商成果。请先把它立为议题。', 'deliberation.item-not-agreed': () => '议题达成一致或者举手计数以后，才能写成协商成果。', 'deliberation.owner-needed': () => '请选择由谁负责：没有责任主体的成果不算成果。', 'deliberation.minutes-changed-meanwhile': () => '别人刚刚改过这一段。您写的还在下面，请对照新的内容再保存。',
    'deliberation.corrections-over': () => '现在不能提更正：纪要还没有开始征求更正，或者已经截止。', 'deliberation.corrections-open': (facts) => `还有 ${facts.count} 条更正没有答复，请先答复。`, 'deliberation.corrections-not-over': (facts) => `更正期到${dayInChinese(String(facts.until))}为止，过了这一天才能确认纪要。`, 'deliberation.draft-for-those-present': () => '纪要稿只给签到的参会人看。公开以后，所有人都能看到。', 'deliberation.chair-approves': () => '纪要由主持人确认。主持人在纸上签了字的，请勾选“主持人已在纸面签字”。',
  } as RefusalSentences,
}
