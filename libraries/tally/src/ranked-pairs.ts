import { BadInput } from '@gongzhi/bad-input'
import type { Pairwise } from './pairwise.ts'
import { compareStrength } from './schulze.ts'
import type { DefeatStrength, Strength } from './schulze.ts'

/** One pair as it was looked at: the winner over the loser, locked in, or left out because of what was locked before. */
export type PairStep = { readonly winner: number, readonly loser: number, readonly strength: Strength, readonly locked: boolean }

/** All candidates, best first, and every pair in the order in which it was looked at. */
export type RankedPairsResult = { readonly strength: DefeatStrength, readonly ranking: readonly number[], readonly steps: readonly PairStep[] }

/**
 * Ranked pairs (T. N. Tideman 1987) with a fixed order for ties (after T. M. Zavist and T. N. Tideman, Social Choice and Welfare 6, 1989):
 * pairs are locked from the strongest defeat down unless they close a circle; among equals that with the winner named first in `order`
 * goes first, then that with the loser named last; pairs that nobody wins come at the end, for whoever is named first. So the result is
 * one ranking in polynomial time. Throws `BadInput` where `order` does not name every candidate once.
 */
export function rankedPairs({ candidates, of }: Pairwise, strength: DefeatStrength, order: readonly number[]): RankedPairsResult {
  const place = new Map(order.map((candidate, at) => [candidate, at]))
  const complete = order.length === candidates && Array.from({ length: candidates }, (_, c) => place.has(c)).every(Boolean)
  if (!complete) throw new BadInput('ORDER_INCOMPLETE', `the order for ties names each of the ${candidates} candidates once`, { field: 'order' })
  const at = (candidate: number) => place.get(candidate) ?? 0
  const pairs: Omit<PairStep, 'locked'>[] = []
  for (let i = 0; i < candidates; i++) {
    for (let j = i + 1; j < candidates; j++) {
      const first = of(i, j) > of(j, i) || (of(i, j) === of(j, i) && at(i) < at(j))
      const [winner, loser] = first ? [i, j] : [j, i]
      pairs.push({ winner, loser, strength: of(i, j) === of(j, i) ? [0, 0] : [of(winner, loser), of(loser, winner)] })
    }
  }
  const compare = compareStrength(strength)
  pairs.sort((a, b) => compare(b.strength, a.strength) || at(a.winner) - at(b.winner) || at(b.loser) - at(a.loser))
  // above[c]: whom c stands above by what is locked, c among them.
  const above = Array.from({ length: candidates }, (_, c) => new Set([c]))
  const steps = pairs.map(({ winner, loser, strength }): PairStep => {
    const locked = !above[loser]?.has(winner)
    if (locked && !above[winner]?.has(loser)) for (const reach of above) if (reach.has(winner)) for (const reached of above[loser] ?? []) reach.add(reached)
    return { winner, loser, strength, locked }
  })
  const ranking = Array.from({ length: candidates }, (_, c) => c).sort((a, b) => (above[b]?.size ?? 0) - (above[a]?.size ?? 0))
  return { strength, ranking, steps }
}
