import type { NoticeSentences } from '#domains/notifications'
import { draftsWords } from './words/words.ts'

/** What people are told, by topic. */
export const draftsNotices: NoticeSentences = {
  'deliberation.draft-comment-answered': ({ draft, comment }, locale) => ({ ...draftsWords(locale).told.answered, href: `/drafts/${draft}#comment-${comment}` }),
  'deliberation.draft-comment-hidden': ({ draft, comment }, locale) => ({ ...draftsWords(locale).told.hidden, href: `/drafts/${draft}#comment-${comment}` }),
}
