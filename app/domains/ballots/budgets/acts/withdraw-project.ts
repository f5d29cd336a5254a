import { requirePermission } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { budgetsPermissions } from '../rules/permissions.ts'
import { holdBudget } from './hold-budget.ts'
import { holdProject } from './hold-project.ts'

/** Whoever proposed a project takes it back before the vote begins; projects that were merged into it are looked at again by themselves. Refuses `ballots.unknown-project`, `ballots.project-changed`. */
export function withdrawProject(context: Context, budgetId: string, number: number): Promise<void> {
  return together(context, async (context) => {
    const budget = await holdBudget(context, budgetId), project = await holdProject(context, budget.id, number)
    requirePermission(context, budgetsPermissions['ballots.withdraw-project'], { owner: project.proposed_by })
    if (project.state === 'withdrawn') throw new Refusal('ballots.project-changed', 'conflict')
    await tables(context).updateTable('ballots.budget_project').set((row) => ({ state: 'withdrawn' as const, merged_into: null, version: row('version', '+', 1) })).where('id', '=', project.id).execute()
    await tables(context).updateTable('ballots.budget_project').set((row) => ({ state: 'proposed' as const, merged_into: null, reason: null, judged_at: null, version: row('version', '+', 1) })).where('budget_id', '=', budget.id).where('merged_into', '=', number).execute()
    await recordAct(context, 'ballots.project-withdrawn', budget.id, { facts: { project: project.id, number } })
  })
}
