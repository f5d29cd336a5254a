import { Choice, TextArea } from '#ui/form'
import type { Locale } from '#platform/words'
import { fieldId } from '#ui/form'
import { longestComment, type Satisfaction, satisfactions, solvedAnswers } from '../rules/answers.ts'
import { longestNote } from '../../handling/rules/said.ts'
import { confirmationWords } from '../words/words.ts'
import { errorOf, type Tried } from './tried.ts'

export interface AnswerTyped { readonly solved?: string | undefined; readonly satisfaction?: string | undefined; readonly missing?: string | undefined; readonly comment?: string | undefined }

/** The two questions and the two boxes: the same for whoever answers themselves and for whoever writes it down. */
export function AnswerFields({ locale, typed, problem }: { locale: Locale; typed: AnswerTyped; problem: Tried | undefined }) {
  const words = confirmationWords(locale)
  return (
    <>
      <Choice name="solved" label={words.confirm.solved} required value={typed.solved} error={errorOf(problem, 'solved')} options={solvedAnswers.map((value) => ({ value, label: words.solved[value] }))} />
      <Faces locale={locale} value={typed.satisfaction} error={errorOf(problem, 'satisfaction')} />
      <TextArea name="missing" label={words.confirm.missing} hint={words.confirm.missingHint} rows={3} maxlength={longestNote} value={typed.missing} error={errorOf(problem, 'missing')} />
      <TextArea name="comment" label={words.confirm.comment} hint={words.confirm.commentHint} rows={3} maxlength={longestComment} value={typed.comment} error={errorOf(problem, 'comment')} />
    </>
  )
}

/** Eyes and mouth of each level: words stand beside, so that nobody has to read a face. */
const faces: Readonly<Record<Satisfaction, string>> = {
  'very-satisfied': 'M8 10.5q1.2-1.6 2.4 0M13.6 10.5q1.2-1.6 2.4 0M7 13.5h10q-.6 4.5-5 4.5t-5-4.5z',
  satisfied: 'M9 9.8v1M15 9.8v1M7.8 14.5q4.2 4 8.4 0',
  'fairly-satisfied': 'M9 9.8v1M15 9.8v1M8.3 15.2q3.7 1 7.4 0',
  dissatisfied: 'M9 9.8v1M15 9.8v1M8 16.8q4-3.6 8 0',
  'very-dissatisfied': 'M7.6 8.6l2.8 1.4M16.4 8.6l-2.8 1.4M9 11v.6M15 11v.6M7.8 17.6q4.2-4.6 8.4 0',
}

function Faces({ locale, value, error }: { locale: Locale; value: string | undefined; error: string | undefined }) {
  const words = confirmationWords(locale), id = fieldId('satisfaction')
  return (
    <Choice name="satisfaction" label={words.confirm.satisfaction} required value={value} error={error} id={id} options={satisfactions.map((level) => ({
      value: level, label: words.satisfaction[level],
      picture: <svg class="face" viewBox="0 0 24 24" width="40" height="40" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"><circle cx="12" cy="12" r="9.6" /><path d={faces[level]} /></svg>,
    }))} />
  )
}
