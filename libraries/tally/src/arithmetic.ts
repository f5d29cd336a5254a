import { compareFractions, decimals, fraction, rounded } from './fraction.ts'
import type { Fraction } from './fraction.ts'

/** The numbers in which votes are counted: whole steps of 10^-places (what a rule cuts off is lost), or fractions (nothing is). */
export type Arithmetic<V> = {
  readonly zero: V
  /** So many whole votes. */
  of: (votes: number) => V
  plus: (a: V, b: V) => V
  minus: (a: V, b: V) => V
  /** A value once for each of so many papers. */
  times: (value: V, papers: number) => V
  compare: (a: V, b: V) => number
  /** What a paper of this value is worth when `surplus` out of `votes` goes on. */
  share: (value: V, surplus: V, votes: V) => V
  /** The same value has the same key. */
  key: (value: V) => string
  write: (value: V) => string
}

/** Decimals of fixed length, cut off downwards. */
export function fixed(places: number): Arithmetic<bigint> {
  const one = 10n ** BigInt(places)
  return {
    zero: 0n,
    of: votes => BigInt(votes) * one,
    plus: (a, b) => a + b,
    minus: (a, b) => a - b,
    times: (value, papers) => value * BigInt(papers),
    compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
    share: (value, surplus, votes) => value * surplus / votes,
    key: value => value.toString(),
    write: value => decimals(value, places),
  }
}

/** Exact fractions, written with 12 decimals. */
export const rational: Arithmetic<Fraction> = {
  zero: { n: 0n, d: 1n },
  of: votes => ({ n: BigInt(votes), d: 1n }),
  plus: (a, b) => (a.d === b.d ? { n: a.n + b.n, d: a.d } : !a.n ? b : !b.n ? a : fraction(a.n * b.d + b.n * a.d, a.d * b.d)),
  minus: (a, b) => (a.d === b.d ? { n: a.n - b.n, d: a.d } : fraction(a.n * b.d - b.n * a.d, a.d * b.d)),
  times: ({ n, d }, papers) => fraction(n * BigInt(papers), d),
  compare: compareFractions,
  share: (value, surplus, votes) => fraction(value.n * surplus.n * votes.d, value.d * surplus.d * votes.n),
  key: ({ n, d }) => `${n}/${d}`,
  write: value => rounded(value, 12),
}
