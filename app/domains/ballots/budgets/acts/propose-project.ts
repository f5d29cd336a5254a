import { findPersonalDataInMatter, maskText } from '@gongzhi/matter-text'
import { requirePermission } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { mayDo } from '#platform/permission'
import { freshPicture, PictureRefused } from '#platform/picture'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { largestAmount, mostProjects } from '../rules/budget.ts'
import { budgetsPermissions } from '../rules/permissions.ts'
import { holdBudget } from './hold-budget.ts'

export interface NewProject {
  readonly budgetId: string
  readonly title: string
  readonly text: string
  readonly placeWords: string
  /** Fen, as the proposer thinks; the office finds the cost. */
  readonly estimate: number | null
  readonly picture?: Uint8Array
  readonly key: string
}

export const longest = { title: 40, text: 1000, place: 60 } as const

/** Proposes a project for a budget while projects are collected; what it says is published with names and numbers masked. Gives its number. Refuses `ballots.project-unsound` naming the field, `ballots.collecting-over`, `ballots.too-many-projects`. */
export function proposeProject(context: Context, project: NewProject): Promise<number> {
  return together(context, async (context) => {
    const budget = await holdBudget(context, project.budgetId)
    requirePermission(context, budgetsPermissions['ballots.propose-project'])
    const runs = mayDo(context.actor, budgetsPermissions['ballots.run-budget'], { unitPath: budget.unitPath })
    if (context.now >= budget.collectUntil && !runs) throw new Refusal('ballots.collecting-over', 'conflict')
    const wrong = (field: string, limit?: number | string) => new Refusal('ballots.project-unsound', 'invalid', { field, limit })
    const title = project.title.trim(), text = project.text.trim(), place = project.placeWords.trim()
    if (title === '' || [...title].length > longest.title) throw wrong('title', longest.title)
    if (text === '' || [...text].length > longest.text) throw wrong('text', longest.text)
    if ([...place].length > longest.place) throw wrong('place', longest.place)
    if (project.estimate !== null && (!Number.isSafeInteger(project.estimate) || project.estimate <= 0 || project.estimate > largestAmount)) throw wrong('estimate')
    const db = tables(context)
    const before = await db.selectFrom('ballots.budget_project').select('number').where('key', '=', project.key).executeTakeFirst()
    if (before) return before.number
    const { count } = await db.selectFrom('ballots.budget_project').select((all) => all.fn.countAll<string>().as('count')).where('budget_id', '=', budget.id).executeTakeFirstOrThrow()
    const number = Number(count) + 1
    if (number > mostProjects) throw new Refusal('ballots.too-many-projects', 'conflict', { limit: mostProjects })
    const spans = findPersonalDataInMatter({ title, text })
    const picture = project.picture && await freshPicture(project.picture, 'webp').catch((error: unknown) => { throw error instanceof PictureRefused ? wrong('picture', error.problem) : error })
    const written = await db.insertInto('ballots.budget_project').values({
      key: project.key, budget_id: budget.id, number, title: maskText(title, spans.title), text: maskText(text, spans.text), place_words: maskText(place), estimate: project.estimate, cost: null, unit_id: null,
      picture: picture ? await context.files.keep(picture.whole) : null, small_picture: picture ? await context.files.keep(picture.small) : null, reason: null, proposed_by: context.actor?.id ?? null, at: context.now, judged_at: null,
    }).returning('id').executeTakeFirstOrThrow()
    await recordAct(context, 'ballots.project-proposed', budget.id, { facts: { project: written.id, number } })
    return number
  })
}
