import type { Fraction } from './fraction.ts'
import type { Instance } from './instance.ts'

/** What each voter of some ballots (indices into `instance.ballots`) pays, in units of the instance; not in lowest terms. */
export type Payment = { readonly ballots: readonly number[], readonly each: Fraction }

/**
 * One project funded, and how. `rho` is what decided: in equal shares the price of one unit of utility for those who pay in full, in
 * Phragmén the load its supporters carry afterwards, in greedy nothing. `by` names the step that took it.
 */
export type Round = {
  readonly project: number
  readonly by: 'free' | 'equal-shares' | 'greedy' | 'phragmen' | 'utilitarian' | 'streamlined'
  readonly rho: Fraction | null
  readonly payments: readonly Payment[]
  readonly budgetLeft: bigint
}

/** The projects funded (indices, in order), the rounds that led there, and what is left of the budget in units of the instance. */
export type Outcome = {
  readonly winners: readonly number[]
  readonly rounds: readonly Round[]
  readonly leftover: bigint
  /** Equal shares: what each voter had to spend in the run that counts, in units of the instance. */
  readonly endowment: Fraction | null
}

export const costOf = ({ projects }: Instance, chosen: readonly number[]): bigint => chosen.reduce((sum, project) => sum + (projects[project]?.cost ?? 0n), 0n)

/** Adds up rounds that say nothing of the budget yet. */
export function outcomeOf(instance: Instance, rounds: readonly Omit<Round, 'budgetLeft'>[], endowment: Fraction | null = null): Outcome {
  let left = instance.budget
  const counted = rounds.map(round => ({ ...round, budgetLeft: left -= instance.projects[round.project]?.cost ?? 0n }))
  return { winners: rounds.map(({ project }) => project), rounds: counted, leftover: left, endowment }
}
