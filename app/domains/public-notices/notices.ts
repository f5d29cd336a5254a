import type { NoticeSentences } from '#domains/notifications'
import { publicNoticesWords } from './words/words.ts'

/** What people are told, by topic. */
export const publicNoticesNotices: NoticeSentences = {
  'public-notices.objected': ({ notice, objection }, locale) => ({ ...publicNoticesWords(locale).told.objected, href: `/desk/notices/${notice}#objection-${objection}` }),
  'public-notices.objection-answered': ({ notice, objection }, locale) => ({ ...publicNoticesWords(locale).told.answered, href: `/notices/${notice}#objection-${objection}` }),
}
