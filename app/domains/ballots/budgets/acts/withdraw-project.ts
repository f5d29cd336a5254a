import { requirePermission } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { budgetsPermissions } from '../rules/permissions.ts'
import { holdBudget } from './hold-budget.ts'

/** Whoever proposed a project takes it back before the vote begins. Refuses `ballots.unknown-project`. */
export function withdrawProject(context: Context, budgetId: string, number: number): Promise<void> {
  return together(context, async (context) => {
    const budget = await holdBudget(context, budgetId)
    const project = await tables(context).selectFrom('ballots.budget_project').select(['id', 'proposed_by']).where('budget_id', '=', budget.id).where('number', '=', number).executeTakeFirst()
    if (!project) throw new Refusal('ballots.unknown-project', 'missing')
    requirePermission(context, budgetsPermissions['ballots.withdraw-project'], { owner: project.proposed_by })
    await tables(context).updateTable('ballots.budget_project').set((row) => ({ state: 'withdrawn' as const, version: row('version', '+', 1) })).where('id', '=', project.id).execute()
    await recordAct(context, 'ballots.project-withdrawn', budget.id, { facts: { project: project.id, number } })
  })
}
