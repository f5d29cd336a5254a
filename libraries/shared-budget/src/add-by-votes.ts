import type { Electorate } from './electorate.ts'
import type { Instance } from './instance.ts'
import { outcomeOf } from './outcome.ts'
import type { Outcome, Round } from './outcome.ts'
import type { TieOrder } from './ties.ts'

/** Utilitarian completion (the U of Add1U): what is left of the budget goes to the remaining projects by votes, each taken while it fits. */
export function addByVotes(instance: Instance, { votes }: Electorate, ties: TieOrder, outcome: Outcome): Outcome {
  let left = outcome.leftover
  const rounds: Omit<Round, 'budgetLeft'>[] = [...outcome.rounds]
  const open = instance.projects.map((_project, at) => at).filter(project => !outcome.winners.includes(project))
    .sort((a, b) => (votes[b] ?? 0) - (votes[a] ?? 0) || ties.compare(a, b))
  for (const project of open) {
    const cost = instance.projects[project]?.cost ?? 0n
    if (cost > left) continue
    left -= cost
    rounds.push({ project, by: 'utilitarian', rho: null, payments: [] })
  }
  return outcomeOf(instance, rounds, outcome.endowment)
}
