import { BadInput } from '@gongzhi/bad-input'
import { nothing, plus } from './owner-vote.ts'
import type { OwnerTally, Weight } from './owner-vote.ts'

/**
 * What was handed in for a unit: agree, against, abstain; blank with a verified identity (an abstention); not to be counted
 * (invalid); co-owners at odds (conflict); nothing at all (none).
 */
export type OwnerBallot = 'agree' | 'against' | 'abstain' | 'blank' | 'invalid' | 'conflict' | 'none'

export const ownerBallots: readonly OwnerBallot[] = ['agree', 'against', 'abstain', 'blank', 'invalid', 'conflict', 'none']

/** Units of equal size in the hands of `owners` different owners, each with `unitsPerOwner` of `unitArea` (0.01 square metres). */
export type Holding = {
  readonly owners: number
  readonly unitsPerOwner: number
  readonly unitArea: number
  readonly state: 'sold' | 'undelivered' | 'unsold'
  readonly ballot: OwnerBallot
  /** The same key is the same owner, across holdings. */
  readonly ownerKey?: string
  /** Building or entrance, for matters that only concern one. */
  readonly part?: string
  /** Parking space or stall: counts only where the owners' rules say so (指导规则25). */
  readonly parking?: boolean
}

/** What the owners' rules may settle. `within`: only units of this building or entrance are counted. */
export type LedgerRules = { readonly developerBallot?: OwnerBallot, readonly parkingCounts?: boolean, readonly within?: string }

/** The counts, and who stands aside until they agree on one ballot. */
export type LedgerCount = OwnerTally & { readonly against: Weight, readonly abstain: Weight, readonly conflicts: readonly string[] }

/**
 * Counts a ledger of units: area of every unit; one head for an owner however many units; one head for all unsold and undelivered
 * units together, which the developer casts (法释〔2020〕17号第八、九条). An owner whose ballots differ, or co-owners at odds, do not take
 * part until they settle it. Throws `BadInput` for what is no whole number, and for sums that a number does not
 * hold exactly.
 */
export function countLedger(holdings: readonly Holding[], { developerBallot = 'none', parkingCounts = false, within }: LedgerRules = {}): LedgerCount {
  const sums = { total: nothing, agree: nothing, against: nothing, abstain: nothing, apart: nothing }
  const add = (ballot: OwnerBallot, weight: Weight) => {
    sums.total = plus(sums.total, weight)
    const kind = ballot === 'blank' ? 'abstain' : ballot === 'agree' || ballot === 'against' || ballot === 'abstain' ? ballot : 'apart'
    sums[kind] = plus(sums[kind], weight)
  }
  const keyed = new Map<string, { ballot: OwnerBallot, area: number }>()
  const conflicts: string[] = []
  let developerArea = 0
  let developer = false
  for (const [at, { owners, unitsPerOwner, unitArea, state, ballot, ownerKey, part, parking }] of holdings.entries()) {
    for (const [key, value] of Object.entries({ owners, unitsPerOwner, unitArea })) {
      if (!Number.isSafeInteger(value) || value < 0) throw new BadInput('WHOLE_NUMBER_EXPECTED', `${key} is a whole number of at least 0, not ${value}`, { field: `groups[${at}].${key}` })
    }
    if ((parking && !parkingCounts) || (within !== undefined && part !== within) || owners === 0) continue
    const area = owners * unitsPerOwner * unitArea
    if (state !== 'sold') {
      developer = true
      developerArea += area
    } else if (ownerKey !== undefined) {
      const said = ballot === 'blank' ? 'abstain' : ballot
      const owner = keyed.get(ownerKey)
      if (!owner) keyed.set(ownerKey, { ballot: said, area })
      else keyed.set(ownerKey, { ballot: owner.ballot === said ? said : 'conflict', area: owner.area + area })
    } else add(ballot, { area, heads: owners })
  }
  for (const [key, { ballot, area }] of keyed) {
    if (ballot === 'conflict') conflicts.push(key)
    add(ballot, { area, heads: 1 })
  }
  if (developer) add(developerBallot, { area: developerArea, heads: 1 })
  if (!Number.isSafeInteger(sums.total.area) || !Number.isSafeInteger(sums.total.heads)) throw new BadInput('TOO_LARGE', 'areas and heads add up to more than 2^53', { field: 'groups' })
  const { total, agree, against, abstain } = sums
  return { total, participating: plus(agree, against, abstain), agree, against, abstain, conflicts }
}
