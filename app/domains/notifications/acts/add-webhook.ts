import { requirePermission, signedIn } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { webhookSecret } from '#platform/webhook/secret'
import { notificationsPermissions } from '../rules/permissions.ts'
import { isTopicPattern } from '../rules/topics.ts'
import { tables } from '../tables.ts'

/** Adds another system that is told about topics. Answers its id and the key of its signature, which is shown this once. Refuses `notifications.bad-webhook-url`, `notifications.bad-topics`. */
export async function addWebhook(outer: Context, { url, topics }: { readonly url: string; readonly topics: readonly string[] }): Promise<{ id: string; secret: string }> {
  const { postId } = requirePermission(outer, notificationsPermissions['notifications.webhook-managed'])
  const address = URL.parse(url)
  if (!address || !['http:', 'https:'].includes(address.protocol) || address.href.length > 1000 || address.username || address.password) throw new Refusal('notifications.bad-webhook-url', 'invalid')
  const unknown = topics.find((topic) => !isTopicPattern(topic))
  if (topics.length === 0 || unknown !== undefined) throw new Refusal('notifications.bad-topics', 'invalid', { topic: unknown?.slice(0, 40) ?? '' })
  return together(outer, async (context) => {
    const secret = webhookSecret()
    const { id } = await tables(context).insertInto('notifications.webhook')
      .values({ url: address.href, topics: [...new Set(topics)], secret, created_by: signedIn(context).id, created_at: context.now, disabled_at: null }).returning('id').executeTakeFirstOrThrow()
    await recordAct(context, 'notifications.webhook-added', id, { post: postId, facts: { topics: [...new Set(topics)] } })
    return { id, secret }
  })
}
