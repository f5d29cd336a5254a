import type { Decimal } from './decimal.ts'

/** How voters filled in their ballots (Pabulib's `vote_type`). */
export const voteTypes = ['approval', 'choose-1', 'cumulative', 'ordinal', 'scoring'] as const
export type VoteType = typeof voteTypes[number]

/** A project that may be funded. `cost` counts units of ten to the power of minus the instance's `places`. */
export type Project = { readonly id: string, readonly cost: bigint, readonly cells: readonly string[] }

/** One voter's ballot: indices of projects in the order of the ballot, and points for each where the type of vote has points. */
export type Ballot = { readonly voter: string, readonly projects: readonly number[], readonly points: readonly Decimal[] | null, readonly cells: readonly string[] }

/**
 * One election over a budget. Amounts are whole numbers of units of 10^-places; `cells` of projects and ballots stand in the order
 * of their `columns`, so that a file can be written again as it was read. `remarks` are what a careful reader would point out
 * (numbers of rows that differ from those announced, ballots longer than allowed) without refusing the file.
 */
export type Instance = {
  readonly file: string | null
  readonly meta: readonly (readonly [key: string, value: string])[]
  readonly voteType: VoteType
  readonly budget: bigint
  readonly places: number
  readonly projects: readonly Project[]
  readonly ballots: readonly Ballot[]
  readonly projectColumns: readonly string[]
  readonly ballotColumns: readonly string[]
  readonly remarks: readonly string[]
}

/** The value of a line of META, `undefined` where it is missing. */
export const metaOf = (instance: Instance, key: string): string | undefined => instance.meta.find(([name]) => name === key)?.[1]
