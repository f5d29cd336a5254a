import type { Context } from '#platform/context'
import { type Ballot, ballotById } from '../../votes/reads/ballots.ts'
import type { Budget } from './budgets.ts'

/** Where a budget stands, in the words of its readers. */
export type Standing = 'collecting' | 'judging' | 'drafted' | 'announced' | 'open' | 'closed' | 'counted' | 'cancelled'

/** The ballot of a budget, if there is one yet, and where the budget stands with it. */
export async function budgetStanding(context: Context, budget: Budget): Promise<{ readonly standing: Standing; readonly ballot: Ballot | undefined }> {
  if (budget.state === 'cancelled') return { standing: 'cancelled', ballot: undefined }
  if (budget.ballotId === null) return { standing: context.now < budget.collectUntil ? 'collecting' : 'judging', ballot: undefined }
  const ballot = await ballotById(context, budget.ballotId)
  return { standing: ballot.state === 'draft' ? 'drafted' : ballot.state, ballot }
}
