import type { Facts } from '#domains/notifications'
import { zh as room } from '../../words/zh.ts'

/** A local moment of the facts (YYYY-MM-DDTHH:MM) as people say it. */
const moment = (fact: Facts[string] | undefined): string => {
  const [, month, day, time] = /^\d{4}-(\d{2})-(\d{2})T(\d{2}:\d{2})$/.exec(String(fact)) ?? []
  return month === undefined ? '待定' : `${Number(month)}月${Number(day)}日 ${time}`
}
const dayOf = (fact: Facts[string] | undefined): string => {
  const [, month, day] = /^\d{4}-(\d{2})-(\d{2})$/.exec(String(fact)) ?? []
  return month === undefined ? '待定' : `${Number(month)}月${Number(day)}日`
}
const clock = (fact: Facts[string] | undefined): string => (room.clocks as Record<string, string>)[String(fact)] ?? '办理'
type Said = (facts: Facts) => { readonly title: string; readonly body: string }
const isPublic = (facts: Facts) => facts.reader === 'public'

/** What people are told of a matter, in Chinese. */
export const zhNotices = {
  'matters.reported': ({ number }) => ({ title: `新诉求 ${number}`, body: '有一件新诉求。' }),
  'matters.reported-for-you': ({ number }) => ({ title: `已为您登记诉求 ${number}`, body: '工作人员代您登记了一件诉求。如果不是您的意思，可以撤回。' }),
  'matters.undispatched': ({ number }) => ({ title: `诉求 ${number} 待派单`, body: '规则没有指明由谁负责，请人工派单。' }),
  'matters.alarm-raised': ({ kind, level }) => ({ title: kind === 'danger' ? '险情警报' : '求助警报', body: `${kind === 'danger' ? '有诉求提到险情。' : '有诉求提到人身安全。'}请马上查看并确认已读。${Number(level) > 1 ? `前面 ${Number(level) - 1} 级值班没有应答。` : ''}` }),
  'matters.dispatched': (facts) => isPublic(facts)
    ? { title: `诉求 ${facts.number} 已派单`, body: '已派给负责单位，签收后会与您联系。' }
    : { title: `诉求 ${facts.number} 派给了您的单位`, body: '请在签收期限前签收。' },
  'matters.taken-over': ({ number }) => ({ title: `诉求 ${number} 已改由其他单位负责`, body: '您的单位不再负责这一件。' }),
  'matters.answered-at-once': (facts) => ({ title: `诉求 ${facts.number} 已答复`, body: isPublic(facts) ? '请查看答复。如果没有解决，可以要求重新打开。' : '已当场答复，不用再办。' }),
  'matters.declined': ({ number }) => ({ title: `诉求 ${number} 没有受理`, body: '请查看原因和合法的办理途径。' }),
  'matters.merged': ({ number, into }) => ({ title: `诉求 ${number} 已合并到 ${into}`, body: '两件是同一件事。您会自动收到那一件的进展。' }),
  'matters.merged-in': ({ number }) => ({ title: `有一件重复诉求并入 ${number}`, body: '又有人提出了同一件事，他们会一起收到进展。' }),
  'matters.made-topic': ({ number }) => ({ title: `诉求 ${number} 转为协商议题`, body: '这件事要大家商量，诉求继续保留，直到协商结束。' }),
  'matters.deliberation-ended': ({ number, to }) => ({ title: `诉求 ${number} 协商结束`, body: to === 'closed' ? '请查看协商结果。' : '接下来按商定的办法办理。' }),
  'matters.contacted': ({ number }) => ({ title: `负责单位记录：已就诉求 ${number} 与您联系`, body: '如果没有人联系过您，请拨打服务电话告诉我们。' }),
  'matters.progress-added': ({ number }) => ({ title: `诉求 ${number} 有新进展`, body: '请查看经过。' }),
  'matters.return-asked': ({ number }) => ({ title: `诉求 ${number} 申请退单，待评判`, body: '负责单位认为不归它管，请评判。' }),
  'matters.return-refused': ({ number }) => ({ title: `诉求 ${number} 退单没有获准`, body: '请重新签收并继续办理。' }),
  'matters.extension-asked': ({ number }) => ({ title: `诉求 ${number} 申请延期，待审批`, body: '请查看理由并决定。' }),
  'matters.extension-granted': (facts) => ({ title: `诉求 ${facts.number} 已延期`, body: `新的期限：${moment(facts.due)} 前。${isPublic(facts) ? '请查看延期的理由。' : ''}` }),
  'matters.extension-refused': ({ number }) => ({ title: `诉求 ${number} 延期没有获准`, body: '期限不变，请按时办理。' }),
  'matters.suspension-asked': ({ number }) => ({ title: `诉求 ${number} 申请挂账，待审批`, body: '请查看理由和复查日期并决定。' }),
  'matters.suspended': (facts) => ({ title: `诉求 ${facts.number} 已挂账`, body: `暂时无法解决，${dayOf(facts.reviewOn)}复查。${isPublic(facts) ? '请查看原因。' : '期限暂停计算。'}` }),
  'matters.suspension-refused': ({ number }) => ({ title: `诉求 ${number} 挂账没有获准`, body: '请继续办理。' }),
  'matters.suspension-review': ({ number }) => ({ title: `挂账的诉求 ${number} 该复查了`, body: '复查日期到了，请看看能不能恢复办理。' }),
  'matters.resumed': ({ number }) => ({ title: `诉求 ${number} 恢复办理`, body: '挂账结束，期限接着计算。' }),
  'matters.helper-asked': (facts) => ({ title: `请您的单位协办诉求 ${facts.number}`, body: `请在 ${moment(facts.due)} 前答复主办单位。` }),
  'matters.helper-answered': ({ number }) => ({ title: `诉求 ${number} 的协办单位已答复`, body: '请查看答复，继续办理。' }),
  'matters.helper-late': ({ number }) => ({ title: `诉求 ${number} 的协办答复超时`, body: '协办单位还没有答复主办单位。' }),
  'matters.joint-call-made': (facts) => ({ title: `吹哨：请到诉求 ${facts.number} 现场`, body: `请在 ${moment(facts.by)} 前报到。` }),
  'matters.reported-in': ({ number }) => ({ title: `诉求 ${number}：有单位报到`, body: '请到场确认。' }),
  'matters.report-in-late': ({ number }) => ({ title: `诉求 ${number}：有单位逾时未报到`, body: '吹哨后有单位没有按时报到。' }),
  'matters.joint-call-rated': ({ number, rating }) => ({ title: `诉求 ${number}：吹哨方评价了您的单位`, body: rating === undefined ? '记为没有报到、没有来，不打分。' : `评价 ${rating} 分（满分 5 分）。` }),
  'matters.joint-call-ended': ({ number }) => ({ title: `诉求 ${number} 的吹哨已结束`, body: '请查看结果。' }),
  'matters.supervision-ordered': (facts) => ({ title: `诉求 ${facts.number} 被督办`, body: `请在 ${moment(facts.by)} 前答复督办要求。` }),
  'matters.supervision-answered': ({ number }) => ({ title: `诉求 ${number} 的督办已答复`, body: '请查看答复。' }),
  'matters.supervision-late': ({ number }) => ({ title: `诉求 ${number} 的督办答复超时`, body: '到期还没有答复。' }),
  'matters.finished': (facts) => ({ title: `诉求 ${facts.number} 已报告办好`, body: facts.check === 1 ? '有人会先到现场核查，然后请您确认。' : '请您确认是否解决。' }),
  'matters.to-check': ({ number }) => ({ title: `诉求 ${number} 待现场核查`, body: '负责单位说办好了，请到现场看看。' }),
  'matters.overdue': (facts) => ({ title: `诉求 ${facts.number} 的${clock(facts.clock)}已超时`, body: '请马上处理。' }),
  'matters.long-overdue': (facts) => ({ title: `诉求 ${facts.number} 的${clock(facts.clock)}超时一天以上`, body: '已列入督办看板。' }),
} as const satisfies Record<string, Said>
export type NoticeTopic = keyof typeof zhNotices
export type NoticeWords = Readonly<Record<NoticeTopic, Said>>
