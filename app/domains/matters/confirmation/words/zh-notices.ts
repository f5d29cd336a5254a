import type { Facts } from '#domains/notifications'
import { zh as room } from '../../words/zh.ts'

type Said = (facts: Facts) => { readonly title: string; readonly body: string }
const outcome = (facts: Facts) => room.outcomes[String(facts.outcome)] ?? '已办结'

/** What people are told when a matter is checked, asked about, closed or taken up again, in Chinese. */
export const zhNotices = {
  'matters.asked': ({ number, time }) => ({ title: `您提出的诉求 ${number} 解决了吗？`, body: `${Number(time) > 1 ? '我们还没有收到您的答复。' : ''}负责单位说已经办好。请点开告诉我们：解决了没有，您满不满意。不用登录。` }),
  'matters.check-failed': (facts) => (facts.reader === 'public' ? { title: `诉求 ${facts.number} 现场核查没有通过`, body: '负责单位会继续办理。' } : { title: `诉求 ${facts.number} 核查不通过`, body: '请看核查发现了什么，继续办理。' }),
  'matters.not-solved': (facts) => (facts.reader === 'public' ? { title: `诉求 ${facts.number} 没有解决，正在复核`, body: '会由另一个人来看。' } : { title: `诉求 ${facts.number} 提出人说没有解决`, body: '已进入复核，由另一个人决定下一步。' }),
  'matters.closed': (facts) => ({ title: `诉求 ${facts.number} 已办结`, body: `提出人已答复：${outcome(facts)}。` }),
  'matters.unreached': (facts) => ({ title: `诉求 ${facts.number} 已办结：没有联系上您`, body: '我们多次联系没有接通。如果没有解决，可以要求重新打开。' }),
  'matters.reopened': ({ number }) => ({ title: `诉求 ${number} 重新打开`, body: '正在由另一个人复核，经过里有公开记录。' }),
  'matters.closed-explained': ({ number }) => ({ title: `诉求 ${number} 说明后办结`, body: '请查看解释。不认可的，可以要求重新打开。' }),
  'matters.exclusion-asked': ({ number }) => ({ title: `诉求 ${number} 申请不计入考核，待决定`, body: '请查看理由和证据，由没有参与办理的人决定。' }),
  'matters.exclusion-granted': (facts) => (facts.reader === 'public' ? { title: `诉求 ${facts.number} 不计入考核`, body: '这不影响继续办理。不同意的，可以提出异议，由另一个人重新决定。' } : { title: `诉求 ${facts.number} 获准不计入考核`, body: '请查看决定。' }),
  'matters.exclusion-refused': (facts) => ({ title: `诉求 ${facts.number} 照常计入考核`, body: '请查看决定。' }),
  'matters.text-reworded': ({ number }) => ({ title: `诉求 ${number} 的公开文字作了调整`, body: '您写的原文没有改动，只有您和办理的人能看到。' }),
  'matters.text-hidden': ({ number }) => ({ title: `诉求 ${number} 暂不公开`, body: '办理照常进行。请看原因；不同意的，可以申诉，由另一个人重新决定。' }),
  'matters.text-published': ({ number }) => ({ title: `诉求 ${number} 已恢复公开`, body: '您的申诉已有结果。' }),
} as const satisfies Record<string, Said>
export type NoticeTopic = keyof typeof zhNotices
export type NoticeWords = Readonly<Record<NoticeTopic, Said>>
