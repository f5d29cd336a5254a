import { decideOwnerVote, type MatterRecount, type Weight } from '@gongzhi/tally'
import type { StatedOutside } from './outside.ts'
import type { StatedSums } from './reconcile.ts'

/** What an outside system that was taken over says of the whole vote, and whether the place has it bind. */
export interface OutsideSums extends StatedOutside { readonly binding: boolean }

/** What it says of one matter, by the same rule; areas only where they name no flat. */
export interface OutsideSaid { readonly sums: Readonly<Record<keyof StatedSums, { readonly heads: number; readonly area: number | null }>>; readonly passed: boolean }

/** Fewer heads than these are not told apart by area. */
export const leastHeads = 10
export const isTold = (heads: number): boolean => heads === 0 || heads >= leastHeads

/** Undefined sums are not said; a matter that one building decides is held against that building. */
export function outsideSaid(outside: OutsideSums | null, { id, decision }: Pick<MatterRecount, 'id' | 'decision'>, within: string | null): OutsideSaid | null {
  const sums = outside?.matters[id]
  if (sums === undefined) return null
  const { agree, against, abstain } = sums, participating: Weight = { area: agree.area + against.area + abstain.area, heads: agree.heads + against.heads + abstain.heads }
  const total = within === null ? outside?.total ?? null : null
  const apart = [agree, against, abstain].every(({ heads }) => isTold(heads)), shown = ({ heads, area }: Weight) => ({ heads, area: apart ? area : null })
  return { sums: { agree: shown(agree), against: shown(against), abstain: shown(abstain) }, passed: decideOwnerVote(decision.matter.majority, { total: total ?? decision.count.total, participating, agree }).passed }
}
