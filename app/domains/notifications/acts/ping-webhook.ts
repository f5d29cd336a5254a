import { requirePermission } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { notificationsPermissions } from '../rules/permissions.ts'
import { pinged } from '../rules/topics.ts'
import { tables } from '../tables.ts'

/** Queues one call that says nothing, to try the way. */
export async function pingWebhook(outer: Context, id: string): Promise<void> {
  const { postId } = requirePermission(outer, notificationsPermissions['notifications.webhook-managed'])
  await together(outer, async (context) => {
    const database = tables(context)
    const webhook = await database.selectFrom('notifications.webhook').select('id').where('id', '=', id).where('disabled_at', 'is', null).executeTakeFirst()
    if (!webhook) throw new Refusal('notifications.unknown-webhook', 'missing')
    const { id: delivery } = await database.insertInto('notifications.delivery')
      .values({ channel: 'webhook', webhook_id: id, person_id: null, contact_id: null, pace: 'urgent', due_at: context.now, created_at: context.now, reason: null, claimed_at: null, settled_at: null }).returning('id').executeTakeFirstOrThrow()
    const notice = await database.insertInto('notifications.notice')
      .values({ person_id: null, contact_id: null, topic: pinged, subject: id, facts: '{}', why: 'subscriber', dedupe: `ping ${delivery}`, urgent: false, created_at: context.now, read_at: null, routed_at: context.now }).returning('id').executeTakeFirstOrThrow()
    await database.insertInto('notifications.delivery_notice').values({ delivery_id: delivery, recipient: id, channel: 'webhook', notice_id: notice.id }).execute()
    await recordAct(context, pinged, id, { post: postId })
  })
}
