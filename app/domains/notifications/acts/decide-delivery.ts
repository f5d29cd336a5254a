import { requirePermission } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { notificationsPermissions } from '../rules/permissions.ts'
import { tables } from '../tables.ts'

/** Decides about a message that failed or is uncertain: it goes out once more under the same id, or it is let be. Refuses `notifications.not-in-doubt`. */
export async function decideDelivery(outer: Context, id: string, decision: 'resend' | 'drop'): Promise<void> {
  const { postId } = requirePermission(outer, notificationsPermissions['notifications.delivery-decided'])
  await together(outer, async (context) => {
    const { numUpdatedRows } = await tables(context).updateTable('notifications.delivery')
      .set(decision === 'resend' ? { state: 'waiting', due_at: context.now, settled_at: null, reason: null } : { state: 'stopped', settled_at: context.now })
      .where('id', '=', id).where('state', 'in', ['failed', 'uncertain']).executeTakeFirst()
    if (numUpdatedRows === 0n) throw new Refusal('notifications.not-in-doubt', 'conflict')
    await recordAct(context, decision === 'resend' ? 'notifications.delivery-resent' : 'notifications.delivery-dropped', id, { post: postId })
  })
}
