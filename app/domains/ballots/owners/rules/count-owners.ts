import { type CandidateOrder, type MatterRecount, type OwnersRecount, type OwnersStep, recountOwners, type Weight } from '@gongzhi/tally'
import type { Count } from '../../votes/rules/counts.ts'
import type { QuestionOutcome } from '../../votes/rules/outcome.ts'
import { isTold, type OutsideSaid, outsideSaid, type OutsideSums } from './outside-says.ts'
import { type OwnersGathered, ownersSheet } from './sheet.ts'

/** How one matter was decided, as far as everybody may read it: an area to 0.01 square metre would name the flat, hence its vote. */
export interface PublishedCount {
  readonly matter: string
  readonly source: string
  readonly within: string | null
  readonly total: Weight
  readonly participating: Weight
  /** Areas are rounded to whole 10 square metres where fewer than ten heads stand on one side. */
  readonly exact: boolean
  readonly agree: Weight
  readonly against: ShownSum
  readonly abstain: ShownSum
  readonly steps: readonly PublishedStep[]
  readonly silence: { readonly effective: 'exclude' | 'countAsMajority'; readonly excludePassed: boolean; readonly steps: readonly PublishedStep[] | null; readonly withPassed: boolean | null; readonly served: number; readonly unserved: number }
  readonly aside: { readonly conflict: number; readonly invalid: number }
  readonly candidates: { readonly by: 'heads' | 'area'; readonly seats: number; readonly place: number | null; readonly elected: boolean; readonly tied: boolean } | null
}

/** Heads, and the area where it names no flat. */
export interface ShownSum { readonly heads: number; readonly area: number | null }

export type PublishedStep = OwnersStep & { readonly rounded: boolean }

/** Rounded areas end in whole 10 square metres. */
const coarse = 1000

/** The same as it stands in the result: what our own journal comes to, and what the outside system said. */
export interface StatedCount extends PublishedCount { readonly ours: boolean | null; readonly outside: OutsideSaid | null }

/** Counts an owners' vote from the votes that stand: ownersDecide for each matter, silence both ways. Where the outside system binds, what it says of a matter decides. */
export const countOwners: Count = ({ questions, votes, more }) => {
  const gathered = more as OwnersGathered, recount = recountOwners(ownersSheet(gathered, questions, votes))
  return recount.matters.map((matter, at) => {
    const steps = statedCounts(recount, gathered)[at]
    if (!steps) throw new Error(`no count of ${matter.id}`)
    const { outside, ours } = steps, binds = outside !== null && gathered.outside?.binding === true
    return {
      key: matter.id, title: matter.title, form: questions.find(({ key }) => key === matter.id)?.form ?? 'approve',
      sums: binds ? (['agree', 'against', 'abstain'] as const).map((choice) => ({ choice, ...outside.sums[choice] }))
        : [{ choice: 'agree', heads: steps.agree.heads, area: steps.exact ? steps.agree.area : null }, { choice: 'against', ...steps.against }, { choice: 'abstain', ...steps.abstain }],
      blank: 0, invalid: matter.aside.invalid.length, setAside: matter.aside.conflict.length,
      winners: [], ties: [], passed: binds ? outside.passed : ours,
      rule: `owners.${matter.decision.matter.class}`, articles: [matter.decision.matter.source], steps,
    } satisfies QuestionOutcome
  })
}

/** Every matter of a recount as everybody may read it, with what the outside system said. */
export const statedCounts = ({ matters, candidates }: OwnersRecount, { within, outside }: { readonly within: Readonly<Record<string, string>>; readonly outside: OutsideSums | null }): StatedCount[] =>
  matters.map((matter) => ({ ...published(matter, within[matter.id] ?? null), candidates: standing(matter, candidates), ours: matter.passed, outside: outsideSaid(outside, matter, within[matter.id] ?? null) }))

const placeIn = (tiers: readonly (readonly string[])[], id: string): number | null => {
  const at = tiers.findIndex((tier) => tier.includes(id))
  return at < 0 ? null : tiers.slice(0, at).reduce((sum, tier) => sum + tier.length, 1)
}

/** What of a count is shown to everybody. */
export function published({ decision, steps, stepsWithSilence, silence, silent, aside }: MatterRecount, within: string | null): Omit<PublishedCount, 'candidates'> {
  const { count, matter } = decision
  const exact = isTold(count.agree.heads) && isTold(count.participating.heads - count.agree.heads)
  const apart = exact && isTold(count.against.heads) && isTold(count.abstain.heads)
  const sum = ({ heads, area }: Weight): ShownSum => ({ heads, area: apart ? area : null })
  const shown = (weight: Weight): Weight => (exact ? weight : { ...weight, area: rounded(weight.area) })
  const step = (one: OwnersStep): PublishedStep => (exact || one.by === 'heads' || one.what === 'participation' ? { ...one, rounded: false } : { ...one, part: rounded(one.part), base: one.base, left: '', right: '', rounded: true })
  return {
    matter: matter.id, source: matter.source, within, exact,
    total: count.total, participating: count.participating, agree: shown(count.agree),
    against: sum(count.against), abstain: sum(count.abstain),
    steps: steps.map(step),
    silence: {
      effective: silence.effectivePolicy, excludePassed: silence.exclude.passed, steps: stepsWithSilence?.map(step) ?? null, withPassed: silence.countAsMajority?.passed ?? null,
      served: silent.served.heads, unserved: silent.unserved.heads,
    },
    aside: { conflict: aside.conflict.length, invalid: aside.invalid.length },
  }
}

const rounded = (area: number): number => Math.round(area / coarse) * coarse

/** A count with nothing rounded or merged: for whoever holds the sheet. */
export function inFull(matter: MatterRecount, within: string | null, order: CandidateOrder | null): PublishedCount {
  const { decision: { count }, steps, stepsWithSilence } = matter, whole = (all: readonly OwnersStep[]) => all.map((one) => ({ ...one, rounded: false })), kept = published(matter, within)
  return {
    ...kept, exact: true, agree: count.agree, against: count.against, abstain: count.abstain, steps: whole(steps), silence: { ...kept.silence, steps: stepsWithSilence && whole(stepsWithSilence) },
    candidates: standing(matter, order),
  }
}

function standing({ id, decision }: MatterRecount, order: CandidateOrder | null): PublishedCount['candidates'] {
  return order === null || decision.matter.id !== 'elect_committee' ? null : { by: order.by, seats: order.seats, place: placeIn(order.tiers, id), elected: order.elected.includes(id), tied: order.tied.includes(id) }
}
