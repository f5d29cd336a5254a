import type { TimeUnit } from './clock.ts'

/** An extra question of a category; its types are those of Open311 GeoReport v2. */
export interface Question {
  readonly code: string
  readonly type: 'string' | 'number' | 'datetime' | 'text' | 'singlevaluelist' | 'multivaluelist'
  readonly required: boolean
  readonly zh: string
  readonly en: string
  readonly hintZh?: string
  readonly hintEn?: string
  readonly values?: readonly { readonly key: string; readonly zh: string; readonly en: string }[]
}

export interface ClockRule { readonly amount: number; readonly unit: TimeUnit }

/** Time limits of a category. `urgent` replaces the ordinary limits where life or property is in danger. */
export interface ClockRules {
  readonly dispatch: ClockRule
  readonly 'sign-in': ClockRule
  readonly contact: ClockRule
  readonly handle: ClockRule
  readonly check: ClockRule
  readonly ask: ClockRule
  readonly urgent: { readonly dispatch: ClockRule; readonly 'sign-in': ClockRule; readonly contact: ClockRule; readonly handle: ClockRule }
}

/** One wording of a category, as it stands for the days between its two dates. */
export interface Category {
  readonly id: string
  readonly code: string
  readonly kind: 'component' | 'event'
  readonly large: { readonly zh: string; readonly en: string }
  readonly small: { readonly zh: string; readonly en: string }
  readonly description: { readonly zh: string; readonly en: string }
  readonly keywords: readonly string[]
  readonly questions: readonly Question[]
  readonly clocks: ClockRules
  readonly mayBeAnonymous: boolean
  readonly publicity: 'public' | 'unit-only' | 'confidential'
  readonly needsCheck: boolean
  /** Whether new reports may choose it; what came with an import from another system they may not. */
  readonly offered: boolean
  readonly source: string
}

/** A required question that has no answer, or an answer that does not fit its type. */
export interface AnswerProblem { readonly code: string; readonly problem: 'missing' | 'not-a-number' | 'not-a-date' | 'not-offered' | 'too-long' | 'unknown-question' }

const longestAnswer = 1000

/** Checks the answers against the questions, each at its own code. An empty list means that they fit. */
export function checkAnswers(questions: readonly Question[], answers: Readonly<Record<string, string | readonly string[]>>): AnswerProblem[] {
  const problems: AnswerProblem[] = []
  for (const code of Object.keys(answers)) if (!questions.some((question) => question.code === code)) problems.push({ code, problem: 'unknown-question' })
  for (const question of questions) {
    const given = [answers[question.code] ?? []].flat().filter((answer) => answer !== '')
    const report = (problem: AnswerProblem['problem']) => problems.push({ code: question.code, problem })
    if (given.length === 0) { if (question.required) report('missing'); continue }
    if (given.some((answer) => answer.length > longestAnswer)) { report('too-long'); continue }
    const offered = question.values?.map((value) => value.key)
    if (question.type === 'number' && given.some((answer) => !/^-?\d+(\.\d+)?$/.test(answer))) report('not-a-number')
    else if (question.type === 'datetime' && given.some((answer) => Number.isNaN(Date.parse(answer)))) report('not-a-date')
    else if ((question.type === 'singlevaluelist' || question.type === 'multivaluelist') && given.some((answer) => !offered?.includes(answer))) report('not-offered')
    else if (question.type === 'singlevaluelist' && given.length > 1) report('not-offered')
  }
  return problems
}
