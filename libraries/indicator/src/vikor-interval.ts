import { coefficients } from './comparable.ts'
import type { Comparable } from './comparable.ts'
import { compare, fraction } from './fraction.ts'
import type { Fraction } from './fraction.ts'
import { exactly, firstCrossing } from './quadratic.ts'
import type { Enclosed, Piece, Quadratic } from './quadratic.ts'

/** f(x) = a x + b, in whole numbers. */
type Line = { readonly a: bigint, readonly b: bigint }

/** R(x): the greater of `rising` x and `level`, neither below 0; it turns from the one to the other at most once, at its kink. */
type Regret = { readonly rising: bigint, readonly level: bigint }

/** f at n/d, times d. */
const at = ({ a, b }: Line, { n, d }: Fraction): bigint => a * n + b * d
const minus = (p: Line, q: Line): Line => ({ a: p.a - q.a, b: p.b - q.b })
const isNought = ({ a, b }: Line): boolean => a === 0n && b === 0n

/**
 * How far the leaders of VIKOR stay first when the weights of a group are multiplied by x, going up from `from` (`reversed`: when those of
 * the rest are). S_i(x) are lines, R_i(x) the greater of a line through 0 and a constant; between the points where any least or greatest of
 * them changes hands, Q_b - Q_l is a quadratic over positive widths. Figures are whole, and none is missing.
 */
export function vikorUntil(comparable: Comparable, weights: readonly Fraction[], group: ReadonlySet<number>, leads: readonly number[], v: Fraction, reversed: boolean, from: Fraction): { until: Enclosed | undefined, challengers: number[] } {
  const c = coefficients(comparable, weights)
  const moves = (j: number) => group.has(j) !== reversed
  const s: Line[] = [], r: Regret[] = []
  for (const row of comparable.up) {
    let a = 0n, b = 0n, rising = 0n, level = 0n
    row.forEach((cell, j) => {
      const term = (c[j] as bigint) * (cell?.n ?? 0n)
      if (moves(j)) {
        a += term
        if (term > rising) rising = term
      } else {
        b += term
        if (term > level) level = term
      }
    })
    s.push({ a, b })
    r.push({ rising, level })
  }
  for (let x = from; ;) {
    const pieces = r.map(one => pieceAt(one, x))
    const ends = { s: [extreme(s, x, -1), extreme(s, x, 1)], r: [extreme(pieces, x, -1), extreme(pieces, x, 1)] } as { s: [Line, Line], r: [Line, Line] }
    const next = nextChange(r, s, pieces, ends, leads, x)
    // A width that is 0 all along makes no difference, as in `vikor` with constant: 'indifferent'.
    const widthOf = ([least, most]: [Line, Line]): Line => { const width = minus(most, least); return isNought(width) ? { a: 0n, b: 1n } : width }
    const [sWidth, rWidth] = [widthOf(ends.s), widthOf(ends.r)]
    const against = (l: number, b: number, single: Line) => together(minus(s[b] as Line, s[l] as Line), rWidth, minus(single, pieces[l] as Line), sWidth, v)
    const rivals = leads.flatMap(l => s.flatMap((_, b): Piece[] => {
      if (b === l) return []
      const kink = kinkAfter(r[b] as Regret, x, next)
      return [{ at: b, quadratic: against(l, b, pieces[b] as Line), after: kink && { from: kink, quadratic: against(l, b, { a: (r[b] as Regret).rising, b: 0n }) } }]
    }))
    const fallen = rivals.filter(({ quadratic: [c0, c1, c2] }) => c0 * x.d * x.d + c1 * x.n * x.d + c2 * x.n * x.n < 0n)
    if (fallen.length > 0) return { until: exactly(x), challengers: [...new Set(fallen.map(({ at: b }) => b))] }
    const found = firstCrossing(rivals, x, next)
    if (found.until && (!next || compare(found.until.low, next) < 0)) return found
    if (!next) return { until: undefined, challengers: [] }
    x = next
  }
}

/** v * group * rWidth + (1 - v) * single * sWidth, times v.d. */
function together(group: Line, rWidth: Line, single: Line, sWidth: Line, v: Fraction): Quadratic {
  const [p, q] = [v.n, v.d - v.n]
  return [
    p * group.b * rWidth.b + q * single.b * sWidth.b,
    p * (group.a * rWidth.b + group.b * rWidth.a) + q * (single.a * sWidth.b + single.b * sWidth.a),
    p * group.a * rWidth.a + q * single.a * sWidth.a,
  ]
}

/** The line that is least (-1) or greatest (1) just right of x. */
function extreme(lines: readonly Line[], x: Fraction, sign: 1 | -1): Line {
  let best = lines[0] as Line, height = at(best, x)
  for (const line of lines) {
    const here = at(line, x)
    if (sign > 0 ? here > height || (here === height && line.a > best.a) : here < height || (here === height && line.a < best.a)) [best, height] = [line, here]
  }
  return best
}

/** The line that R follows just right of x. */
function pieceAt({ rising, level }: Regret, x: Fraction): Line {
  return rising * x.n >= level * x.d ? { a: rising, b: 0n } : { a: 0n, b: level }
}

/** Where R turns, if it is after x and before `next`. */
function kinkAfter({ rising, level }: Regret, x: Fraction, next: Fraction | undefined): Fraction | undefined {
  if (rising === 0n || rising * x.n >= level * x.d || (next && level * next.d >= rising * next.n)) return undefined
  return fraction(level, rising)
}

/** The next point at which a leader's regret turns, or another line becomes the least or the greatest S or R. */
function nextChange(r: readonly Regret[], s: readonly Line[], pieces: readonly Line[], ends: { s: [Line, Line], r: [Line, Line] }, leads: readonly number[], x: Fraction): Fraction | undefined {
  let n = 0n, d = 0n
  const offer = (over: bigint, under: bigint) => {
    if (under < 0n) [over, under] = [-over, -under]
    if (over * x.d > x.n * under && (d === 0n || over * d < n * under)) [n, d] = [over, under]
  }
  const turns = ({ rising, level }: Regret) => { if (rising > 0n) offer(level, rising) }
  for (const l of leads) turns(r[l] as Regret)
  for (const end of ends.s) for (const line of s) if (end.a !== line.a) offer(line.b - end.b, end.a - line.a)
  const [least] = ends.r
  // The greatest R is the greater of the steepest line and the highest level. The least, once it rises, is overtaken only by a level that it meets.
  turns({ rising: r.reduce((a, one) => (one.rising > a ? one.rising : a), 0n), level: r.reduce((a, one) => (one.level > a ? one.level : a), 0n) })
  r.forEach((one, i) => {
    if ((pieces[i] as Line).a > 0n) return
    if (least.a === 0n && one.level === least.b) turns(one)
    if (least.a > 0n && one.rising <= least.a) offer(one.level, least.a)
  })
  return d === 0n ? undefined : fraction(n, d)
}
