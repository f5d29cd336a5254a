import { publishNotice } from '#domains/public-notices'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { Ballot } from '../../votes/reads/ballots.ts'
import { frozenPackById } from '../../votes/reads/frozen-pack.ts'
import type { Outcome } from '../../votes/rules/outcome.ts'
import { budgetOfBallot, projectsOf } from '../reads/budgets.ts'
import type { BudgetSteps } from '../rules/count-budget.ts'
import { resultNotice } from '../words/notice-text.ts'

/** Publishes what was funded as a notice (公示), for as many days as residents' affairs are public. Part of the count. */
export async function publishBudgetResult(context: Context, ballot: Ballot, outcome: Outcome): Promise<void> {
  const budget = await budgetOfBallot(context, ballot.id), question = outcome.questions[0]
  if (!budget || !question) return
  const { pack } = await frozenPackById(context, ballot.packId), text = resultNotice(budget, await projectsOf(context, budget.id), question.steps as BudgetSteps)
  const notice = await publishNotice(context, { kind: 'result', subject: budget.id, href: `/budgets/${budget.id}/result`, unitId: budget.unitId, days: pack.publicityDays, key: `result ${ballot.id}`, objection: {}, ...text })
  await tables(context).updateTable('ballots.budget').set({ result_notice_id: notice.id }).where('id', '=', budget.id).execute()
  await tables(context).updateTable('ballots.ballot').set({ result_notice_id: notice.id }).where('id', '=', ballot.id).execute()
}
