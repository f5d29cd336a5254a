import { BadInput } from '@gongzhi/bad-input'
import { compare, fraction, multiply, one, subtract, divide, wholeProportions, zero } from './fraction.ts'
import type { Fraction } from './fraction.ts'
import type { Normalisation } from './topsis.ts'

/** Figures as they come: `figures[unit][indicator]`, `undefined` where one is missing. */
export type Figures = readonly (readonly (Fraction | undefined)[])[]

/**
 * What a method makes of the figures, free of weights. A unit's standing is U / V, more is better, with U = sum c_j up_ij and V = sum c_j down_ij
 * over its figures and c_j = `scale_j` * w_j ^ `power`. The weighted sum has up = score, down = 1; TOPSIS the squared distances from
 * the anti-ideal and to the ideal, which order units as their closeness does; VIKOR's `up` are regrets.
 */
export type Comparable = {
  readonly method: 'sum' | 'topsis' | 'vikor', readonly power: 1 | 2, readonly scale: readonly Fraction[],
  readonly up: Figures, readonly down: Figures,
}

/** The weighted sum of scores. */
export function comparableSum(scores: Figures): Comparable {
  return { method: 'sum', power: 1, scale: (scores[0] ?? []).map(() => one), up: scores, down: scores.map(row => row.map(cell => cell && one)) }
}

/** TOPSIS on figures with directions (1 benefit, -1 cost). Throws `BadInput` (`COLUMN_ZERO`). */
export function comparableTopsis(figures: Figures, types: readonly number[], normalisation: Normalisation, ids: readonly string[]): Comparable {
  const columns = types.map((type, j) => {
    const { column, least, most } = wholeColumn(figures, j)
    const squares = column.reduce<bigint>((total, x) => total + (x ?? 0n) * (x ?? 0n), 0n)
    const width = most - least
    if (normalisation === 'vector' && squares === 0n && column.some(x => x !== undefined)) throw new BadInput('COLUMN_ZERO', `every figure of ${ids[j]} is 0, so it has no length to divide by`, { field: ids[j] ?? null })
    const [best, worst] = type === 1 ? [most, least] : [least, most]
    const unit = normalisation === 'vector' ? squares : width * width
    return { column, best, worst, scale: unit === 0n ? zero : fraction(1n, unit) }
  })
  const away = (from: 'best' | 'worst'): Figures => figures.map((_, i) => columns.map(one => {
    const x = one.column[i]
    return x === undefined ? undefined : { n: (x - one[from]) ** 2n, d: 1n }
  }))
  return { method: 'topsis', power: 2, scale: columns.map(one => one.scale), up: away('worst'), down: away('best') }
}

/** VIKOR's regrets on figures with directions: 0 at the best figure, 1 (times the scale) at the worst; a constant indicator has none. */
export function comparableVikor(figures: Figures, types: readonly number[]): Comparable {
  const columns = types.map((type, j) => {
    const { column, least, most } = wholeColumn(figures, j)
    return { column, regret: (x: bigint) => (type === 1 ? most - x : x - least), scale: most === least ? zero : fraction(1n, most - least) }
  })
  const up = figures.map((_, i) => columns.map(({ column, regret }) => {
    const x = column[i]
    return x === undefined ? undefined : { n: regret(x), d: 1n }
  }))
  return { method: 'vikor', power: 1, scale: columns.map(one => one.scale), up, down: figures.map(row => row.map(cell => cell && one)) }
}

/** A column as whole numbers in the same proportions, with its extremes. */
function wholeColumn(figures: Figures, j: number): { column: (bigint | undefined)[], least: bigint, most: bigint } {
  const present = figures.map(row => row[j]).filter(cell => cell !== undefined)
  const whole = wholeProportions(present)
  let at = 0
  const column = figures.map(row => (row[j] === undefined ? undefined : whole[at++]))
  const least = whole.reduce((a, b) => (b < a ? b : a), whole[0] ?? 0n), most = whole.reduce((a, b) => (b > a ? b : a), whole[0] ?? 0n)
  return { column, least, most }
}

/** Scores 0..100 of figures by their range among the units (min-max, cost reversed); a constant column is full. */
export function relativeScores(column: readonly (Fraction | undefined)[], type: number): (Fraction | undefined)[] {
  const present = column.filter(cell => cell !== undefined)
  const least = present.reduce((a, b) => (compare(b, a) < 0 ? b : a), present[0] ?? zero), most = present.reduce((a, b) => (compare(b, a) > 0 ? b : a), present[0] ?? zero)
  const width = subtract(most, least)
  const full = fraction(100n)
  return column.map(cell => cell && (width.n === 0n ? full : multiply(full, divide(type === 1 ? subtract(cell, least) : subtract(most, cell), width))))
}

/** c_j for given weights, in whole proportions; the squares and scales of the method folded in. */
export function coefficients({ power, scale }: Comparable, weights: readonly Fraction[]): bigint[] {
  return wholeProportions(weights.map((weight, j) => multiply(scale[j] as Fraction, power === 1 ? weight : multiply(weight, weight))))
}
