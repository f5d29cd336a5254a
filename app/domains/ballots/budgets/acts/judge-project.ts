import { requirePermission } from '#domains/people'
import { notify } from '#domains/notifications'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { budgetsPermissions } from '../rules/permissions.ts'
import { holdBudget } from './hold-budget.ts'
import { foundCost, readReason } from './found.ts'

export interface Judgement {
  readonly admit: boolean
  /** Fen, as the office found; needed to admit. */
  readonly cost?: number | undefined
  /** Why it is refused, or what was found; needed to refuse. */
  readonly reason: string
  /** The version that whoever judges saw. */
  readonly version: number
}

/** The office says whether a project can be done, and what it costs; until the vote begins it may say otherwise. An appeal is answered by itself. Refuses `ballots.project-cost`, `ballots.project-reason`, `ballots.project-changed`, `ballots.appeal-waits`. */
export function judgeProject(context: Context, budgetId: string, number: number, judgement: Judgement): Promise<void> {
  return together(context, async (context) => {
    const budget = await holdBudget(context, budgetId)
    const { postId } = requirePermission(context, budgetsPermissions['ballots.run-budget'], { unitPath: budget.unitPath })
    const { admit } = judgement, reason = readReason(judgement.reason, { needed: !admit }), cost = admit ? foundCost(judgement.cost, budget) : null
    const written = await tables(context).updateTable('ballots.budget_project')
      .set((row) => ({ state: admit ? 'admitted' as const : 'refused' as const, ...(admit ? { cost } : {}), reason, merged_into: null, judged_at: context.now, judged_by: context.actor?.id ?? null, version: row('version', '+', 1) }))
      .where('budget_id', '=', budget.id).where('number', '=', number).where('version', '=', judgement.version).where('state', '<>', 'withdrawn').returning(['id', 'proposed_by', 'version', 'appeal', 'appeal_answer']).executeTakeFirst()
    if (!written) throw new Refusal('ballots.project-changed', 'conflict')
    if (written.appeal !== null && written.appeal_answer === null) throw new Refusal('ballots.appeal-waits', 'conflict')
    await recordAct(context, admit ? 'ballots.project-admitted' : 'ballots.project-refused', budget.id, { post: postId, facts: { project: written.id, number, cost } })
    if (written.proposed_by) await notify(context, [{ to: written.proposed_by, topic: admit ? 'ballots.project-admitted' : 'ballots.project-refused', subject: budget.id, facts: { budget: budget.id, number }, dedupe: `${written.id} ${written.version}`, why: 'reporter' }])
  })
}
