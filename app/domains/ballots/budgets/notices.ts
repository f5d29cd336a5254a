import type { NoticeSentences } from '#domains/notifications'
import { budgetsWords } from './words/words.ts'

/** What people are told, by topic. */
export const budgetsNotices: NoticeSentences = {
  'ballots.project-admitted': ({ budget, number }, locale) => ({ ...budgetsWords(locale).told.admitted(Number(number)), href: `/budgets/${budget}/projects/${number}` }),
  'ballots.project-refused': ({ budget, number }, locale) => ({ ...budgetsWords(locale).told.refused(Number(number)), href: `/budgets/${budget}/projects/${number}` }),
  'ballots.project-merged': ({ budget, number, into }, locale) => ({ ...budgetsWords(locale).told.merged(Number(number), Number(into)), href: `/budgets/${budget}/projects/${number}` }),
  'ballots.project-appealed': ({ budget, number }, locale) => ({ ...budgetsWords(locale).told.appealed(Number(number)), href: `/desk/budgets/${budget}#project-${number}` }),
  'ballots.project-appeal-decided': ({ budget, number, admitted }, locale) => ({ ...budgetsWords(locale).told.appealDecided(Number(number), Number(admitted) === 1), href: `/budgets/${budget}/projects/${number}` }),
  'ballots.project-progress-told': ({ budget, number }, locale) => ({ ...budgetsWords(locale).told.progress(Number(number)), href: `/budgets/${budget}/projects/${number}` }),
}
