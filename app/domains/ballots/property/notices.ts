import type { NoticeSentences } from '#domains/notifications'
import { propertyWords } from './words/words.ts'

/** What people are told, by topic. */
export const propertyNotices: NoticeSentences = {
  'ballots.ownership-claimed': (facts, locale) => ({ ...propertyWords(locale).notices.claimed, href: `/desk/property/${facts.estate}/claims` }),
  'ballots.ownership-verified': (_, locale) => ({ ...propertyWords(locale).notices.verified, href: '/me/property' }),
  'ballots.ownership-refused': (facts, locale) => ({ ...propertyWords(locale).notices.refused(String(facts.reason)), href: '/me/property' }),
}
