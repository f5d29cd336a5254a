import type { Context } from '#platform/context'
import { tables } from '../tables.ts'

const pageLength = 50

/** Messages that failed or may have arrived, newest first, with what they are about. */
export async function deliveriesInDoubt(context: Context, before?: string) {
  const database = tables(context)
  let query = database.selectFrom('notifications.delivery').select(['id', 'channel', 'state', 'reason', 'attempts', 'person_id', 'contact_id', 'webhook_id', 'recipient', 'created_at', 'settled_at'])
    .where('state', 'in', ['failed', 'uncertain'])
  if (before !== undefined) query = query.where('id', '<', before)
  const found = await query.orderBy('id', 'desc').limit(pageLength + 1).execute()
  const deliveries = found.slice(0, pageLength)
  const notices = deliveries.length === 0 ? [] : await database.selectFrom('notifications.delivery_notice as link').innerJoin('notifications.notice as notice', 'notice.id', 'link.notice_id')
    .select(['link.delivery_id', 'notice.topic', 'notice.facts']).where('link.delivery_id', 'in', deliveries.map(({ id }) => id)).orderBy('notice.id').execute()
  return {
    deliveries: deliveries.map((delivery) => ({ ...delivery, notices: notices.filter(({ delivery_id }) => delivery_id === delivery.id) })),
    next: found.length > pageLength ? deliveries.at(-1)?.id : undefined,
  }
}
