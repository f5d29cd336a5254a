import type { Locale } from '#platform/words'
import type { FormProblem, PhotoProblem } from '../rules/form-problem.ts'
import { personKinds } from './person-kinds.ts'
import { intakeWords } from './words.ts'

/** One problem of a form in a sentence that says what to do about it. */
export function problemSentence(locale: Locale, found: FormProblem): string {
  const words = intakeWords(locale).problem
  const { field, problem, limit = 0, which } = found
  if (field === 'photos') {
    const said = words.photos[(problem === 'too-long' ? 'too-many' : problem) as PhotoProblem]
    return words.photo(which, typeof said === 'function' ? said(limit) : said)
  }
  if (problem === 'personal-data') return personKinds(locale, String(which ?? ''))
  if (field === 'point' && problem === 'not-a-number') return words['point-not-a-number']
  if (field === 'anonymous') return words['anonymous-not-allowed']
  if (field === 'complained') return words['not-an-organisation']
  const exact = words[`${field}-${problem}` as keyof typeof words] ?? words[`${problem}-${field}` as keyof typeof words]
  if (typeof exact === 'string') return exact
  if (problem === 'too-long') return words['too-long'](limit)
  const plain = words[problem as keyof typeof words]
  return typeof plain === 'string' ? plain : words.unknown
}
