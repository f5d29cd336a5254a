import { coefficients } from './comparable.ts'
import type { Comparable, Figures } from './comparable.ts'
import { add, divide, fraction, multiply, one, subtract, sum, toNumber, wholeProportions, zero } from './fraction.ts'
import type { Fraction } from './fraction.ts'
import { exactly, firstCrossing, isExact, squareRoot } from './quadratic.ts'
import type { Enclosed, Quadratic } from './quadratic.ts'
import { standingOf, weighted } from './standing.ts'
import { vikorUntil } from './vikor-interval.ts'

/** A bound of a weight: the number, and the exact fraction where it is rational. */
export type Bound = { readonly value: number, readonly exact: Fraction | null, readonly challengers: readonly number[] }

/** The closed interval of a weight in which every unit that is first now still is (perhaps sharing the place at its ends). */
export type WeightInterval = { readonly low: Bound, readonly high: Bound }

/**
 * The exact interval of the weight of a group of leaves (one leaf, or all under a branch) in which the first place stays, when that weight
 * changes and all others keep their proportions among themselves, as do those inside the group. A group that weighs 0 (or everything) is
 * tried with equal weights inside it (or outside it). `undefined` for VIKOR where figures are missing, and where nobody is scored.
 * `leads` are the units in first place: all that nobody stands above, or the one that an order of ties puts there.
 * Sum and TOPSIS: roots of quadratics, O(units) each; VIKOR: a walk along the pieces of its regrets.
 */
export function weightInterval(comparable: Comparable, weights: readonly Fraction[], group: ReadonlySet<number>, v: Fraction, leads: readonly number[] = firstOf(comparable, weights, v)): WeightInterval | undefined {
  const units = comparable.up.map((_, i) => i)
  if (units.length === 0) return undefined
  if (leads.length === units.length && units.length === 1) return { low: bound(exactly(zero), []), high: bound(exactly(one), []) }
  if (comparable.method === 'vikor' && comparable.up.some(row => row.includes(undefined))) return undefined
  const rest = weights.map((_, j) => j).filter(j => !group.has(j))
  if (rest.length === 0) return { low: bound(exactly(zero), []), high: bound(exactly(one), []) }

  const inside = sum([...group].map(j => weights[j] as Fraction))
  const outside = subtract(one, inside)
  const masses = { a: inside.n === 0n ? one : inside, b: outside.n === 0n ? one : outside }
  const tried = weights.map((weight, j) => (group.has(j) ? (inside.n === 0n ? fraction(1n, BigInt(group.size)) : weight) : outside.n === 0n ? fraction(1n, BigInt(rest.length)) : weight))
  const ahead = comparable.method === 'vikor'
    ? (reversed: boolean, from: Fraction) => vikorUntil(comparable, tried, group, leads, v, reversed, from)
    : ratioAhead(comparable, tried, group, leads)
  const end = (reversed: boolean): Bound => {
    // Downwards is upwards in 1/x with group and rest exchanged.
    const from = inside.n === 0n ? (reversed ? undefined : zero) : outside.n === 0n ? (reversed ? zero : undefined) : one
    const limit = exactly(reversed ? zero : one)
    if (!from) return bound(limit, [])
    const { until, challengers } = ahead(reversed, from)
    if (!until) return bound(limit, [])
    const { a, b } = reversed ? { a: masses.b, b: masses.a } : masses
    const x = comparable.power === 2 ? rootOf(until) : until
    const share = (at: Fraction): Fraction => { const part = multiply(at, a); return divide(part, add(part, b)) }
    const part = { low: share(x.low), high: share(x.high) }
    return bound(reversed ? { low: subtract(one, part.high), high: subtract(one, part.low) } : part, challengers)
  }
  return { low: end(true), high: end(false) }
}

/** The positions of the units that nobody stands above. */
export function firstOf(comparable: Comparable, weights: readonly Fraction[], v: Fraction): number[] {
  const { compare } = standingOf(comparable, weights, v)
  const best = comparable.up.reduce((best, _, i) => (compare(i, best) > 0 ? i : best), 0)
  return comparable.up.flatMap((_, i) => (compare(i, best) === 0 ? [i] : []))
}

/** What is ahead for U / V: U_l V_b - U_b V_l is a quadratic in x for each leader l and rival b. */
function ratioAhead(comparable: Comparable, weights: readonly Fraction[], group: ReadonlySet<number>, leads: readonly number[]) {
  const c = coefficients(comparable, weights)
  const inside = (j: number) => group.has(j), outside = (j: number) => !group.has(j)
  // U = ua x + ub and V = va x + vb of each unit, in whole numbers of its own: only their ratio counts.
  const lines = comparable.up.map((up, i) => {
    const down = comparable.down[i] as Figures[number]
    const [ua, ub, va, vb] = wholeProportions([weighted(c, up, inside), weighted(c, up, outside), weighted(c, down, inside), weighted(c, down, outside)]) as [bigint, bigint, bigint, bigint]
    return { ua, ub, va, vb }
  })
  const quadratics = leads.flatMap(at => lines.flatMap((rival, b): [number, Quadratic][] => {
    const lead = lines[at] as typeof rival
    if (b === at) return []
    return [[b, [
      lead.ub * rival.vb - rival.ub * lead.vb,
      lead.ua * rival.vb + lead.ub * rival.va - rival.ua * lead.vb - rival.ub * lead.va,
      lead.ua * rival.va - rival.ua * lead.va,
    ]]]
  }))
  return (reversed: boolean, from: Fraction) => firstCrossing(quadratics.map(([at, [c0, c1, c2]]) => ({ at, quadratic: reversed ? [c2, c1, c0] : [c0, c1, c2] })), from)
}

function rootOf({ low, high }: Enclosed): Enclosed {
  const [a, b] = [squareRoot(low), squareRoot(high)]
  return { low: a.low, high: b.high }
}

function bound(end: Enclosed, challengers: readonly number[]): Bound {
  return { value: toNumber(end.low), exact: isExact(end) ? end.low : null, challengers }
}
