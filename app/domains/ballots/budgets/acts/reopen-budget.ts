import { sql } from 'kysely'
import { requirePermission } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { budgetById } from '../reads/budgets.ts'
import { budgetStanding } from '../reads/budget-standing.ts'
import { budgetsPermissions } from '../rules/permissions.ts'

/** Takes a budget back whose vote was cancelled: its projects may be judged anew and put to another vote. Refuses `ballots.budget-not-cancelled`. */
export function reopenBudget(context: Context, budgetId: string): Promise<void> {
  return together(context, async (context) => {
    const { id } = await budgetById(context, budgetId)
    await sql`select from ballots.budget where id = ${id} for update`.execute(context.database)
    const budget = await budgetById(context, id), { standing } = await budgetStanding(context, budget)
    const { postId } = requirePermission(context, budgetsPermissions['ballots.run-budget'], { unitPath: budget.unitPath })
    if (budget.state !== 'voting' || standing !== 'cancelled') throw new Refusal('ballots.budget-not-cancelled', 'conflict')
    await tables(context).updateTable('ballots.budget').set({ state: 'collecting', ballot_id: null }).where('id', '=', id).execute()
    await recordAct(context, 'ballots.budget-reopened', id, { post: postId, facts: { ballot: budget.ballotId } })
  })
}
