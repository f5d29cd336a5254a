import { ballotsOf, countStv, type Pairwise, pairwise, rankedPairs, schulze } from '@gongzhi/tally'
import type { Sorted } from './counts.ts'
import type { QuestionOutcome } from './outcome.ts'
import type { Question } from './question.ts'
import { fromTop } from './seats.ts'

type Ranked = Pick<QuestionOutcome, 'winners' | 'ties' | 'rule' | 'steps'>

/** How many papers set each choice above each other one, by their keys. */
export interface PairSteps { readonly kind: 'pairs'; readonly keys: readonly string[]; readonly above: readonly (readonly number[])[]; readonly tiers: readonly (readonly string[])[]; readonly locked?: readonly { readonly winner: string; readonly loser: string; readonly locked: boolean }[] }
/** The stages of a count by transferable votes. */
export interface StvSteps { readonly kind: 'stv'; readonly quota: string; readonly stages: readonly { readonly action: string; readonly votes: Readonly<Record<string, string>> }[] }

/** Ranked papers by the method of the question. What only a lot would settle is told as a tie. */
export function countRanked(question: Question, counted: Sorted['counted']): Ranked {
  const keys = question.choices.map(({ key }) => key), seats = question.settings.seats ?? 1, index = new Map(keys.map((key, at) => [key, at]))
  const ballots = ballotsOf(keys.length, counted.map(({ answer, papers }) => ({ weight: papers, ranking: 'ranking' in answer ? answer.ranking.map((rank) => rank.map((key) => index.get(key) ?? 0)) : [] })))
  const named = (tiers: readonly (readonly number[])[]) => tiers.map((tier) => tier.map((at) => keys[at] ?? ''))
  switch (question.settings.method ?? 'schulze') {
    case 'schulze': {
      const pairs = pairwise(ballots), tiers = named(schulze(pairs, 'winning-votes').tiers), steps: PairSteps = { kind: 'pairs', keys, above: matrix(pairs), tiers }
      return { rule: 'schulze', steps, ...fromTop(tiers, seats) }
    }
    case 'ranked-pairs': {
      const pairs = pairwise(ballots), counts = orders(keys.length).map((order) => rankedPairs(pairs, 'winning-votes', order))
      const steps: PairSteps = {
        kind: 'pairs', keys, above: matrix(pairs), tiers: named((counts[0]?.ranking ?? []).map((at) => [at])),
        locked: (counts[0]?.steps ?? []).map(({ winner, loser, locked }) => ({ winner: keys[winner] ?? '', loser: keys[loser] ?? '', locked })),
      }
      return { rule: 'ranked-pairs', steps, ...whateverTheLot(counts.map(({ ranking }) => ranking.slice(0, seats)), keys) }
    }
    case 'stv': {
      const counts = orders(keys.length).map((lot) => countStv({ title: '', seats: Math.min(seats, keys.length), names: keys, withdrawn: new Set(), lot, ballots, tiedLine: null }, 'scotland')), first = counts[0]
      const steps: StvSteps = { kind: 'stv', quota: first?.quota ?? '', stages: (first?.stages ?? []).map(({ action, votes }) => ({ action, votes: Object.fromEntries([...votes].map(([at, value]) => [keys[at] ?? '', value])) })) }
      return { rule: 'stv', steps, ...whateverTheLot(counts.map(({ winners }) => winners), keys) }
    }
  }
}

const matrix = ({ candidates, of }: Pairwise): number[][] => Array.from({ length: candidates }, (_, i) => Array.from({ length: candidates }, (_one, j) => (i === j ? 0 : of(i, j))))

/** Orders for ties in which everybody comes first once, and last once. */
const orders = (candidates: number): number[][] => Array.from({ length: candidates }, (_, first) => Array.from({ length: candidates }, (_one, at) => (first + at) % candidates))

/** Whoever wins whatever the lot says wins; whoever wins by some lots only is tied. */
function whateverTheLot(outcomes: readonly (readonly number[])[], keys: readonly string[]): Pick<Ranked, 'winners' | 'ties'> {
  const some = [...new Set(outcomes.flat())], always = some.filter((at) => outcomes.every((winners) => winners.includes(at)))
  const tied = keys.filter((_, at) => some.includes(at) && !always.includes(at))
  return { winners: always.map((at) => keys[at] ?? ''), ties: tied.length > 0 ? [tied] : [] }
}
