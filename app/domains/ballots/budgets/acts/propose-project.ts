import { requirePermission } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { mayDo } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { mostProjects } from '../rules/budget.ts'
import { budgetsPermissions } from '../rules/permissions.ts'
import { holdBudget } from './hold-budget.ts'
import { keepPicture, type ProjectWords, soundProject } from './sound-project.ts'

export interface NewProject extends ProjectWords {
  readonly budgetId: string
  readonly key: string
}

/** Proposes a project for a budget while projects are collected; what it says is published with names and numbers masked. Gives its number. Refuses `ballots.project-unsound` naming the field, `ballots.collecting-over`, `ballots.too-many-projects`. */
export function proposeProject(context: Context, project: NewProject): Promise<number> {
  return together(context, async (context) => {
    const budget = await holdBudget(context, project.budgetId)
    requirePermission(context, budgetsPermissions['ballots.propose-project'])
    const runs = mayDo(context.actor, budgetsPermissions['ballots.run-budget'], { unitPath: budget.unitPath })
    if (context.now >= budget.collectUntil && !runs) throw new Refusal('ballots.collecting-over', 'conflict')
    const words = soundProject(project), db = tables(context)
    const before = await db.selectFrom('ballots.budget_project').select('number').where('key', '=', project.key).executeTakeFirst()
    if (before) return before.number
    const { count } = await db.selectFrom('ballots.budget_project').select((all) => all.fn.countAll<string>().as('count')).where('budget_id', '=', budget.id).executeTakeFirstOrThrow()
    const number = Number(count) + 1
    if (number > mostProjects) throw new Refusal('ballots.too-many-projects', 'conflict', { limit: mostProjects })
    const picture = project.picture ? await keepPicture(context, project.picture) : { picture: null, small_picture: null, picture_words: null }
    const written = await db.insertInto('ballots.budget_project').values({
      key: project.key, budget_id: budget.id, number, ...words, ...picture, cost: null, reason: null, proposed_by: context.actor?.id ?? null, at: context.now, judged_at: null,
    }).returning('id').executeTakeFirstOrThrow()
    await recordAct(context, 'ballots.project-proposed', budget.id, { facts: { project: written.id, number } })
    return number
  })
}
