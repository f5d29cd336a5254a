import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { checkFacts, type Notice } from '../rules/notice.ts'
import { tables } from '../tables.ts'

/**
 * Leaves notices for their recipients, inside the transaction of the act that causes them; a worker sends them after the commit.
 * One statement however many they are. A notice whose dedupe the recipient already has is left out, and one for webhooks where none is registered.
 */
export async function notify(context: Context, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return
  const rows = notices.map(({ to, topic, subject, facts = {}, dedupe, urgent = false, why }) => {
    checkFacts(topic, facts)
    return {
      person_id: typeof to === 'string' ? to : null,
      contact_id: typeof to === 'object' && 'contact' in to ? to.contact : null,
      topic, subject, facts, why, dedupe, urgent,
    }
  })
  await sql`
    insert into notifications.notice (person_id, contact_id, topic, subject, facts, why, dedupe, urgent, created_at)
    select person_id, contact_id, topic, subject, facts, why, dedupe, urgent, ${context.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row (person_id uuid, contact_id uuid, topic text, subject text, facts jsonb, why text, dedupe text, urgent boolean)
    where num_nonnulls(person_id, contact_id) = 1 or exists (select from notifications.webhook where disabled_at is null)
    on conflict do nothing`.execute(tables(context))
}
