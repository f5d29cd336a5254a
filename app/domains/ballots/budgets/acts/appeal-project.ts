import { notify } from '#domains/notifications'
import { holdersOf, requirePermission } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { budgetsPermissions } from '../rules/permissions.ts'
import { holdBudget } from './hold-budget.ts'
import { holdProject } from './hold-project.ts'
import { foundCost, longestReason, readReason } from './found.ts'

/** Whoever proposed a project that was refused or merged asks once for another look; the vote waits for the answer. Refuses `ballots.no-appeal`, `ballots.project-reason`. */
export function appealProject(context: Context, budgetId: string, number: number, { text }: { readonly text: string }): Promise<void> {
  return together(context, async (context) => {
    const budget = await holdBudget(context, budgetId), project = await holdProject(context, budget.id, number), said = text.trim()
    requirePermission(context, budgetsPermissions['ballots.appeal-project'], { owner: project.proposed_by })
    if ((project.state !== 'refused' && project.state !== 'merged') || project.appeal !== null) throw new Refusal('ballots.no-appeal', 'conflict')
    if (said === '' || [...said].length > longestReason) throw new Refusal('ballots.project-reason', 'invalid', { limit: longestReason })
    await tables(context).updateTable('ballots.budget_project').set({ appeal: said, appealed_at: context.now, version: project.version + 1 }).where('id', '=', project.id).execute()
    await recordAct(context, 'ballots.project-appealed', budget.id, { facts: { project: project.id, number } })
    const staff = await holdersOf(context, { role: ['community-staff', 'owners-committee', 'supervisor'], unitId: budget.unitId })
    await notify(context, staff.map((to) => ({ to, topic: 'ballots.project-appealed', subject: budget.id, facts: { budget: budget.id, number }, dedupe: `appeal ${project.id}`, why: 'handler' as const })))
  })
}

export interface AppealDecision {
  readonly admit: boolean
  readonly cost?: number | undefined
  /** For the proposer, and published as the reason. */
  readonly answer: string
}

/** Somebody else than who refused the project looks again. Refuses `ballots.no-appeal`, `ballots.own-judgement`, `ballots.project-cost`, `ballots.project-reason`. */
export function decideAppeal(context: Context, budgetId: string, number: number, decision: AppealDecision): Promise<void> {
  return together(context, async (context) => {
    const budget = await holdBudget(context, budgetId)
    const { postId } = requirePermission(context, budgetsPermissions['ballots.run-budget'], { unitPath: budget.unitPath })
    const project = await holdProject(context, budget.id, number), { admit } = decision
    if (project.appeal === null || project.appeal_answer !== null) throw new Refusal('ballots.no-appeal', 'conflict')
    if (project.judged_by !== null && project.judged_by === context.actor?.id) throw new Refusal('ballots.own-judgement', 'conflict')
    const answer = readReason(decision.answer, { needed: true }), cost = admit ? foundCost(decision.cost, budget) : null
    await tables(context).updateTable('ballots.budget_project').set({
      ...(admit ? { state: 'admitted' as const, merged_into: null, cost } : {}), reason: answer, appeal_answer: answer, appeal_answered_at: context.now, judged_by: context.actor?.id ?? null, judged_at: context.now, version: project.version + 1,
    }).where('id', '=', project.id).execute()
    await recordAct(context, 'ballots.project-appeal-decided', budget.id, { post: postId, facts: { project: project.id, number, admitted: admit ? 1 : 0 } })
    if (project.proposed_by) await notify(context, [{ to: project.proposed_by, topic: 'ballots.project-appeal-decided', subject: budget.id, facts: { budget: budget.id, number, admitted: admit ? 1 : 0 }, dedupe: `appeal decided ${project.id}`, why: 'reporter' }])
  })
}
