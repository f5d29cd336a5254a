import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

export interface Coverage { readonly building: string; readonly doors: number; readonly visited: number; readonly answered: number }

/** Doors, visited doors and doors that answered, by building: by the latest visit of each. */
export async function coverageOf(context: Context, askingId: string): Promise<Coverage[]> {
  const { rows } = await sql<Coverage>`
    select door.building, count(*)::int as doors, count(last.outcome)::int as visited, count(*) filter (where last.outcome in ('answered', 'slip-later'))::int as answered
    from deliberation.asking_door door
    left join lateral (select outcome from deliberation.asking_visit visit where visit.door_id = door.id order by at desc, id desc limit 1) last on true
    where door.asking_id = ${askingId} group by door.building order by door.building`.execute(tables(context))
  return rows
}
