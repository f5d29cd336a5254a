import { BadInput } from '@gongzhi/bad-input'
import type { Holding, OwnerBallot } from './owner-ledger.ts'
import { ownerMatter } from './owner-matters.ts'
import type { OwnerMatter } from './owner-matters.ts'
import { nothing, plus } from './owner-vote.ts'
import type { Weight } from './owner-vote.ts'
import { ownersDecide } from './owners-decide.ts'
import type { OwnersDecision } from './owners-decide.ts'
import type { OwnersSheet, SheetMatter, SheetOwner, SheetUnit } from './owners-sheet.ts'
import { stepsOf } from './owners-steps.ts'
import type { OwnersStep } from './owners-steps.ts'
import { decideWithSilence } from './silence.ts'
import type { SilenceDecision } from './silence.ts'

/** One matter counted: the decision with its grounds, every comparison in numbers, and silence counted both ways. */
export type MatterRecount = {
  readonly id: string
  readonly title: string
  readonly decision: OwnersDecision
  /** The comparisons of the count without silence, and with it where it counts. */
  readonly steps: readonly OwnersStep[]
  readonly stepsWithSilence: readonly OwnersStep[] | null
  readonly silence: SilenceDecision
  /** Served and not returned; and those whom no proof of service reaches and who did not return. */
  readonly silent: { readonly served: Weight, readonly unserved: Weight }
  /** Numbers of the owners who stand aside (conflict) and whose papers are not to be counted (invalid). */
  readonly aside: { readonly conflict: readonly number[], readonly invalid: readonly number[] }
  /** What holds in the end: with silence only where it may count; null where a person has to decide. */
  readonly passed: boolean | null
  /** Whether that is what was stated; null where nothing was. */
  readonly agreesWithStated: boolean | null
}

/** Candidates who passed, best first; those in one tier are tied. */
export type CandidateOrder = { readonly by: 'heads' | 'area', readonly seats: number, readonly tiers: readonly (readonly string[])[], readonly elected: readonly string[], readonly tied: readonly string[] }

export type OwnersRecount = { readonly matters: readonly MatterRecount[], readonly candidates: CandidateOrder | null }

/** Counts a sheet from its first unit to the decision on every matter. Throws `BadInput` where a matter needs a part that the sheet does not name. */
export function recountOwners(sheet: OwnersSheet): OwnersRecount {
  const matters = sheet.matters.map(matter => recountMatter(sheet, matter))
  return { matters, candidates: candidateOrder(sheet, matters) }
}

const here = 'here'

function recountMatter(sheet: OwnersSheet, { id, title, matter: kind, within }: SheetMatter): MatterRecount {
  const matter = ownerMatter(kind)
  if (!matter) throw new BadInput('MATTER_UNKNOWN', `no rule is known for the matter ${kind}`, { field: 'matter' })
  const { rules, owners } = sheet
  const counts = (unit: SheetUnit) => (within === undefined || unit.building === within) && (!unit.parking || rules.parkingCounts)
  const said = (owner: SheetOwner): OwnerBallot => owner.answers[id] ?? 'none'
  const holdings: Holding[] = []
  const silent = { served: nothing, unserved: nothing }
  const aside = { conflict: [] as number[], invalid: [] as number[] }
  for (const owner of owners) {
    const units = owner.units.filter(counts)
    if (!units.length) continue
    const ballot = said(owner)
    // An entry is one head whatever it holds, each developer of a joint vote too: the roll put together what belongs together.
    for (const unit of units) holdings.push({ owners: 1, unitsPerOwner: 1, unitArea: unit.area, state: 'sold', ballot, ownerKey: String(owner.number), ...within !== undefined || rules.part ? { part: here } : {} })
    if (ballot === 'none') {
      const key = owner.served ? 'served' : 'unserved'
      silent[key] = plus(silent[key], { area: units.reduce((sum, { area }) => sum + area, 0), heads: 1 })
    } else if (ballot === 'conflict' || ballot === 'invalid') aside[ballot].push(owner.number)
  }
  const decision = ownersDecide(matter, holdings, within !== undefined || rules.part ? { within: here } : {})
  const silence = decideWithSilence(matter.majority, {
    total: decision.count.total, ballots: decision.count, servedNotReturned: silent.served, policy: rules.silence.policy,
    // Only those whom proof reaches are counted as silent: for them it is shown.
    evidence: { ruleClause: rules.silence.ruleClause, servedToEach: true, consequenceNotice: rules.silence.consequenceNotice },
  })
  const { passed, countAsMajority } = silence, stated = sheet.stated?.[id]
  return {
    id, title, decision, silence, silent, aside, passed,
    steps: stepsOf(matter, decision.count),
    stepsWithSilence: countAsMajority && stepsOf(matter, { total: decision.count.total, ...countAsMajority }),
    agreesWithStated: stated === undefined ? null : stated === passed,
  }
}

const electing = (matter: OwnerMatter) => matter.id === 'elect_committee'

/** Candidates for the committee must each reach both majorities; those who do stand in the order of their votes (the rule says by heads or by area). */
function candidateOrder({ rules }: OwnersSheet, matters: readonly MatterRecount[]): CandidateOrder | null {
  if (!rules.candidates) return null
  const { by, seats } = rules.candidates
  const votes = ({ silence, decision }: MatterRecount) => (silence.countAsMajority && silence.effectivePolicy === 'countAsMajority' ? silence.countAsMajority : decision.count).agree[by]
  const passed = matters.filter(({ decision, passed }) => electing(decision.matter) && passed === true).sort((a, b) => votes(b) - votes(a))
  const tiers: MatterRecount[][] = []
  for (const one of passed) {
    const last = tiers.at(-1)
    if (last?.[0] && votes(last[0]) === votes(one)) last.push(one)
    else tiers.push([one])
  }
  const elected: string[] = []
  let tied: string[] = []
  for (const tier of tiers) {
    const left = seats - elected.length
    if (left <= 0) break
    if (tier.length > left) tied = tier.map(({ id }) => id)
    if (tier.length > left) break
    elected.push(...tier.map(({ id }) => id))
  }
  return { by, seats, tiers: tiers.map(tier => tier.map(({ id }) => id)), elected, tied }
}
