import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

export interface Coverage { readonly building: string; readonly doors: number; readonly visited: number; /** Answered at the door. */ readonly answered: number; /** Left with a slip to fill in later. */ readonly slips: number; readonly refused: number }

/** Doors by building, and what the latest visit of each came to. */
export async function coverageOf(context: Context, askingId: string): Promise<Coverage[]> {
  const { rows } = await sql<Coverage>`
    select door.building, count(*)::int as doors, count(last.outcome)::int as visited, count(*) filter (where last.outcome = 'answered')::int as answered, count(*) filter (where last.outcome = 'slip-later')::int as slips, count(*) filter (where last.outcome = 'refused')::int as refused
    from deliberation.asking_door door
    left join lateral (select outcome from deliberation.asking_visit visit where visit.door_id = door.id order by at desc, id desc limit 1) last on true
    where door.asking_id = ${askingId} group by door.building order by door.building`.execute(tables(context))
  return rows
}
