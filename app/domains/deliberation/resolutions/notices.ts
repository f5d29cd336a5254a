import type { Facts, NoticeSentences } from '#domains/notifications'
import type { Locale } from '#platform/words'

type Said = { readonly title: string; readonly body: string }
type Saying = (number: Facts[string] | undefined) => Said

const sayings: Readonly<Record<string, readonly [zh: Saying, en: Saying]>> = {
  'deliberation.resolution-adopted': [(n) => ({ title: `协商成果 ${n} 由您负责`, body: '请看内容、步骤和期限。' }), (n) => ({ title: `Resolution ${n} is yours`, body: 'See what it says, its steps and its deadline.' })],
  'deliberation.resolution-soon': [(n) => ({ title: `协商成果 ${n} 快到期`, body: '请抓紧办理，办完请附上凭证。' }), (n) => ({ title: `Resolution ${n} is due soon`, body: 'Please finish it, with evidence.' })],
  'deliberation.resolution-overdue': [(n) => ({ title: `协商成果 ${n} 已过期`, body: '过期情况已在地方页面公开。请说明进展，或者申请延期。' }), (n) => ({ title: `Resolution ${n} is overdue`, body: 'It stands on the page of its place. Please tell how it goes, or ask for more time.' })],
  'deliberation.resolution-done': [(n) => ({ title: `协商成果 ${n} 已办，请确认`, body: '请看凭证，确认或者退回。' }), (n) => ({ title: `Resolution ${n} is done, please confirm`, body: 'Look at the evidence; confirm it or send it back.' })],
  'deliberation.resolution-confirmed': [(n) => ({ title: `协商成果 ${n} 已确认`, body: '议事会确认办结。' }), (n) => ({ title: `Resolution ${n} is confirmed`, body: 'The council has confirmed it.' })],
  'deliberation.resolution-sent-back': [(n) => ({ title: `协商成果 ${n} 被退回`, body: '请看还缺什么，继续办理。' }), (n) => ({ title: `Resolution ${n} was sent back`, body: 'Please see what is missing.' })],
  'deliberation.resolution-extended': [(n) => ({ title: `协商成果 ${n} 已延期`, body: '请看新的期限。' }), (n) => ({ title: `Resolution ${n} has more time`, body: 'Please see the new deadline.' })],
  'deliberation.resolution-dropped': [(n) => ({ title: `协商成果 ${n} 已撤销`, body: '请看理由。' }), (n) => ({ title: `Resolution ${n} was dropped`, body: 'Please read why.' })],
}

/** What people are told, by topic. */
export const resolutionsNotices: NoticeSentences = Object.fromEntries(Object.entries(sayings).map(([name, [zh, en]]) => [name, ({ resolution, number }: Facts, locale: Locale) => ({ ...(locale === 'en' ? en : zh)(number), href: `/desk/resolutions/${resolution}` })]))
