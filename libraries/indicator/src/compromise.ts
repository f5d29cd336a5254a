import { comparableVikor } from './comparable.ts'
import { checkDirections, checkWeights, columnsOf } from './decision-matrix.ts'
import type { DecisionMatrix, Direction } from './decision-matrix.ts'
import { add, compare, decimal, fraction, subtract } from './fraction.ts'
import type { Fraction } from './fraction.ts'
import { standingOf } from './standing.ts'
import type { Regrets } from './standing.ts'

/** VIKOR's proposal: the alternatives (by position, the first by Q first) that stand for the best, and which of the two conditions hold. */
export type Compromise = { set: number[], advantage: boolean, stability: boolean }

/**
 * The acceptability conditions of VIKOR (Opricovic & Tzeng 2004), decided exactly. Advantage: Q of the second is at least DQ = 1/(m - 1)
 * worse. Stability: the first by Q is also first by S or by R. Both: the first alone; advantage only: the first and the second; no
 * advantage: all whose Q is less than DQ worse. With several first by Q, the earlier in the matrix is asked; a constant criterion makes no difference.
 */
export function compromiseOf(matrix: DecisionMatrix, weights: readonly number[], types: readonly Direction[], v = 0.5): Compromise {
  const criteria = columnsOf(matrix).length
  checkWeights(weights, criteria)
  checkDirections(types, criteria)
  const { regrets } = standingOf(comparableVikor(matrix.map(row => row.map(decimal)), types), weights.map(decimal), decimal(v))
  return compromiseFrom(regrets as Regrets)
}

/** The compromise from S, R and Q. */
export function compromiseFrom({ s, r, q }: Regrets): Compromise {
  const of = (all: readonly Fraction[], i: number) => all[i] as Fraction
  const order = q.map((_, i) => i).sort((a, b) => compare(of(q, a), of(q, b)) || a - b)
  const [first, second] = order as [number, number | undefined]
  if (second === undefined) return { set: [first], advantage: true, stability: true }
  const limit = add(of(q, first), fraction(1n, BigInt(q.length - 1)))
  const advantage = compare(of(q, second), limit) >= 0
  const least = (all: readonly Fraction[]) => all.every(value => subtract(value, of(all, first)).n >= 0n)
  const stability = least(s) || least(r)
  return { set: advantage ? (stability ? [first] : [first, second]) : order.filter(i => compare(of(q, i), limit) < 0), advantage, stability }
}
