import { add, compare, divide, fraction, greater, lesser, multiply, subtract } from './fraction.ts'
import type { Fraction } from './fraction.ts'

/** c0 + c1 x + c2 x^2, exact. */
export type Quadratic = readonly [c0: Fraction, c1: Fraction, c2: Fraction]

/** A real number: exactly `low` where both ends are equal, else irrational and between them, less than 2^-128 of its size apart. */
export type Enclosed = { readonly low: Fraction, readonly high: Fraction }

export const exactly = (value: Fraction): Enclosed => ({ low: value, high: value })
export const isExact = ({ low, high }: Enclosed): boolean => compare(low, high) === 0

const two = fraction(2n), four = fraction(4n)
const negative = (a: Fraction): Fraction => ({ n: -a.n, d: a.d })

/** The square root of a fraction not below 0: exact where it is rational. */
export function squareRoot({ n, d }: Fraction): Enclosed {
  const a = wholeRoot(n), b = wholeRoot(d)
  if (a * a === n && b * b === d) return exactly(fraction(a, b))
  // sqrt(n/d) = sqrt(n d 4^k) / (d 2^k), with k so large that the next whole number is 2^-128 away at most.
  const k = BigInt(Math.max(0, 140 - ((n * d).toString(2).length >> 1)))
  const root = wholeRoot((n * d) << (2n * k))
  return { low: fraction(root, d << k), high: fraction(root + 1n, d << k) }
}

/** The greatest whole number whose square is not above n (Newton's method). */
export function wholeRoot(n: bigint): bigint {
  if (n < 2n) return n
  let guess = 1n << BigInt((n.toString(2).length + 1) >> 1)
  for (;;) {
    const next = (guess + n / guess) >> 1n
    if (next >= guess) return guess
    guess = next
  }
}

/**
 * Up to where a quadratic that is not negative at `from` stays so, going up: the supremum, or `undefined` where it never turns negative.
 * Exact where that is rational.
 */
export function nonNegativeUntil([c0, c1, c2]: Quadratic, from: Fraction): Enclosed | undefined {
  // In y = x - from: e0 + e1 y + e2 y^2 with e0 >= 0.
  const e0 = add(c0, multiply(from, add(c1, multiply(from, c2))))
  const e1 = add(c1, multiply(two, multiply(from, c2)))
  const e2 = c2
  if (e0.n < 0n) throw new RangeError('the quadratic is negative where it begins')
  if (e1.n >= 0n && e2.n >= 0n) return undefined
  if (e0.n === 0n && (e1.n < 0n || (e1.n === 0n && e2.n < 0n))) return exactly(from)
  if (e2.n === 0n) return exactly(add(from, divide(negative(e0), e1)))
  const discriminant = subtract(multiply(e1, e1), multiply(four, multiply(e0, e2)))
  // Above 0 and turning only upwards: it may touch, but it does not turn negative.
  if (e2.n > 0n && discriminant.n <= 0n) return undefined
  // The first crossing is (-e1 - root) / (2 e2) for either sign of e2.
  const root = squareRoot(discriminant)
  const ends = [root.low, root.high].map(r => add(from, divide(subtract(negative(e1), r), multiply(two, e2)))) as [Fraction, Fraction]
  return { low: lesser(...ends), high: greater(...ends) }
}

/** The lesser of two; irrational ones closer than their enclosures count as the same. */
export function earlier(a: Enclosed | undefined, b: Enclosed | undefined): Enclosed | undefined {
  if (!a || !b) return a ?? b
  return compare(a.low, b.low) <= 0 ? a : b
}
