import type { Context } from '#platform/context'
import type { BallotKind } from './votes/rules/ballot.ts'
import { countAssembly } from './votes/rules/count-assembly.ts'
import { countPoll } from './votes/rules/count-poll.ts'
import type { Count } from './votes/rules/counts.ts'

/** How a kind of ballot is counted: what is gathered for it from the database, and the pure count. */
export interface Counting {
  readonly gather?: (context: Context, ballotId: string) => Promise<unknown>
  readonly count: Count
}

/** Who counts what. */
export const counting: Readonly<Record<BallotKind, Counting>> = {
  owners: { count: countPoll },
  poll: { count: countPoll },
  budget: { count: countPoll },
  assembly: { count: countAssembly },
  election: { count: countPoll },
}
