import type { Context } from '#platform/context'
import { publishBudgetResult } from './budgets/acts/publish-budget-result.ts'
import { termsOfBallot } from './budgets/reads/budgets.ts'
import { countBudget } from './budgets/rules/count-budget.ts'
import { assemblyOfBallot } from './elections/reads/proposals.ts'
import { roundOfBallot } from './elections/reads/round-of-ballot.ts'
import { countElectionBallot } from './elections/rules/count-ballot.ts'
import { gatherOwners } from './owners/reads/gather.ts'
import { requireAnnounceable } from './owners/reads/require-announceable.ts'
import { countOwners } from './owners/rules/count-owners.ts'
import { requireCountedBox } from './papers/reads/require-counted-box.ts'
import type { Ballot } from './votes/reads/ballots.ts'
import type { BallotKind } from './votes/rules/ballot.ts'
import { countAssembly } from './votes/rules/count-assembly.ts'
import { countPoll } from './votes/rules/count-poll.ts'
import type { Count } from './votes/rules/counts.ts'
import type { Outcome } from './votes/rules/outcome.ts'

/** How a kind of ballot is counted: what is gathered for it from the database, and the pure count. */
export interface Counting {
  /** Refuses while something must be done before such a ballot may be announced. */
  readonly announceable?: (context: Context, ballotId: string) => Promise<void>
  readonly gather?: (context: Context, ballotId: string) => Promise<unknown>
  readonly count: Count
  /** Publishes the result in its own way, as part of the count. */
  readonly publish?: (context: Context, ballot: Ballot, outcome: Outcome) => Promise<void>
}

/** Who counts what. */
export const counting: Readonly<Record<BallotKind, Counting>> = {
  owners: { announceable: requireAnnounceable, gather: gatherOwners, count: countOwners },
  poll: { gather: requireCountedBox, count: countPoll },
  budget: {
    gather: async (context, ballotId) => { await requireCountedBox(context, ballotId); return termsOfBallot(context, ballotId) },
    count: countBudget,
    publish: publishBudgetResult,
  },
  assembly: { gather: async (context, ballotId) => { await requireCountedBox(context, ballotId); return assemblyOfBallot(context, ballotId) }, count: countAssembly },
  election: { gather: async (context, ballotId) => { await requireCountedBox(context, ballotId); return roundOfBallot(context, ballotId) }, count: countElectionBallot },
}
