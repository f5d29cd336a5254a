import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../tables.ts'

/** How many notices a person has not read, counted up to 100: a badge says no more than 99+. */
export async function unreadCount(context: Context, personId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select from notifications.notice where person_id = ${personId} and read_at is null limit 100) as unread`.execute(tables(context))
  return rows[0]?.count ?? 0
}
