import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { keptMonths } from '../rules/kept-months.ts'
import { tables } from '../tables.ts'

/** Days for which calls to webhooks are kept, and within which a mail address must be confirmed. */
const daysOfCalls = 30, daysToConfirm = 7

/** Deletes what has outlived its purpose; the links to stop in messages work as long as the message is kept. */
export async function forgetOldMessages(context: Context): Promise<void> {
  const database = tables(context)
  const { now } = context
  await sql`delete from notifications.delivery where state in ('sent', 'stopped', 'failed') and settled_at < ${now}::timestamptz - make_interval(months => ${keptMonths.afterSending}::int)`.execute(database)
  await sql`delete from notifications.delivery where channel = 'webhook' and state in ('sent', 'stopped', 'failed') and settled_at < ${now}::timestamptz - make_interval(days => ${daysOfCalls}::int)`.execute(database)
  await sql`
    delete from notifications.notice n where (
      read_at < ${now}::timestamptz - make_interval(months => ${keptMonths.afterReading}::int)
      or created_at < ${now}::timestamptz - make_interval(months => ${keptMonths.unread}::int)
      or (person_id is null and routed_at is not null and created_at < ${now}::timestamptz - make_interval(days => ${daysOfCalls}::int)))
      and not exists (select from notifications.delivery_notice l join notifications.delivery d on d.id = l.delivery_id where l.notice_id = n.id and d.state in ('waiting', 'sending', 'uncertain'))`.execute(database)
  await sql`update notifications.contact set mail = null, erased_at = ${now} where mail is not null and confirmed_at is null and created_at < ${now}::timestamptz - make_interval(days => ${daysToConfirm}::int)`.execute(database)
}
