import { signedIn } from '#domains/people'
import type { Context } from '#platform/context'
import { tables } from '../tables.ts'

/** Marks every notice of the reader as read, up to the newest that was on the screen. */
export async function markAllRead(context: Context, upTo: string): Promise<void> {
  const { id: reader } = signedIn(context)
  await tables(context).updateTable('notifications.notice').set({ read_at: context.now }).where('person_id', '=', reader).where('read_at', 'is', null).where('id', '<=', upTo).execute()
}
