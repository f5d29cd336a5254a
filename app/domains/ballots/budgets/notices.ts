import type { NoticeSentences } from '#domains/notifications'
import { budgetsWords } from './words/words.ts'

/** What people are told, by topic. */
export const budgetsNotices: NoticeSentences = {
  'ballots.project-admitted': ({ budget, number }, locale) => ({ ...budgetsWords(locale).told.admitted(Number(number)), href: `/budgets/${budget}` }),
  'ballots.project-refused': ({ budget, number }, locale) => ({ ...budgetsWords(locale).told.refused(Number(number)), href: `/budgets/${budget}` }),
}
