import type { Facts, NoticeSentences } from '#domains/notifications'
import type { Locale } from '#platform/words'
import { enNotices } from './words/en-notices.ts'
import { type NoticeTopic, zhNotices } from './words/zh-notices.ts'

/** Told to whoever raised the matter, or to everybody, without saying so in the facts. */
const publicTopics: readonly string[] = ['matters.reported', 'matters.reported-for-you']

const hrefOf = (topic: NoticeTopic, facts: Facts): string =>
  facts.reader === 'public' || publicTopics.includes(topic) ? `/matters/${facts.number}` : `/desk/matters/${facts.matter}`

/** The sentences of every topic that taking in and handling matters have. */
export const handlingNotices: NoticeSentences = Object.fromEntries((Object.keys(zhNotices) as NoticeTopic[]).map((topic) => [
  topic, (facts: Facts, locale: Locale) => ({ ...(locale === 'en' ? enNotices : zhNotices)[topic](facts), href: hrefOf(topic, facts) }),
]))
