import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { DeliveryState } from '../rules/delivery.ts'
import { tables } from '../tables.ts'

export interface Call { readonly id: string; readonly webhook_id: string; readonly topic: string; readonly state: DeliveryState; readonly reason: string | null; readonly attempts: number; readonly created_at: Date }

const callsShown = 5

/** All webhooks, active ones first, each with its last calls. Keys stay where they are. */
export async function webhooks(context: Context) {
  const database = tables(context)
  const all = await database.selectFrom('notifications.webhook').select(['id', 'url', 'topics', 'created_at', 'disabled_at']).orderBy(sql`disabled_at is not null`).orderBy('id', 'desc').execute()
  const { rows: calls } = await sql<Call>`
    select d.id, d.webhook_id, n.topic, d.state, d.reason, d.attempts, d.created_at
    from notifications.webhook w
    cross join lateral (select * from notifications.delivery d where d.recipient = w.id order by d.id desc limit ${callsShown}) d
    join notifications.delivery_notice l on l.delivery_id = d.id join notifications.notice n on n.id = l.notice_id
    order by d.id desc`.execute(database)
  return all.map((webhook) => ({ ...webhook, calls: calls.filter(({ webhook_id }) => webhook_id === webhook.id) }))
}
