import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { openStates, type State } from '../../rules/state.ts'
import { tables } from '../../tables.ts'

export interface Theme {
  readonly id: string
  /** The month's first day. */
  readonly month: string
  readonly title: string
  readonly category_codes: readonly string[]
  readonly unit_id: string | null
  readonly unit_name: string | null
  readonly lead_id: string | null
  readonly lead_name: string | null
  readonly goal: string
  readonly result: string
  readonly closed_at: Date | null
  readonly total: number
  readonly closed: number
  readonly solved: number
}

const themesWhere = async (context: Context, id?: string): Promise<Theme[]> => (await sql<Theme>`
  select t.id, t.month, t.title, t.category_codes, t.unit_id, u.name as unit_name, t.lead_id, o.name as lead_name, t.goal, t.result, t.closed_at,
    count(m.id) as total, count(m.id) filter (where m.state <> all(${[...openStates]}::text[])) as closed, count(m.id) filter (where m.outcome = 'solved') as solved
  from matters.theme t left join territory.public_unit u on u.id = t.unit_id left join people.public_organisation o on o.id = t.lead_id
    left join matters.theme_matter tm on tm.theme_id = t.id and tm.taken_out_at is null left join matters.matter m on m.id = tm.matter_id
  ${id === undefined ? sql`` : sql`where t.id = ${id}`} group by t.id, u.name, o.name order by t.month desc, t.created_at desc limit 120`.execute(tables(context))).rows

/** Themes of the last years, newest month first, each with how far its matters have come. */
export const themes = (context: Context): Promise<Theme[]> => themesWhere(context)

export const themeById = async (context: Context, id: string): Promise<Theme | undefined> =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? (await themesWhere(context, id))[0] : undefined

export interface ThemeMatter { readonly id: string; readonly number: string; readonly title: string; readonly state: State; readonly reported_at: Date; readonly unit_name: string | null }

/** Matters of a theme that everybody may read, newest first, at most `limit`. */
export async function themeMatters(context: Context, themeId: string, limit = 200): Promise<ThemeMatter[]> {
  const { rows } = await sql<ThemeMatter>`
    select m.id, m.number, m.public_title as title, m.state, m.reported_at, u.name as unit_name
    from matters.theme_matter tm join matters.public_matter m on m.id = tm.matter_id left join territory.public_unit u on u.id = m.unit_id
    where tm.theme_id = ${themeId} and tm.taken_out_at is null order by m.reported_at desc, m.id desc limit ${limit}`.execute(tables(context))
  return rows
}
