import { decideOwnerVote, type MatterRecount, type Weight } from '@gongzhi/tally'
import type { StatedOutside } from './outside.ts'
import type { StatedSums } from './reconcile.ts'
import { isTold, standsBeside, type ToldSum } from './told-sums.ts'

/** What an outside system that was taken over says of the whole vote, and whether the place has it bind. */
export interface OutsideSums extends StatedOutside { readonly binding: boolean }

/** What it says of one matter, by the same rule; areas only where they name no flat. */
export interface OutsideSaid { readonly sums: Readonly<Record<keyof StatedSums, { readonly heads: number; readonly area: number | null }>>; readonly passed: boolean }

/** Undefined sums are not said; a matter that one building decides is held against that building. `told` are the exact sums beside which it stands. */
export function outsideSaid(outside: OutsideSums | null, { id, decision }: Pick<MatterRecount, 'id' | 'decision'>, within: string | null, told: readonly ToldSum[]): OutsideSaid | null {
  const sums = outside?.matters[id]
  if (sums === undefined) return null
  const { agree, against, abstain } = sums, participating: Weight = { area: agree.area + against.area + abstain.area, heads: agree.heads + against.heads + abstain.heads }
  const total = within === null ? outside?.total ?? null : null
  const rest: Weight = { area: against.area + abstain.area, heads: against.heads + abstain.heads }
  const apart = ([['agree', agree], ['against', against], ['abstain', abstain], ['rest', rest]] as const).every(([of, { area, heads }]) => (of === 'rest' || isTold(heads)) && standsBeside(told, { of, within, area, heads })), shown = ({ heads, area }: Weight) => ({ heads, area: apart ? area : null })
  return { sums: { agree: shown(agree), against: shown(against), abstain: shown(abstain) }, passed: decideOwnerVote(decision.matter.majority, { total: total ?? decision.count.total, participating, agree }).passed }
}
