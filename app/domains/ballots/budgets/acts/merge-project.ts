import { notify } from '#domains/notifications'
import { requirePermission } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { budgetsPermissions } from '../rules/permissions.ts'
import { holdBudget } from './hold-budget.ts'
import { holdProject } from './hold-project.ts'
import { readReason } from './found.ts'

export interface Merging {
  /** Number of the project that stands for both. */
  readonly into: number
  readonly reason: string
  /** The version that whoever merges saw. */
  readonly version: number
}

/**
 * Lets a project stand for another that asks for the same, with a reason that everybody reads; what was merged into the one goes along. Judging it anew takes it out again.
 * Refuses `ballots.merge-into`, `ballots.project-changed`, `ballots.project-reason`.
 */
export function mergeProject(context: Context, budgetId: string, number: number, merging: Merging): Promise<void> {
  return together(context, async (context) => {
    const budget = await holdBudget(context, budgetId)
    const { postId } = requirePermission(context, budgetsPermissions['ballots.run-budget'], { unitPath: budget.unitPath })
    const project = await holdProject(context, budget.id, number), reason = readReason(merging.reason, { needed: true })
    if (project.state === 'withdrawn' || project.version !== merging.version) throw new Refusal('ballots.project-changed', 'conflict')
    if (project.appeal !== null && project.appeal_answer === null) throw new Refusal('ballots.appeal-waits', 'conflict')
    const into = merging.into === number ? undefined : await holdProject(context, budget.id, merging.into).catch(() => undefined)
    if (!into || (into.state !== 'proposed' && into.state !== 'admitted')) throw new Refusal('ballots.merge-into', 'invalid')
    const merged = { state: 'merged' as const, merged_into: into.number }
    await tables(context).updateTable('ballots.budget_project').set({ ...merged, reason, judged_at: context.now, judged_by: context.actor?.id ?? null, version: project.version + 1 }).where('id', '=', project.id).execute()
    await tables(context).updateTable('ballots.budget_project').set({ merged_into: into.number }).where('budget_id', '=', budget.id).where('merged_into', '=', number).execute()
    await recordAct(context, 'ballots.project-merged', budget.id, { post: postId, facts: { project: project.id, number, into: into.number } })
    if (project.proposed_by) await notify(context, [{ to: project.proposed_by, topic: 'ballots.project-merged', subject: budget.id, facts: { budget: budget.id, number, into: into.number }, dedupe: `${project.id} ${project.version + 1}`, why: 'reporter' }])
  })
}
