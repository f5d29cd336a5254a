import type { Question, QuestionCount } from './asking.ts'
import { leastShown, mergeCells } from './merge-cells.ts'

/** One line of the result: a choice with its sum, or several that are told together. */
export interface PublishedLine {
  /** Numbers of the choices; `blank` stands for slips with none. */
  readonly choices: readonly (number | 'blank')[]
  readonly count: number
}
export interface PublishedSums {
  readonly answers: number
  /** Fewer than ten answers in all: nothing else is told. */
  readonly tooFew: boolean
  readonly questions: readonly (readonly PublishedLine[])[]
}

/** What of the count is published: choices below ten told together, and nothing at all of fewer than ten answers. */
export function publishedSums(questions: readonly Question[], counts: readonly QuestionCount[], answers: number): PublishedSums {
  if (answers < leastShown) return { answers: 0, tooFew: true, questions: [] }
  return { answers, tooFew: false, questions: questions.map((question, at) => linesOf(question, counts[at] ?? { choices: [], blank: 0 })) }
}

function linesOf(question: Question, { choices, blank }: QuestionCount): PublishedLine[] {
  const cells = [...question.choices.map((_, choice) => ({ key: String(choice), count: choices[choice] ?? 0 })), ...(blank > 0 ? [{ key: 'blank', count: blank }] : [])]
  const { shown, merged } = mergeCells(cells)
  const named = (key: string) => (key === 'blank' ? 'blank' as const : Number(key))
  return [...shown.map(({ key, count }) => ({ choices: [named(key)], count })), ...(merged ? [{ choices: merged.keys.map(named), count: merged.count }] : [])]
}
