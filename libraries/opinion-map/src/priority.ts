import type { Counts } from './vote-counts.ts'

/** How often a meta statement is shown (as Polis, where it stands for a priority of 49). */
export const metaPriority = 49

/**
 * How much is learnt by showing a statement to one more participant (the Polis worker's comment priority): the square of
 * (1 - p)(1 + extremity) a (1 + 8 x 2^(-seen/5)), where p = (passed + 1)/(seen + 2) and a = (agreed + 1)/(seen + 2). Few votes,
 * few passes, much agreement and a place far from the middle raise it. `extremity` is the length of the statement's place.
 */
export function statementPriority({ agree, disagree, seen }: Counts, extremity: number, meta = false): number {
  if (meta) return metaPriority
  const pass = (seen - agree - disagree + 1) / (seen + 2)
  const importance = (1 - pass) * (1 + extremity) * ((agree + 1) / (seen + 2))
  return (importance * (1 + 8 * halvedEveryFive(seen))) ** 2
}

/** 2^(-n/5) from five constants and exact halving: the same bits on every machine, which Math.pow does not promise. */
function halvedEveryFive(n: number): number {
  let value = [1, 0.8705505632961241, 0.757858283255199, 0.6597539553864471, 0.5743491774985175][n % 5] ?? 1
  for (let halvings = Math.min(1100, Math.floor(n / 5)); halvings > 0; halvings--) value /= 2
  return value
}
