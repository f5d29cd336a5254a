import { requirePermission } from '#domains/people'
import { notify } from '#domains/notifications'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { budgetsPermissions } from '../rules/permissions.ts'
import { holdBudget } from './hold-budget.ts'

export interface Judgement {
  readonly admit: boolean
  /** Fen, as the office found; needed to admit. */
  readonly cost?: number | undefined
  /** Why it is refused, or what was found; needed to refuse. */
  readonly reason: string
  /** The version that whoever judges saw. */
  readonly version: number
}

/** The office says whether a project can be done, and what it costs; until the vote begins it may say otherwise. Refuses `ballots.project-cost`, `ballots.project-reason`, `ballots.project-changed`. */
export function judgeProject(context: Context, budgetId: string, number: number, judgement: Judgement): Promise<void> {
  return together(context, async (context) => {
    const budget = await holdBudget(context, budgetId)
    const { postId } = requirePermission(context, budgetsPermissions['ballots.run-budget'], { unitPath: budget.unitPath })
    const reason = judgement.reason.trim(), { admit, cost } = judgement
    if (admit && (cost === undefined || !Number.isSafeInteger(cost) || cost <= 0 || cost > budget.amount)) throw new Refusal('ballots.project-cost', 'invalid', { amount: budget.amount })
    if ((!admit && reason === '') || [...reason].length > 500) throw new Refusal('ballots.project-reason', 'invalid', { limit: 500 })
    const written = await tables(context).updateTable('ballots.budget_project')
      .set((row) => ({ state: admit ? 'admitted' as const : 'refused' as const, ...(admit ? { cost: cost ?? null } : {}), reason: reason === '' ? null : reason, judged_at: context.now, version: row('version', '+', 1) }))
      .where('budget_id', '=', budget.id).where('number', '=', number).where('version', '=', judgement.version).where('state', '<>', 'withdrawn').returning(['id', 'proposed_by', 'version']).executeTakeFirst()
    if (!written) throw new Refusal('ballots.project-changed', 'conflict')
    await recordAct(context, admit ? 'ballots.project-admitted' : 'ballots.project-refused', budget.id, { post: postId, facts: { project: written.id, number, cost: admit ? cost ?? null : null } })
    if (written.proposed_by) await notify(context, [{ to: written.proposed_by, topic: admit ? 'ballots.project-admitted' : 'ballots.project-refused', subject: budget.id, facts: { budget: budget.id, number }, dedupe: `${written.id} ${written.version}`, why: 'reporter' }])
  })
}
