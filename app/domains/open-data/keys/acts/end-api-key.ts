import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { openDataPermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'

/** Ends a key at once; what came with it stays. Refuses `open-data.unknown-key`. */
export function endApiKey(context: Context, id: string): Promise<void> {
  return together(context, async (context) => {
    const { postId } = requirePermission(context, openDataPermissions['open-data.manage-keys'])
    const ended = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
      ? await tables(context).updateTable('open_data.api_key').set({ ended_at: context.now }).where('id', '=', id).where('ended_at', 'is', null).returning('id').executeTakeFirst() : undefined
    if (!ended) throw new Refusal('open-data.unknown-key', 'missing')
    await recordAct(context, 'open-data.key-ended', id, { post: postId })
  })
}
