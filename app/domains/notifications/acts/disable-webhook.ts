import { requirePermission } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { notificationsPermissions } from '../rules/permissions.ts'
import { tables } from '../tables.ts'

/** Ends the calls for good; calls that wait are called off when their turn comes. */
export async function disableWebhook(outer: Context, id: string): Promise<void> {
  const { postId } = requirePermission(outer, notificationsPermissions['notifications.webhook-managed'])
  await together(outer, async (context) => {
    const { numUpdatedRows } = await tables(context).updateTable('notifications.webhook').set({ disabled_at: context.now }).where('id', '=', id).where('disabled_at', 'is', null).executeTakeFirst()
    if (numUpdatedRows === 0n) throw new Refusal('notifications.unknown-webhook', 'missing')
    await recordAct(context, 'notifications.webhook-disabled', id, { post: postId })
  })
}
