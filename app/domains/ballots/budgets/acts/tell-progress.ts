import { maskText } from '@gongzhi/matter-text'
import { notify } from '#domains/notifications'
import { requirePermission } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { outcomeOf } from '../../votes/reads/outcome-of.ts'
import { budgetById } from '../reads/budgets.ts'
import { largestAmount, type ProgressState, progressStates, projectKey } from '../rules/budget.ts'
import { budgetsPermissions } from '../rules/permissions.ts'
import { holdProject } from './hold-project.ts'
import { longestReason } from './found.ts'

export interface NewProgress {
  readonly state: ProgressState
  readonly text: string
  /** A page of this house where one follows it: /topics/…, /matters/…. */
  readonly href?: string | null
  /** Fen, all that was spent so far. */
  readonly spent?: number | null
  /** A form that is sent twice tells once. */
  readonly key: string
}

/** The office tells what became of a project that was funded; every line stays. Refuses `ballots.not-funded`, `ballots.progress-unsound` naming the field. */
export function tellProgress(context: Context, budgetId: string, number: number, progress: NewProgress): Promise<void> {
  return together(context, async (context) => {
    const budget = await budgetById(context, budgetId), project = await holdProject(context, budget.id, number)
    const { postId } = requirePermission(context, budgetsPermissions['ballots.tell-progress'], { unitPath: budget.unitPath })
    const winners = budget.ballotId === null ? [] : (await outcomeOf(context, budget.ballotId))?.questions[0]?.winners ?? []
    if (!winners.includes(projectKey(number))) throw new Refusal('ballots.not-funded', 'conflict')
    const text = progress.text.trim(), href = progress.href?.trim() || null, { spent = null, state } = progress
    const wrong = (field: string) => new Refusal('ballots.progress-unsound', 'invalid', { field, limit: field === 'text' ? longestReason : undefined })
    if (!progressStates.includes(state)) throw wrong('state')
    if (text === '' || [...text].length > longestReason) throw wrong('text')
    if (href !== null && !/^\/[^/\\\s][^\\\s]{0,200}$/.test(href)) throw wrong('href')
    if (spent !== null && (!Number.isSafeInteger(spent) || spent < 0 || spent > largestAmount)) throw wrong('spent')
    const written = await tables(context).insertInto('ballots.budget_progress').values({ key: progress.key, project_id: project.id, state, text: maskText(text), href, spent, by_person: context.actor?.id ?? null, at: context.now })
      .onConflict((same) => same.column('key').doNothing()).returning('id').executeTakeFirst()
    if (!written) return
    await recordAct(context, 'ballots.project-progress-told', budget.id, { post: postId, facts: { project: project.id, number, state } })
    if (project.proposed_by) await notify(context, [{ to: project.proposed_by, topic: 'ballots.project-progress-told', subject: budget.id, facts: { budget: budget.id, number, state }, dedupe: written.id, why: 'reporter' }])
  })
}
