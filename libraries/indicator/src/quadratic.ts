import { compare, fraction } from './fraction.ts'
import type { Fraction } from './fraction.ts'

/** c0 + c1 x + c2 x^2 in whole numbers. */
export type Quadratic = readonly [c0: bigint, c1: bigint, c2: bigint]

/** A real number: exactly `low` where both ends are equal, else irrational and between them, less than 2^-128 of its size apart. */
export type Enclosed = { readonly low: Fraction, readonly high: Fraction }

export const exactly = (value: Fraction): Enclosed => ({ low: value, high: value })
export const isExact = ({ low, high }: Enclosed): boolean => compare(low, high) === 0

const bitsOf = (n: bigint): number => (n < 0n ? -n : n).toString(16).length * 4

/** The greatest whole number whose square is not above n (Newton's method). */
export function wholeRoot(n: bigint): bigint {
  if (n < 2n) return n
  let guess = 1n << BigInt((bitsOf(n) >> 1) + 1)
  for (;;) {
    const next = (guess + n / guess) >> 1n
    if (next >= guess) return guess
    guess = next
  }
}

/** The square root of a fraction not below 0: exact where it is rational. */
export function squareRoot({ n, d }: Fraction): Enclosed {
  const a = wholeRoot(n), b = wholeRoot(d)
  if (a * a === n && b * b === d) return exactly(fraction(a, b))
  // sqrt(n/d) = sqrt(n d 4^k) / (d 2^k), with k so large that the next whole number is 2^-200 away at most.
  const k = BigInt(Math.max(0, 200 - (bitsOf(n * d) >> 1)))
  const root = wholeRoot((n * d) << (2n * k))
  return { low: fraction(root, d << k), high: fraction(root + 1n, d << k) }
}

/** The same quadratic in y = (x - from) * from.d, times from.d^2. */
function shifted([c0, c1, c2]: Quadratic, { n, d }: Fraction): Quadratic {
  return [c0 * d * d + c1 * n * d + c2 * n * n, c1 * d + 2n * c2 * n, c2]
}

/** Whether a quadratic is certainly not negative from `from` to `to`: its three Bernstein coefficients there are not. */
export function isNonNegativeBetween([c0, c1, c2]: Quadratic, from: Fraction, to: Fraction): boolean {
  const atEnd = ({ n, d }: Fraction) => c0 * d * d + c1 * n * d + c2 * n * n
  return atEnd(from) >= 0n && atEnd(to) >= 0n && 2n * c0 * from.d * to.d + c1 * (from.n * to.d + to.n * from.d) + 2n * c2 * from.n * to.n >= 0n
}

/**
 * Up to where a quadratic that is not negative at `from` stays so, going up: the supremum, or `undefined` where it never turns negative.
 * Exact where that is rational.
 */
export function nonNegativeUntil(quadratic: Quadratic, from: Fraction): Enclosed | undefined {
  const [e0, e1, e2] = shifted(quadratic, from)
  if (e0 < 0n) throw new RangeError('the quadratic is negative where it begins')
  if (e1 >= 0n && e2 >= 0n) return undefined
  if (e0 === 0n && (e1 < 0n || (e1 === 0n && e2 < 0n))) return exactly(from)
  if (e2 === 0n) return exactly(fraction(from.n * e1 - e0, from.d * e1))
  const discriminant = e1 * e1 - 4n * e0 * e2
  // Above 0 and turning only upwards: it may touch, but it does not turn negative.
  if (e2 > 0n && discriminant <= 0n) return undefined
  // The first crossing is y = (-e1 - root) / (2 e2) for either sign of e2, and x = (from.n + y) / from.d.
  const before = 2n * e2 * from.n - e1, below = 2n * e2 * from.d
  const whole = wholeRoot(discriminant)
  if (whole * whole === discriminant) return exactly(fraction(before - whole, below))
  for (let k = BigInt(Math.max(0, 200 - (bitsOf(discriminant) >> 1))); ; k = 2n * k + 64n) {
    const root = wholeRoot(discriminant << (2n * k))
    const ends: [bigint, bigint] = [(before << k) - root - 1n, (before << k) - root]
    if (bitsOf(ends[0]) < 160 || bitsOf(ends[1]) < 160) continue
    return rounded(ends, below << k)
  }
}

/** Two quotients by the same whole number, rounded outwards to about 200 binary places of their size. */
function rounded([a, b]: readonly [bigint, bigint], below: bigint): Enclosed {
  const [low, high] = below > 0n ? [a, b] : [-b, -a]
  const over = below > 0n ? below : -below
  const places = BigInt(Math.max(0, 200 + bitsOf(over) - bitsOf(low)))
  const floor = (n: bigint) => { const q = (n << places) / over; return n < 0n && q * over !== n << places ? q - 1n : q }
  return { low: fraction(floor(low), 1n << places), high: fraction(floor(high) + 1n, 1n << places) }
}

/** The lesser of two; irrational ones closer than their enclosures count as the same. */
export function earlier(a: Enclosed | undefined, b: Enclosed | undefined): Enclosed | undefined {
  if (!a || !b) return a ?? b
  return compare(a.low, b.low) <= 0 ? a : b
}

/** A quadratic that is not negative at `from`, told apart by `at`; from `after.from` on it is another, of the same value there. */
export type Piece = { readonly at: number, readonly quadratic: Quadratic, readonly after?: { readonly from: Fraction, readonly quadratic: Quadratic } | undefined }

/**
 * The first crossing among many (only up to `to`, where it is given), with the positions of those that cross there; most are passed over by
 * their Bernstein coefficients.
 */
export function firstCrossing(pieces: Iterable<Piece>, from: Fraction, to?: Fraction): { until: Enclosed | undefined, challengers: number[] } {
  let until: Enclosed | undefined, beyond = to
  const crossings: { at: number, end: Enclosed }[] = []
  for (const piece of pieces) {
    if (beyond && staysUntil(piece, from, beyond)) continue
    const end = endOf(piece, from)
    if (!end) continue
    crossings.push({ at: piece.at, end })
    if (until && compare(until.low, end.low) <= 0) continue
    until = end
    const above = justAbove(end.high)
    if (!beyond || compare(above, beyond) < 0) beyond = above
  }
  const first = until
  return { until, challengers: first ? [...new Set(crossings.filter(({ end }) => compare(end.low, first.low) === 0).map(({ at }) => at))] : [] }
}

function staysUntil({ quadratic, after }: Piece, from: Fraction, to: Fraction): boolean {
  if (!after || compare(after.from, to) >= 0) return isNonNegativeBetween(quadratic, from, to)
  return isNonNegativeBetween(quadratic, from, after.from) && isNonNegativeBetween(after.quadratic, after.from, to)
}

function endOf({ quadratic, after }: Piece, from: Fraction): Enclosed | undefined {
  const end = nonNegativeUntil(quadratic, from)
  if (!after || (end && compare(end.low, after.from) < 0)) return end
  return nonNegativeUntil(after.quadratic, after.from)
}

/** A short fraction a little above another. */
function justAbove({ n, d }: Fraction): Fraction {
  const places = BigInt(Math.max(0, 60 + bitsOf(d) - bitsOf(n)))
  return fraction((n << places) / d + 2n, 1n << places)
}
