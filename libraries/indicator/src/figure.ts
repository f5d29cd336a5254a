import { decimal, divide, fraction, sum } from './fraction.ts'
import type { Fraction } from './fraction.ts'
import { publicationOf } from './publication.ts'

/** What was answered, and how many times. */
export type Answered = { readonly value: Fraction, readonly times: number }

/** What is known of one indicator of one unit: a figure, of how many respondents (surveys), and their answers where the file gives them. */
export type Figure = { readonly value?: Fraction, readonly n?: number, readonly answers?: readonly Answered[] }

/** Why a figure has no say: nobody gave one, or so few answered that it is withheld. */
export type Absence = 'absent' | 'withheld'

/** Why a figure may not take part, or nothing. */
export function absenceOf(figure: Figure | undefined): Absence | undefined {
  if (!figure?.value) return 'absent'
  return figure.n !== undefined && publicationOf(figure.n) === 'withheld' ? 'withheld' : undefined
}

/** The mean of answers, exact; no answers give no figure. */
export function figureOfAnswers(answers: readonly number[]): Figure {
  if (answers.length === 0) return { n: 0 }
  const exact = answers.map(decimal)
  return { value: divide(sum(exact), fraction(BigInt(exact.length))), n: exact.length, answers: exact.map(value => ({ value, times: 1 })) }
}
