import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

/** How many running clocks have no end because the holidays of a year are not known. */
export async function clocksWithoutCalendar(context: Context): Promise<number> {
  const { rows: [row] } = await sql<{ count: number }>`
    select count(*) as count from matters.clock where stopped_at is null and due_at is null and not jsonb_path_exists(pauses, '$[*] ? (@.to == null)')`.execute(tables(context))
  return row?.count ?? 0
}
