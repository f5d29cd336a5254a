import { electorateOf } from './electorate.ts'
import type { Electorate } from './electorate.ts'
import { greedy } from './greedy.ts'
import type { Instance } from './instance.ts'
import type { Outcome } from './outcome.ts'
import type { TieOrder } from './ties.ts'

/** How many voters prefer each of two outcomes; the others are indifferent. */
export type Preference = { readonly first: number, readonly second: number }

/** Compares by the number of funded projects on a voter's ballot, or by whether there is any. A voter with none counts as one with zero. */
export function preferences({ approvals, members }: Electorate, first: readonly number[], second: readonly number[], by: 'winners' | 'any'): Preference {
  const one = new Set(first), other = new Set(second)
  let prefer = 0, against = 0
  approvals.forEach((projects, group) => {
    const count = (chosen: ReadonlySet<number>) => {
      const found = projects.reduce((sum, project) => sum + (chosen.has(project) ? 1 : 0), 0)
      return by === 'any' ? Math.min(1, found) : found
    }
    const difference = count(one) - count(other), voters = members[group]?.length ?? 0
    if (difference > 0) prefer += voters
    if (difference < 0) against += voters
  })
  return { first: prefer, second: against }
}

/** The comparison step (Wieliczka 2023): the greedy outcome by votes takes the place of an outcome if strictly more voters prefer it. */
export function compareWithGreedy(instance: Instance, electorate: Electorate, ties: TieOrder, outcome: Outcome, by: 'winners' | 'any'): Outcome {
  const byVotes = greedy(instance, electorate.utility === 'cost' ? electorate : electorateOf(instance, 'cost'), ties)
  const { first, second } = preferences(electorate, outcome.winners, byVotes.winners, by)
  return second > first ? byVotes : outcome
}
