import { fixed, rational } from './arithmetic.ts'
import { fraction } from './fraction.ts'
import type { Fraction } from './fraction.ts'
import type { GregoryRule } from './gregory.ts'

/**
 * Scottish Local Government Elections Order 2007 (SSI 2007/42), Schedule 1, rules 45 to 52: quota floor(N / (s + 1)) + 1, transfer
 * values cut off after 5 decimals, largest surplus first, ties by the most recent stage at which they differed, then by lot.
 */
export const scottish: GregoryRule<bigint> = {
  numbers: fixed(5),
  quota: (papers, seats) => (BigInt(papers) / BigInt(seats + 1) + 1n) * 100_000n,
  aboveQuota: false,
  electsAtOnce: true,
  tie: 'prior-stage',
  words: { surplus: 'largest surplus', defeat: 'Defeat low candidate', electRemaining: 'Elect remaining candidates', defeatRemaining: 'Defeat remaining candidates' },
}

const wigmWords = { surplus: 'surplus', defeat: 'Defeat', electRemaining: 'Elect remaining', defeatRemaining: 'Defeat remaining' }

/** PR Foundation reference rule for WIGM, defeating one at a time: 4 decimals, quota N / (s + 1) cut off, plus 0.0001. */
export const wigmPrf: GregoryRule<bigint> = {
  numbers: fixed(4),
  quota: (papers, seats) => BigInt(papers) * 10_000n / BigInt(seats + 1) + 1n,
  aboveQuota: false,
  electsAtOnce: false,
  tie: 'lot',
  words: wigmWords,
}

/** WIGM in exact fractions: quota N / (s + 1), which must be exceeded. */
export const wigmRational: GregoryRule<Fraction> = {
  numbers: rational,
  quota: (papers, seats) => fraction(BigInt(papers), BigInt(seats + 1)),
  part: parts => ({ n: 1n, d: BigInt(parts) }),
  aboveQuota: true,
  electsAtOnce: false,
  tie: 'lot',
  words: wigmWords,
}
