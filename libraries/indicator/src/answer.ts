import { BadInput } from '@gongzhi/bad-input'
import type { JsonReader } from '@gongzhi/bad-input'
import { evaluate } from './evaluate.ts'
import type { Evaluated, Evaluation } from './evaluate.ts'
import { toNumber, written } from './fraction.ts'
import type { Fraction } from './fraction.ts'
import type { Method } from './method.ts'
import { readEvaluation } from './read-evaluation.ts'
import { weightInterval } from './weight-interval.ts'
import type { Bound } from './weight-interval.ts'

/** An interval of a weight as printed; `lowExact` and `highExact` are null where the bound is irrational. */
export type PrintedInterval = { low: number, high: number, lowExact: string | null, highExact: string | null, lowChallengers: string[], highChallengers: string[] }

/** What `indicator FILE.json --json` prints. */
export type Answer = {
  weights: Record<string, number>
  scores: Record<string, number | null>
  ranks: Record<string, number | null>
  intervals: Record<string, PrintedInterval | null>
  missing: { unit: string, indicators: { id: string, reason: string }[], available: number, scored: boolean }[]
}

/** Reads and evaluates a file. Throws `BadInput` with file, line and field. */
export function answerFile(text: string, file: string | null = null): { answer: Answer, evaluated: Evaluated, evaluation: Evaluation, reader: JsonReader } {
  const { evaluation, reader } = readEvaluation(text, file)
  const evaluated = reader.at([], () => evaluate(evaluation))
  return { answer: reader.at([], () => answerOf(evaluated, evaluation.method)), evaluated, evaluation, reader }
}

/** The answer in numbers, weights by leaf and standings by unit. */
export function answerOf(evaluated: Evaluated, method: Method): Answer {
  const { leaves, weights, units, missing } = evaluated
  return {
    weights: Object.fromEntries(leaves.map(({ id }, j) => [id, toNumber(weights[j] as Fraction)])),
    scores: Object.fromEntries(units.map(({ id, score }) => [id, checked(id, score)])),
    ranks: Object.fromEntries(units.map(({ id, rank }) => [id, rank])),
    intervals: Object.fromEntries(leaves.map(({ id }, j) => [id, intervalOf(evaluated, new Set([j]), method)])),
    missing: missing.map(one => ({ ...one, indicators: one.indicators.map(indicator => ({ ...indicator })), available: toNumber(one.available) })),
  }
}

/** The interval of the weight of some leaves, as printed. */
export function intervalOf({ comparable, weights, scored, units }: Evaluated, group: ReadonlySet<number>, { v }: Method): PrintedInterval | null {
  const first = new Set(units.filter(({ rank }) => rank === 1).map(({ id }) => id))
  const found = comparable && weightInterval(comparable, weights, group, v, scored.flatMap((id, i) => (first.has(id) ? [i] : [])))
  if (!found) return null
  const exact = (bound: Bound) => bound.exact && written(bound.exact)
  const named = (bound: Bound) => bound.challengers.map(i => scored[i] as string)
  return { low: found.low.value, high: found.high.value, lowExact: exact(found.low), highExact: exact(found.high), lowChallengers: named(found.low), highChallengers: named(found.high) }
}

function checked(unit: string, score: number | null): number | null {
  if (score !== null && !Number.isFinite(score)) throw new BadInput('SCORE_TOO_LARGE', `the score of ${unit} is beyond what can be held`, { field: 'values' })
  return score
}
