import { sql } from 'kysely'
import { requirePermission } from '#domains/people'
import { unitById } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { namedOrganisation } from '../../handling/acts/named-organisation.ts'
import { said } from '../../handling/rules/said.ts'
import { basis } from '../../reads/basis.ts'
import { matterPermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'
import { selectedMatters } from '../reads/selected-matters.ts'

const longestTitle = 80

export interface NewTheme {
  /** YYYY-MM. */
  readonly month: string
  readonly title: string
  readonly categoryCodes: readonly string[]
  readonly unitId?: string | undefined
  readonly goal: string
  readonly leadId?: string | undefined
}

/** Sets a monthly theme (每月一题) and gathers its matters. Refuses each field by name, and `matters.theme-set-already`. */
export function setTheme(context: Context, theme: NewTheme): Promise<string> {
  return together(context, async (context) => {
    const unit = theme.unitId ? await unitById(context, theme.unitId) : undefined
    if (theme.unitId && (!unit || unit.validTo !== null)) throw new Refusal('matters.unknown-unit', 'invalid', { field: 'unit' })
    const { postId } = requirePermission(context, matterPermissions['matters.set-theme'], { unitPath: unit?.path ?? [] })
    if (!/^20\d{2}-(0[1-9]|1[0-2])$/.test(theme.month)) throw new Refusal('matters.theme-month', 'invalid', { field: 'month' })
    const title = titled(theme.title), goal = said('goal', theme.goal)
    const { categories } = await basis(context)
    if (theme.categoryCodes.length === 0 || theme.categoryCodes.some((code) => !categories.has(code))) throw new Refusal('matters.theme-categories', 'invalid', { field: 'categories' })
    const lead = theme.leadId ? await namedOrganisation(context, 'lead', theme.leadId) : null
    const month = `${theme.month}-01`
    const set = await tables(context).insertInto('matters.theme').values({
      month, title, category_codes: [...new Set(theme.categoryCodes)], unit_id: unit?.id ?? null, goal, lead_id: lead, created_by: context.actor?.id ?? null, created_at: context.now,
    }).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst()
    if (!set) throw new Refusal('matters.theme-set-already', 'conflict', { field: 'title' })
    const gathered = await gather(context, set.id)
    await recordAct(context, 'matters.theme-set', set.id, { post: postId, facts: { month, categories: [...theme.categoryCodes], unit: unit?.id ?? null, lead, gathered } })
    return set.id
  })
}

function titled(words: string): string {
  const title = said('title', words)
  if ([...title].length > longestTitle) throw new Refusal('matters.too-many-words', 'invalid', { field: 'title', limit: longestTitle })
  return title
}

/** Takes the open theme for a change that the actor may make. Refuses `matters.unknown-theme`, `matters.theme-closed`. */
async function heldTheme(context: Context, id: string) {
  const theme = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? await tables(context).selectFrom('matters.theme').select(['id', 'unit_id', 'closed_at']).where('id', '=', id).forUpdate().executeTakeFirst() : undefined
  if (!theme) throw new Refusal('matters.unknown-theme', 'missing')
  const unit = theme.unit_id ? await unitById(context, theme.unit_id) : undefined
  const { postId } = requirePermission(context, matterPermissions['matters.set-theme'], { unitPath: unit?.path ?? [] })
  if (theme.closed_at !== null) throw new Refusal('matters.theme-closed')
  return { theme, postId }
}

/** Puts a matter that the actor may see into a theme by hand; once more changes nothing. */
export function addToTheme(context: Context, themeId: string, matterId: string): Promise<void> {
  return together(context, async (context) => {
    const { postId } = await heldTheme(context, themeId)
    const [matter] = await selectedMatters(context, [matterId])
    if (!matter) throw new Refusal('matters.unknown', 'missing')
    const added = await tables(context).insertInto('matters.theme_matter').values({ theme_id: themeId, matter_id: matterId, added_at: context.now, taken_out_at: null })
      .onConflict((conflict) => conflict.columns(['theme_id', 'matter_id']).doUpdateSet({ taken_out_at: null, added_at: context.now }).where('matters.theme_matter.taken_out_at', 'is not', null)).returning('matter_id').executeTakeFirst()
    if (added) await recordAct(context, 'matters.added-to-theme', themeId, { post: postId, facts: { matter: matterId } })
  })
}

/** Takes a matter out of a theme; it is gathered no more, and may be put in again by hand. Refuses `matters.not-in-theme`. */
export function takeOutOfTheme(context: Context, themeId: string, number: string): Promise<void> {
  return together(context, async (context) => {
    const { postId } = await heldTheme(context, themeId)
    const { rows: [taken] } = await sql<{ matter_id: string }>`
      update matters.theme_matter tm set taken_out_at = ${context.now} from matters.matter m
      where tm.theme_id = ${themeId} and m.id = tm.matter_id and m.number = ${number} and tm.taken_out_at is null returning tm.matter_id`.execute(tables(context))
    if (!taken) throw new Refusal('matters.not-in-theme', 'invalid', { field: 'number', number: number.slice(0, 20) })
    await recordAct(context, 'matters.taken-out-of-theme', themeId, { post: postId, facts: { matter: taken.matter_id } })
  })
}

/** Gives an open theme another title, goal or lead. Refuses each field by name, and `matters.theme-set-already`. */
export function changeTheme(context: Context, themeId: string, change: Pick<NewTheme, 'title' | 'goal' | 'leadId'>): Promise<void> {
  return together(context, async (context) => {
    const { postId } = await heldTheme(context, themeId)
    const title = titled(change.title), goal = said('goal', change.goal)
    const lead = change.leadId ? await namedOrganisation(context, 'lead', change.leadId) : null
    const { rows: [same] } = await sql`
      select from matters.theme t join matters.theme o on o.month = t.month and o.unit_id is not distinct from t.unit_id and o.id <> t.id
      where t.id = ${themeId} and o.title = ${title}`.execute(tables(context))
    if (same) throw new Refusal('matters.theme-set-already', 'conflict', { field: 'title' })
    await tables(context).updateTable('matters.theme').set({ title, goal, lead_id: lead }).where('id', '=', themeId).execute()
    await recordAct(context, 'matters.theme-changed', themeId, { post: postId, facts: { lead } })
  })
}

/** Writes what came of a theme; closed, it is changed no more. */
export function writeThemeResult(context: Context, themeId: string, { result: words, close }: { readonly result: string; readonly close: boolean }): Promise<void> {
  return together(context, async (context) => {
    const { postId } = await heldTheme(context, themeId)
    const result = said('result', words, { needed: close })
    if (close) await gather(context, themeId)
    await tables(context).updateTable('matters.theme').set({ result, closed_at: close ? context.now : null }).where('id', '=', themeId).execute()
    await recordAct(context, close ? 'matters.theme-closed' : 'matters.theme-result-written', themeId, { post: postId })
  })
}

/** Gathers for every open theme; matters that came since are found by category, unit and month. Returns how many were added. */
export function gatherThemes(context: Context): Promise<number> {
  return together(context, async (context) => {
    const open = await tables(context).selectFrom('matters.theme').select('id').where('closed_at', 'is', null).orderBy('id').forUpdate().execute()
    let added = 0
    for (const { id } of open) {
      const gathered = await gather(context, id)
      if (gathered > 0) await recordAct(context, 'matters.theme-gathered', id, { facts: { gathered } })
      added += gathered
    }
    return added
  })
}

async function gather(context: Context, themeId: string): Promise<number> {
  const { days: { timezone } } = await basis(context)
  const { rows } = await sql`
    insert into matters.theme_matter (theme_id, matter_id, added_at)
    select t.id, m.id, ${context.now} from matters.theme t join matters.matter m
      on m.category_code = any(t.category_codes) and (t.unit_id is null or m.unit_path @> array[t.unit_id])
      and m.reported_at >= t.month::timestamp at time zone ${timezone} and m.reported_at < (t.month + interval '1 month') at time zone ${timezone}
    where t.id = ${themeId} and m.state <> 'withdrawn' on conflict do nothing returning matter_id`.execute(tables(context))
  return rows.length
}
