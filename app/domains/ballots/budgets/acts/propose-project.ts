import { type Channel, recordActing, registerWalkIn, requirePermission } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { mayDo } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import type { Budget } from '../reads/budgets.ts'
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
    return (await keep(context, budget, project, context.actor?.id ?? null)).number
  })
}

/** The office writes down the project of somebody who came, rang or was visited; it is theirs, and they get a receipt. Refuses what `proposeProject`, `registerWalkIn` and `recordActing` refuse. */
export function proposeForSomeone(context: Context, project: NewProject, { name, phone, channel }: { readonly name: string; readonly phone: string; readonly channel: Channel }): Promise<{ number: number; receipt: string | undefined }> {
  return together(context, async (context) => {
    const budget = await holdBudget(context, project.budgetId)
    requirePermission(context, budgetsPermissions['ballots.run-budget'], { unitPath: budget.unitPath })
    const personId = await registerWalkIn(context, { name, phone }), kept = await keep(context, budget, project, personId)
    if (!kept.added) return { number: kept.number, receipt: undefined }
    const { receipt } = await recordActing(context, { forPerson: personId, channel, act: 'ballots.propose-project', subject: kept.id })
    return { number: kept.number, receipt }
  })
}

async function keep(context: Context, budget: Budget, project: NewProject, personId: string | null): Promise<{ id: string; number: number; added: boolean }> {
  const words = soundProject(project), db = tables(context)
  const before = await db.selectFrom('ballots.budget_project').select(['id', 'number']).where('key', '=', project.key).executeTakeFirst()
  if (before) return { ...before, added: false }
  const { count } = await db.selectFrom('ballots.budget_project').select((all) => all.fn.countAll<string>().as('count')).where('budget_id', '=', budget.id).executeTakeFirstOrThrow()
  const number = Number(count) + 1
  if (number > mostProjects) throw new Refusal('ballots.too-many-projects', 'conflict', { limit: mostProjects })
  const picture = project.picture ? await keepPicture(context, project.picture) : { picture: null, small_picture: null, picture_words: null }
  const { id } = await db.insertInto('ballots.budget_project').values({
    key: project.key, budget_id: budget.id, number, ...words, ...picture, cost: null, reason: null, proposed_by: personId, at: context.now, judged_at: null,
  }).returning('id').executeTakeFirstOrThrow()
  await recordAct(context, 'ballots.project-proposed', budget.id, { facts: { project: id, number } })
  return { id, number, added: true }
}
