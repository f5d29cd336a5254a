import { requirePermission } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { budgetsPermissions } from '../rules/permissions.ts'
import { holdBudget } from './hold-budget.ts'
import { holdProject } from './hold-project.ts'
import { keepPicture, type ProjectWords, soundProject } from './sound-project.ts'

export interface NewWords extends ProjectWords {
  /** Takes the picture away; without it, it stays unless another is sent. */
  readonly withoutPicture?: boolean
  /** The version that whoever changes it saw. */
  readonly version: number
}

/** Whoever proposed a project writes it anew, while projects are collected and the office has not judged it. Refuses `ballots.collecting-over`, `ballots.project-changed`, `ballots.project-unsound`. */
export function rewordProject(context: Context, budgetId: string, number: number, project: NewWords): Promise<void> {
  return together(context, async (context) => {
    const budget = await holdBudget(context, budgetId), before = await holdProject(context, budget.id, number)
    requirePermission(context, budgetsPermissions['ballots.reword-project'], { owner: before.proposed_by })
    if (context.now >= budget.collectUntil) throw new Refusal('ballots.collecting-over', 'conflict')
    if (before.state !== 'proposed' || before.version !== project.version) throw new Refusal('ballots.project-changed', 'conflict')
    const words = soundProject(project), picture = project.picture ? await keepPicture(context, project.picture) : project.withoutPicture ? { picture: null, small_picture: null, picture_words: null } : {}
    await tables(context).updateTable('ballots.budget_project').set({ ...words, ...picture, version: before.version + 1 }).where('id', '=', before.id).execute()
    await recordAct(context, 'ballots.project-reworded', budget.id, { facts: { project: before.id, number } })
  })
}
