import type { Context } from '#platform/context'
import { tables } from '../tables.ts'

/** Deletes everything kept here about a person. Part of the people room's act of erasure, which records it. */
export async function erasePerson(context: Context, personId: string): Promise<void> {
  const database = tables(context)
  for (const table of ['notifications.delivery', 'notifications.notice', 'notifications.preference', 'notifications.habit', 'notifications.silence'] as const) {
    await database.deleteFrom(table).where('person_id', '=', personId).execute()
  }
}
