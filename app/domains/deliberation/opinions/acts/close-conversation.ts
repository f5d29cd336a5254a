import { requirePermission } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { topicEvent } from '../../topics/index.ts'
import { conversationOf } from '../reads/conversations.ts'
import { turnout } from '../reads/votes.ts'
import type { Conversation } from '../rules/conversation.ts'
import { opinionsPermissions } from '../rules/permissions.ts'

/** Closes a conversation before its time. Refuses `deliberation.conversation-closed`. */
export function closeConversation(context: Context, id: string): Promise<void> {
  return together(context, async (context) => {
    const conversation = await conversationOf(context, id)
    const { postId } = requirePermission(context, opinionsPermissions['deliberation.open-opinions'], { unitPath: conversation.unitPath })
    if (!await writeClose(context, conversation, context.now, postId)) throw new Refusal('deliberation.conversation-closed', 'conflict')
  })
}

/** Writes down that time has closed a conversation; nothing where somebody has already. */
export const closeByClock = (context: Context, conversation: Conversation): Promise<boolean> => together(context, (context) => writeClose(context, conversation, conversation.closesAt, null))

async function writeClose(context: Context, conversation: Conversation, at: Date, post: string | null): Promise<boolean> {
  const db = tables(context)
  const closed = await db.updateTable('deliberation.conversation').set({ closed_at: at }).where('id', '=', conversation.id).where('closed_at', 'is', null).returning('id').executeTakeFirst()
  if (!closed) return false
  const { residents, visitors } = await turnout(context, conversation.id), participants = residents + visitors
  if (conversation.topicId) await topicEvent(context, conversation.topicId, { kind: 'opinions-closed', href: `/opinions/${conversation.id}/map`, facts: { participants } })
  await recordAct(context, 'deliberation.opinions-closed', conversation.id, { post, facts: { participants } })
  return true
}
