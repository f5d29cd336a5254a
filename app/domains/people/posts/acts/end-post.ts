import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { isKey } from '../../rules/key.ts'
import { requirePermission } from '../../rules/permission.ts'
import { peoplePermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'

/** Ends the term of a post now; it counts no more from the next request on. What has ended already stays as it was. Refuses `people.unknown-post`. */
export function endPost(context: Context, postId: string): Promise<void> {
  return together(context, async (context) => {
    const reach = requirePermission(context, peoplePermissions['people.end-post'])
    if (!isKey(postId)) throw new Refusal('people.unknown-post', 'missing')
    const post = await tables(context).selectFrom('people.post').select(['person_id', 'starts_at', 'ends_at']).where('id', '=', postId).forUpdate().executeTakeFirst()
    if (!post) throw new Refusal('people.unknown-post', 'missing')
    if (post.ends_at !== null && post.ends_at <= context.now) return
    await tables(context).updateTable('people.post').set({ ends_at: post.starts_at > context.now ? post.starts_at : context.now }).where('id', '=', postId).execute()
    await recordAct(context, 'people.post-ended', postId, { concerns: post.person_id, post: reach.postId })
  })
}
