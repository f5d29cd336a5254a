import { BadInput } from '@gongzhi/bad-input'

/** What to do where a tie decides who wins: refuse, or take them in an order drawn beforehand (all candidates, the first named goes first). */
export type TieRule = 'refuse' | readonly number[]

/** Candidates in tiers, best first; who wins, and whether a tie had to be broken for it. */
export type Outcome = { readonly tiers: readonly (readonly number[])[], readonly winners: readonly number[], readonly tieBroken: readonly number[] | null }

/**
 * Fills `seats` from the top of the tiers. Throws `BadInput` (`TIE_UNRESOLVED`) where a tie decides and ties are refused, and where the
 * order for ties leaves one of those tied out; `SEATS_MALFORMED` for less than one seat.
 */
export function fillFromTiers(tiers: readonly (readonly number[])[], seats: number, ties: TieRule): Outcome {
  if (!Number.isSafeInteger(seats) || seats < 1) throw new BadInput('SEATS_MALFORMED', `${seats} seats; at least one is filled`, { field: 'seats' })
  const winners: number[] = []
  let tieBroken: readonly number[] | null = null
  for (const tier of tiers) {
    const left = seats - winners.length
    if (left <= 0) break
    if (tier.length <= left) {
      winners.push(...tier)
      continue
    }
    if (ties === 'refuse') throw new BadInput('TIE_UNRESOLVED', `${tier.length} candidates are tied for ${left} seats: ${tier.join(', ')}`, { field: 'ties' })
    const missing = tier.find(candidate => !ties.includes(candidate))
    if (missing !== undefined) throw new BadInput('TIE_UNRESOLVED', `candidate ${missing} is tied but not in the order for ties`, { field: 'ties' })
    tieBroken = tier
    winners.push(...ties.filter(candidate => tier.includes(candidate)).slice(0, left))
  }
  return { tiers, winners, tieBroken }
}

/** Tiers from what compares two candidates: above 0 where the second is better. */
export function tiersBy(candidates: number, compare: (a: number, b: number) => number): number[][] {
  const tiers: number[][] = []
  for (const candidate of Array.from({ length: candidates }, (_, c) => c).sort((a, b) => compare(a, b) || a - b)) {
    const last = tiers.at(-1)
    if (last?.[0] !== undefined && compare(last[0], candidate) === 0) last.push(candidate)
    else tiers.push([candidate])
  }
  return tiers
}
