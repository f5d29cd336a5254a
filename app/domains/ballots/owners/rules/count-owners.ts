import { type CandidateOrder, type MatterRecount, type OwnersRecount, type OwnersStep, recountOwners, type Weight } from '@gongzhi/tally'
import type { Count } from '../../votes/rules/counts.ts'
import type { QuestionOutcome } from '../../votes/rules/outcome.ts'
import { type OutsideSaid, outsideSaid, type OutsideSums } from './outside-says.ts'
import { type OwnersGathered, ownersSheet } from './sheet.ts'
import { isFewWithin, isTold, standsBeside, type ToldSum } from './told-sums.ts'

/** How one matter was decided, as far as everybody may read it: an area to 0.01 square metre would name the flat, hence its vote. */
export interface PublishedCount {
  readonly matter: string
  readonly source: string
  readonly within: string | null
  readonly total: Weight
  readonly participating: Weight
  /** Areas are rounded to whole 10 square metres where fewer than ten heads stand on one side, or between this sum and another that is told. */
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
  const gathered = more as OwnersGathered, recount = recountOwners(ownersSheet(gathered, questions, votes)), stated = statedCounts(recount, gathered)
  return recount.matters.map((matter, at) => {
    const steps = stated[at]
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

/** Every matter of a recount as everybody may read it, with what the outside system said; `before` is what was published of the same vote already. */
export function statedCounts({ matters, candidates }: OwnersRecount, { within, outside }: { readonly within: Readonly<Record<string, string>>; readonly outside: OutsideSums | null }, before: readonly StatedCount[] = []): StatedCount[] {
  const told = before.flatMap(toldIn), stated: StatedCount[] = []
  for (const matter of matters) {
    const part = within[matter.id] ?? null
    // What decides is told first.
    const binding = outside?.binding === true ? outsideSaid(outside, matter, part, told) : null
    const ours = { ...published(matter, part, [...told, ...toldOutside(binding, part)]), candidates: standing(matter, candidates), ours: matter.passed, outside: binding }
    const count: StatedCount = binding ? ours : { ...ours, outside: outsideSaid(outside, matter, part, [...told, ...toldIn(ours)]) }
    told.push(...toldIn(count))
    stated.push(count)
  }
  return stated
}

/** The sums that a count tells with their exact areas. */
const toldIn = ({ within, exact, agree, participating, against, abstain, outside }: StatedCount): ToldSum[] => [
  ...(exact ? [{ of: 'agree' as const, within, ...agree }, { of: 'rest' as const, within, heads: participating.heads - agree.heads, area: participating.area - agree.area }] : []),
  ...sumsWithArea({ against, abstain }, within), ...toldOutside(outside, within),
]

function toldOutside(outside: OutsideSaid | null, within: string | null): ToldSum[] {
  if (outside === null || outside.sums.agree.area === null) return []
  const { against, abstain } = outside.sums
  return sumsWithArea({ ...outside.sums, rest: { heads: against.heads + abstain.heads, area: (against.area ?? 0) + (abstain.area ?? 0) } }, within)
}

const sumsWithArea = (sums: Readonly<Partial<Record<ToldSum['of'], ShownSum>>>, within: string | null): ToldSum[] =>
  (['agree', 'against', 'abstain', 'rest'] as const).flatMap((of) => { const sum = sums[of]; return sum === undefined || sum.area === null ? [] : [{ of, within, heads: sum.heads, area: sum.area }] })

const placeIn = (tiers: readonly (readonly string[])[], id: string): number | null => {
  const at = tiers.findIndex((tier) => tier.includes(id))
  return at < 0 ? null : tiers.slice(0, at).reduce((sum, tier) => sum + tier.length, 1)
}

/** What of a count is shown to everybody, beside the sums that are told already. */
export function published({ decision, steps, stepsWithSilence, silence, silent, aside }: MatterRecount, within: string | null, told: readonly ToldSum[] = []): Omit<PublishedCount, 'candidates'> {
  const { count, matter } = decision, rest = { heads: count.participating.heads - count.agree.heads, area: count.participating.area - count.agree.area }, few = isFewWithin(within, count.total.heads)
  const may = (of: ToldSum['of'], { heads, area }: Weight) => isTold(heads) && standsBeside(told, { of, within, heads, area })
  const exact = !few && may('agree', count.agree) && may('rest', rest)
  const apart = exact && may('against', count.against) && may('abstain', count.abstain), whole = (weight: Weight): Weight => (few ? { ...weight, area: rounded(weight.area) } : weight)
  const sum = ({ heads, area }: Weight): ShownSum => ({ heads, area: apart ? area : null })
  const shown = (weight: Weight): Weight => (exact ? weight : { ...weight, area: rounded(weight.area) })
  const step = (one: OwnersStep): PublishedStep => (exact || one.by === 'heads' || (one.what === 'participation' && !few) ? { ...one, rounded: false } : { ...one, part: rounded(one.part), ...(few ? { base: rounded(one.base), least: rounded(one.least) } : {}), left: '', right: '', rounded: true })
  return {
    matter: matter.id, source: matter.source, within, exact,
    total: whole(count.total), participating: whole(count.participating), agree: shown(count.agree),
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
    ...kept, exact: true, total: count.total, participating: count.participating, agree: count.agree, against: count.against, abstain: count.abstain, steps: whole(steps), silence: { ...kept.silence, steps: stepsWithSilence && whole(stepsWithSilence) },
    candidates: standing(matter, order),
  }
}

function standing({ id, decision }: MatterRecount, order: CandidateOrder | null): PublishedCount['candidates'] {
  return order === null || decision.matter.id !== 'elect_committee' ? null : { by: order.by, seats: order.seats, place: placeIn(order.tiers, id), elected: order.elected.includes(id), tied: order.tied.includes(id) }
}
