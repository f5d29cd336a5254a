import { coefficients } from './comparable.ts'
import type { Comparable } from './comparable.ts'
import { add, compare, divide, fraction, multiply, one, subtract } from './fraction.ts'
import type { Fraction } from './fraction.ts'
import { earlier, exactly, nonNegativeUntil } from './quadratic.ts'
import type { Enclosed, Quadratic } from './quadratic.ts'
import { weighted } from './standing.ts'

/** f(x) = a x + b. */
type Line = { readonly a: Fraction, readonly b: Fraction }

const at = ({ a, b }: Line, x: Fraction): Fraction => add(multiply(a, x), b)
const minus = (p: Line, q: Line): Line => ({ a: subtract(p.a, q.a), b: subtract(p.b, q.b) })
const times = (p: Line, q: Line): Quadratic => [multiply(p.b, q.b), add(multiply(p.a, q.b), multiply(p.b, q.a)), multiply(p.a, q.a)]
const isNought = ({ a, b }: Line): boolean => a.n === 0n && b.n === 0n
const unit: Line = { a: { n: 0n, d: 1n }, b: one }

/**
 * How far the leaders of VIKOR stay first when the weights of a group are multiplied by x, going up from `from` (`reversed`: when those of
 * the rest are). S_i(x) are lines, R_i(x) the greater of a line through 0 and a constant; between the points where any least or greatest of
 * them changes hands, Q_b - Q_l is a quadratic over positive widths.
 */
export function vikorUntil(comparable: Comparable, weights: readonly Fraction[], group: ReadonlySet<number>, leads: readonly number[], v: Fraction, reversed: boolean, from: Fraction): { until: Enclosed | undefined, challengers: number[] } {
  const c = coefficients(comparable, weights)
  const moves = (j: number) => group.has(j) !== reversed
  const s: Line[] = comparable.up.map(row => ({ a: weighted(c, row, moves), b: weighted(c, row, j => !moves(j)) }))
  const r = comparable.up.map(row => {
    const most = (only: (j: number) => boolean): bigint => row.reduce<bigint>((best, cell, j) => { const term = cell && only(j) ? (c[j] as bigint) * cell.n : 0n; return term > best ? term : best }, 0n)
    return { rising: most(moves), level: most(j => !moves(j)) }
  })
  for (let x = from; ;) {
    const pieces = r.map(({ rising, level }) => rising * x.n >= level * x.d && rising > 0n ? { a: { n: rising, d: 1n }, b: { n: 0n, d: 1n } } : { a: { n: 0n, d: 1n }, b: { n: level, d: 1n } })
    const sLeast = extreme(s, x, -1), sMost = extreme(s, x, 1), rLeast = extreme(pieces, x, -1), rMost = extreme(pieces, x, 1)
    const next = [
      ...r.flatMap(({ rising, level }) => (rising > 0n && level * x.d > rising * x.n ? [fraction(level, rising)] : [])),
      ...[sLeast, sMost].flatMap(line => s.flatMap(other => meeting(line, other, x))),
      ...[rLeast, rMost].flatMap(line => pieces.flatMap(other => meeting(line, other, x))),
    ].reduce<Fraction | undefined>((best, point) => (best === undefined || compare(point, best) < 0 ? point : best), undefined)
    // A width that is 0 all along makes no difference, as in `vikor` with constant: 'indifferent'.
    const sWidth = minus(sMost, sLeast), rWidth = minus(rMost, rLeast)
    const [sOver, rOver] = [isNought(sWidth) ? unit : sWidth, isNought(rWidth) ? unit : rWidth]
    const ends = leads.flatMap(l => s.map((_, b) => {
      if (b === l) return { b, until: undefined }
      const group = times(minus(s[b] as Line, s[l] as Line), rOver), single = times(minus(pieces[b] as Line, pieces[l] as Line), sOver)
      const q = group.map((term, k) => add(multiply(v, term), multiply(subtract(one, v), single[k] as Fraction))) as [Fraction, Fraction, Fraction]
      const here = add(q[0], multiply(x, add(q[1], multiply(x, q[2]))))
      return { b, until: here.n < 0n ? exactly(x) : nonNegativeUntil(q, x) }
    }))
    const until = ends.map(one => one.until).reduce(earlier, undefined)
    if (until && (!next || compare(until.low, next) < 0)) {
      return { until, challengers: [...new Set(ends.filter(one => one.until && compare(one.until.low, until.low) === 0).map(one => one.b))] }
    }
    if (!next) return { until: undefined, challengers: [] }
    x = next
  }
}

/** The line that is least (-1) or greatest (1) just right of x. */
function extreme(lines: readonly Line[], x: Fraction, sign: 1 | -1): Line {
  return lines.reduce((best, line) => {
    const order = compare(at(line, x), at(best, x)) || compare(line.a, best.a)
    return order * sign > 0 ? line : best
  })
}

/** Where two lines meet right of x. */
function meeting(p: Line, q: Line, x: Fraction): Fraction[] {
  const slope = subtract(p.a, q.a)
  if (slope.n === 0n) return []
  const point = divide(subtract(q.b, p.b), slope)
  return compare(point, x) > 0 ? [point] : []
}
