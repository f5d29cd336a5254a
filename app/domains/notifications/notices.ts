import type { NoticeSentences } from './rules/notice.ts'
import { contactAdded, pinged } from './rules/topics.ts'
import { wordsOf } from './words/words.ts'

/** `:token` in an address stands for the token of the very message. */
export const notices: NoticeSentences = {
  [contactAdded]: (_, locale) => ({ ...wordsOf(locale).notices.contactAdded, href: '/notifications/confirm/:token' }),
  [pinged]: (_, locale) => ({ ...wordsOf(locale).notices.pinged, href: '/' }),
}
