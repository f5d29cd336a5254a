import { BadInput } from '@gongzhi/bad-input'
import { coefficients } from './comparable.ts'
import type { Comparable, Figures } from './comparable.ts'
import { add, compare, divide, fraction, greater, lesser, multiply, one, subtract, toNumber, wholeProportions, zero } from './fraction.ts'
import type { Fraction } from './fraction.ts'

/** Scores of the units, and which of two stands better (above 0: the first), decided exactly. For VIKOR the score is Q, less is better. */
export type Standing = { readonly scores: readonly number[], readonly compare: (a: number, b: number) => number, readonly regrets?: Regrets }

/** VIKOR's S, R and Q per unit, exact; S and R in proportions of their own. */
export type Regrets = { readonly s: readonly Fraction[], readonly r: readonly Fraction[], readonly q: readonly Fraction[] }

/** A sum over the figures that a unit has; those it lacks have no say. */
export function weighted(coefficient: readonly bigint[], row: Figures[number], only: (j: number) => boolean = () => true): Fraction {
  let whole = 0n, total = zero
  row.forEach((cell, j) => {
    const c = coefficient[j] as bigint
    if (cell === undefined || c === 0n || !only(j)) return
    if (cell.d === 1n) whole += c * cell.n
    else total = add(total, fraction(c * cell.n, cell.d))
  })
  return whole === 0n ? total : add(total, { n: whole, d: 1n })
}

/** How units stand under given weights (`v`: VIKOR's weight of the group). Throws `BadInput` (`NO_DIFFERENCE`) where TOPSIS is not defined. */
export function standingOf(comparable: Comparable, weights: readonly Fraction[], v: Fraction): Standing {
  if (comparable.method === 'vikor') return vikorStanding(comparable, weights, v)
  const c = coefficients(comparable, weights)
  const up = comparable.up.map(row => weighted(c, row)), down = comparable.down.map(row => weighted(c, row))
  const scores = up.map((u, i) => {
    const below = down[i] as Fraction
    if (comparable.method === 'sum') return toNumber(divide(u, below))
    if (u.n === 0n && below.n === 0n) throw new BadInput('NO_DIFFERENCE', 'the indicators that weigh do not tell the units apart, so TOPSIS is not defined', { field: 'values' })
    if (below.n === 0n) return 1
    const ratio = Math.sqrt(toNumber(divide(u, below)))
    return ratio / (1 + ratio)
  })
  return { scores, compare: (a, b) => compare(multiply(up[a] as Fraction, down[b] as Fraction), multiply(up[b] as Fraction, down[a] as Fraction)) }
}

/** S and R of every unit, in proportions that are the same for all; weights of missing figures are shared out among the others. */
export function regretsOf(comparable: Comparable, weights: readonly Fraction[]): { s: Fraction[], r: Fraction[] } {
  const c = coefficients(comparable, weights)
  const whole = wholeProportions(weights)
  const all = whole.reduce((a, b) => a + b, 0n)
  const s: Fraction[] = [], r: Fraction[] = []
  comparable.up.forEach(row => {
    const there = whole.reduce((total, w, j) => (row[j] === undefined ? total : total + w), 0n)
    const share = fraction(all, there)
    s.push(multiply(share, weighted(c, row)))
    r.push(multiply(share, row.reduce<Fraction>((most, cell, j) => (cell === undefined ? most : greater(most, { n: (c[j] as bigint) * cell.n, d: 1n })), zero)))
  })
  return { s, r }
}

function vikorStanding(comparable: Comparable, weights: readonly Fraction[], v: Fraction): Standing {
  const { s, r } = regretsOf(comparable, weights)
  const between = (all: readonly Fraction[]): Fraction[] => {
    const least = all.reduce(lesser), width = subtract(all.reduce(greater), least)
    return all.map(value => (width.n === 0n ? zero : divide(subtract(value, least), width)))
  }
  const group = between(s), single = between(r)
  const q = group.map((g, i) => add(multiply(v, g), multiply(subtract(one, v), single[i] as Fraction)))
  return { scores: q.map(toNumber), compare: (a, b) => compare(q[b] as Fraction, q[a] as Fraction), regrets: { s, r, q } }
}
