import { Refusal } from '#platform/refusal'
import { counted, dayOf, masked, said } from '../../meetings/rules/said.ts'
import { readQuestions } from './door-list.ts'

/** What is asked, and when, as it is typed. */
export interface SaidAsking {
  readonly title: string
  readonly intro?: string
  /** rules/door-list.ts tells how questions are typed. */
  readonly questions: string
  readonly opensOn: string
  readonly closesOn: string
  /** Days after publishing at which the single answers are erased. */
  readonly retentionDays: string
  readonly phone?: string
}

/** Reads an asking. Refuses `deliberation.questions-needed` at the field: one to six questions, each with two to nine choices; and `deliberation.days-in-order`. */
export function readAsking(wanted: SaidAsking, today: string) {
  const title = masked(said('title', wanted.title, { most: 120 })), intro = masked(said('intro', wanted.intro ?? '', { needed: false })), questions = readQuestions(said('questions', wanted.questions, { most: 4000 }))
  if (questions.length > 6 || questions.some(({ text, choices }) => choices.length < 2 || choices.length > 9 || new Set(choices).size < choices.length || [...text].length > 200 || choices.some((choice) => [...choice].length > 80))) throw new Refusal('deliberation.questions-needed', 'invalid', { field: 'questions' })
  const opens = dayOf('opens', wanted.opensOn), closes = dayOf('closes', wanted.closesOn), retention = counted('retention', wanted.retentionDays, 1, 180)
  if (closes < opens || opens < today) throw new Refusal('deliberation.days-in-order', 'invalid', { field: 'closes' })
  return { title, intro, questions, opens_on: opens, closes_on: closes, retention_days: retention, phone: said('phone', wanted.phone ?? '', { needed: false, most: 40 }) }
}
