import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { tables } from '../../tables.ts'
import { destroyKey } from '../reads/conversation-key.ts'
import type { Conversation } from '../rules/conversation.ts'

/** Erases every link of a closed conversation and its key: from then on nobody, the operator included, can tell whose votes are whose. */
export function forgetLinks(context: Context, conversation: Pick<Conversation, 'id'>): Promise<void> {
  return together(context, async (context) => {
    const db = tables(context)
    const erased = await db.updateTable('deliberation.conversation').set({ links_erased_at: context.now }).where('id', '=', conversation.id).where('closed_at', 'is not', null).where('links_erased_at', 'is', null).returning('id').executeTakeFirst()
    if (!erased) return
    await db.deleteFrom('deliberation.opinion_link').where('conversation_id', '=', conversation.id).execute()
    await db.deleteFrom('deliberation.opinion_place').where('conversation_id', '=', conversation.id).execute()
    await recordAct(context, 'deliberation.opinion-links-erased', conversation.id)
    await destroyKey(context, conversation.id)
    await context.memory.at(`opinions.key ${conversation.id}`, 'gone', () => Promise.resolve(Buffer.alloc(0)))
  })
}
