import { noticeStanding, withdrawNotice } from '#domains/public-notices'
import { requirePermission } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { budgetsPermissions } from '../rules/permissions.ts'
import { holdBudget } from './hold-budget.ts'

/** Ends a budget before its vote, with a reason that everybody reads; a vote under way is cancelled as every ballot is. Refuses `ballots.cancel-reason`. */
export function cancelBudget(context: Context, budgetId: string, { reason }: { readonly reason: string }): Promise<void> {
  return together(context, async (context) => {
    const budget = await holdBudget(context, budgetId), said = reason.trim()
    const { postId } = requirePermission(context, budgetsPermissions['ballots.run-budget'], { unitPath: budget.unitPath })
    if (said === '' || [...said].length > 300) throw new Refusal('ballots.cancel-reason', 'invalid')
    await tables(context).updateTable('ballots.budget').set({ state: 'cancelled', cancel_reason: said }).where('id', '=', budget.id).execute()
    if (budget.noticeId !== null && ['ahead', 'standing'].includes((await noticeStanding(context, budget.noticeId))?.state ?? '')) await withdrawNotice(context, budget.noticeId, { reason: said })
    await recordAct(context, 'ballots.budget-cancelled', budget.id, { post: postId })
  })
}
