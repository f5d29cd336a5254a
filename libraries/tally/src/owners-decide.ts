import { BadInput } from '@gongzhi/bad-input'
import { countLedger } from './owner-ledger.ts'
import type { Holding, LedgerCount, LedgerRules } from './owner-ledger.ts'
import type { OwnerMatter } from './owner-matters.ts'
import { decideOwnerVote } from './owner-vote.ts'
import type { OwnerDecision, Weight } from './owner-vote.ts'
import { leastCount } from './threshold.ts'

/** A decision with its grounds: the rule and its source, all counts, and the least that would have been enough. */
export type OwnersDecision = OwnerDecision & {
  readonly matter: OwnerMatter
  readonly count: LedgerCount
  readonly needed: { readonly participating: Weight, readonly agree: Weight }
}

/**
 * Decides a matter from the ledger of units. Matters of one entrance or of common parts that belong to some, and those that need all
 * whose interests are touched, are counted `within` that part alone. Throws `BadInput` where such a matter does not say within which.
 */
export function ownersDecide(matter: OwnerMatter, holdings: readonly Holding[], rules: LedgerRules = {}): OwnersDecision {
  if (matter.denominator !== 'all-owners' && rules.within === undefined) {
    throw new BadInput('PART_MISSING', `${matter.id} is decided by some of the owners; say by those of which part`, { field: 'within' })
  }
  const count = countLedger(holdings, rules)
  const { total, participating } = count
  const { majority } = matter
  const least = (of: (part: 'area' | 'heads') => number): Weight => ({ area: of('area'), heads: of('heads') })
  const needed = majority.kind === 'unanimous' ? { participating: total, agree: total } : {
    participating: least(part => leastCount(majority.participation, total[part])),
    agree: least(part => leastCount(majority.agreement, participating[part])),
  }
  return { matter, count, needed, ...decideOwnerVote(majority, count) }
}
