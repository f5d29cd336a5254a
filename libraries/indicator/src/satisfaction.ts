import { BadInput } from '@gongzhi/bad-input'
import { fraction } from './fraction.ts'
import type { Fraction } from './fraction.ts'

/** Points of the five answers from very satisfied to very dissatisfied; the name says which convention. */
export const satisfactionScales: Readonly<Record<'100-80-60-30-0' | '100-75-50-25-0', readonly number[]>> = {
  '100-80-60-30-0': [100, 80, 60, 30, 0],
  '100-75-50-25-0': [100, 75, 50, 25, 0],
}

export type SatisfactionScale = keyof typeof satisfactionScales

/**
 * Counts of the five answers, very satisfied first ("don't know" and "not applicable" are not among them): `score` the mean of points, exact;
 * `satisfied` the part of the first three; `n` the valid answers. Throws `BadInput`: `COUNTS_LENGTH`, `COUNT_MALFORMED`, `ANSWERS_NONE`.
 */
export function satisfaction(counts: readonly number[], scale: SatisfactionScale = '100-80-60-30-0'): { n: number, score: Fraction, satisfied: Fraction } {
  if (counts.length !== 5) throw new BadInput('COUNTS_LENGTH', `five counts are needed, here are ${counts.length}`, { field: 'counts' })
  counts.forEach((count, i) => {
    if (!Number.isSafeInteger(count) || count < 0) throw new BadInput('COUNT_MALFORMED', `a count is a whole number, not ${count}`, { field: `counts[${i}]` })
  })
  const n = counts.reduce((a, b) => a + b, 0)
  if (n === 0) throw new BadInput('ANSWERS_NONE', 'nobody answered', { field: 'counts' })
  const points = counts.reduce((sum, count, i) => sum + BigInt(count) * BigInt(satisfactionScales[scale][i] as number), 0n)
  const satisfied = counts.slice(0, 3).reduce((a, b) => a + b, 0)
  return { n, score: fraction(points, BigInt(n)), satisfied: fraction(BigInt(satisfied), BigInt(n)) }
}
