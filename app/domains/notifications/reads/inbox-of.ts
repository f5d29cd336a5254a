import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { Facts, Why } from '../rules/notice.ts'
import { tables } from '../tables.ts'

export interface InboxNotice { readonly id: string; readonly topic: string; readonly subject: string; readonly facts: Facts; readonly why: Why; readonly urgent: boolean; readonly created_at: Date; readonly read_at: Date | null }

/** Where a page of the inbox begins: after this notice, which is unread or read. */
export interface InboxPlace { readonly unread: boolean; readonly id: string }

const pageLength = 20

/** One page of a person's inbox, the unread first, each part newest first; `next` is where the following page begins. */
export async function inboxOf(context: Context, personId: string, after?: InboxPlace): Promise<{ notices: InboxNotice[]; next: InboxPlace | undefined }> {
  let query = tables(context).selectFrom('notifications.notice').select(['id', 'topic', 'subject', 'facts', 'why', 'urgent', 'created_at', 'read_at']).where('person_id', '=', personId)
  if (after) query = query.where(sql<boolean>`(read_at is null, id) < (${after.unread}, ${after.id}::uuid)`)
  const found = await query.orderBy(sql`read_at is null`, 'desc').orderBy('id', 'desc').limit(pageLength + 1).execute()
  const notices = found.slice(0, pageLength)
  const last = notices.at(-1)
  return { notices, next: found.length > pageLength && last ? { unread: last.read_at === null, id: last.id } : undefined }
}
