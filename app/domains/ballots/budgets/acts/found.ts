import { maskText } from '@gongzhi/matter-text'
import { Refusal } from '#platform/refusal'

export const longestReason = 500

/** A reason that is published, with numbers masked; null where it is empty and not needed. Refuses `ballots.project-reason`. */
export function readReason(text: string, { needed }: { readonly needed: boolean }): string | null {
  const reason = text.trim()
  if ((needed && reason === '') || [...reason].length > longestReason) throw new Refusal('ballots.project-reason', 'invalid', { limit: longestReason })
  return reason === '' ? null : maskText(reason)
}

/** The cost that the office found, in fen, no more than there is. Refuses `ballots.project-cost`. */
export function foundCost(cost: number | undefined, { amount }: { readonly amount: number }): number {
  if (cost === undefined || !Number.isSafeInteger(cost) || cost <= 0 || cost > amount) throw new Refusal('ballots.project-cost', 'invalid', { amount })
  return cost
}
