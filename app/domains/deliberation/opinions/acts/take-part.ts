import { randomUUID } from 'node:crypto'
import { requirePermission } from '#domains/people'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { keyOf } from '../reads/conversation-key.ts'
import { ownParticipant, type Participant } from '../reads/own-participant.ts'
import { personDigest, sealed, visitorIds } from '../reads/sealed-link.ts'
import { type Conversation, stateOf } from '../rules/conversation.ts'
import { opinionsPermissions } from '../rules/permissions.ts'

/**
 * The random ids under which the one who acts takes part, made once: the database holds one link for each person, so that of fifty requests at once one
 * makes it and all others find it. Nothing is recorded of who begins to take part, or when. Part of another act.
 * Refuses `deliberation.conversation-closed`, `deliberation.conversation-ahead`, `people.sign-in-needed`, `deliberation.opinion-key-missing`.
 */
export async function takePart(context: Context, conversation: Conversation, visitor?: string): Promise<Participant> {
  const state = stateOf(conversation, context.now)
  if (state !== 'open') throw new Refusal(state === 'ahead' ? 'deliberation.conversation-ahead' : 'deliberation.conversation-closed', 'conflict')
  const db = tables(context)
  if (!context.actor && conversation.visitors && visitor !== undefined) {
    const ids = visitorIds(await keyOf(context, conversation), visitor)
    await db.insertInto('deliberation.opinion_participant').values({ conversation_id: conversation.id, id: ids.id, kind: 'visitor' }).onConflict((conflict) => conflict.doNothing()).execute()
    return { ...ids, kind: 'visitor' }
  }
  requirePermission(context, opinionsPermissions['deliberation.give-opinion'])
  const personId = context.actor?.id ?? ''
  const own = await ownParticipant(context, conversation)
  if (own) return own
  return together(context, async (context) => {
    const db = tables(context), key = await keyOf(context, conversation), ids = { id: randomUUID(), authorId: randomUUID() }
    const made = await db.insertInto('deliberation.opinion_link').values({ conversation_id: conversation.id, person_digest: personDigest(key, personId), sealed: sealed(key, personId, ids) })
      .onConflict((conflict) => conflict.doNothing()).returning('conversation_id').executeTakeFirst()
    // Somebody with the same account was quicker: theirs stands, and nothing of ours was kept.
    if (!made) return await ownParticipant(context, conversation) ?? takePart(context, conversation)
    await db.insertInto('deliberation.opinion_participant').values({ conversation_id: conversation.id, id: ids.id, kind: 'resident' }).execute()
    return { ...ids, kind: 'resident' as const }
  })
}
