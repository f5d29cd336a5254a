import type { Context } from '#platform/context'
import { tables } from '../tables.ts'

/** Deletes everything kept here about a person. Part of the people room's act of erasure, which records it. */
export async function erasePerson(context: Context, personId: string): Promise<void> {
  const database = tables(context)
  // Notices before deliveries, in the order in which the outbox takes them, so that neither waits for the other.
  for (const table of ['notifications.notice', 'notifications.delivery', 'notifications.preference', 'notifications.habit', 'notifications.silence'] as const) {
    await database.deleteFrom(table).where('person_id', '=', personId).execute()
  }
}
