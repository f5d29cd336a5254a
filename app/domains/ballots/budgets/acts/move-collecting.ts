import { requirePermission } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { budgetsPermissions } from '../rules/permissions.ts'
import { announceCollecting } from './announce-collecting.ts'
import { readReason } from './found.ts'
import { holdBudget } from './hold-budget.ts'

/** Projects are collected until another moment, with a reason that everybody reads in a new notice. Refuses `ballots.budget-unsound` naming the field, `ballots.project-reason`. */
export function moveCollecting(context: Context, budgetId: string, { until, reason }: { readonly until: Date; readonly reason: string }): Promise<void> {
  return together(context, async (context) => {
    const budget = await holdBudget(context, budgetId)
    const { postId } = requirePermission(context, budgetsPermissions['ballots.run-budget'], { unitPath: budget.unitPath })
    const said = readReason(reason, { needed: true }) ?? ''
    if (!(until > context.now)) throw new Refusal('ballots.budget-unsound', 'invalid', { field: 'until' })
    if (until.getTime() === budget.collectUntil.getTime()) return
    await tables(context).updateTable('ballots.budget').set({ collect_until: until }).where('id', '=', budget.id).execute()
    await announceCollecting(context, budget.id, { because: said })
    await recordAct(context, 'ballots.budget-collecting-moved', budget.id, { post: postId, facts: { until: until.toISOString() } })
  })
}
