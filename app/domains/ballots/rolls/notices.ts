import type { NoticeSentences } from '#domains/notifications'
import { rollsWords } from './words/words.ts'

/** What people are told, by topic. */
export const rollsNotices: NoticeSentences = {
  'ballots.roll-published': (facts, locale) => ({ ...rollsWords(locale).notices.published(String(facts.until)), href: `/rolls/${facts.roll}` }),
}
