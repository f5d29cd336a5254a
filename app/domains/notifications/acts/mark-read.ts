import { signedIn } from '#domains/people'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../tables.ts'

/** Marks one notice of the reader as read and answers what it is about. Reading one's own inbox is nobody else's business, so no act is recorded. */
export async function markRead(context: Context, id: string) {
  const { id: reader } = signedIn(context)
  const notice = await tables(context).selectFrom('notifications.notice').select(['topic', 'facts', 'read_at']).where('id', '=', id).where('person_id', '=', reader).executeTakeFirst()
  if (!notice) throw new Refusal('notifications.unknown-notice', 'missing')
  if (notice.read_at === null) await tables(context).updateTable('notifications.notice').set({ read_at: context.now }).where('id', '=', id).where('person_id', '=', reader).where('read_at', 'is', null).execute()
  return notice
}
