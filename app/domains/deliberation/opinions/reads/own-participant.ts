import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import type { Conversation } from '../rules/conversation.ts'
import { keyOf } from './conversation-key.ts'
import { personDigest, type RandomIds, unsealed, visitorIds } from './sealed-link.ts'

export interface Participant extends RandomIds { readonly kind: 'resident' | 'visitor' }

/**
 * The random ids under which the one who asks takes part, and of nobody else: there is no way to ask for another person's. Undefined where they have not
 * voted yet, and once the links are gone.
 */
export async function ownParticipant(context: Context, conversation: Conversation, visitor?: string): Promise<Participant | undefined> {
  if (conversation.linksErasedAt !== null) return undefined
  if (!context.actor) return visitor !== undefined && conversation.visitors ? { ...visitorIds(await keyOf(context, conversation), visitor), kind: 'visitor' } : undefined
  const key = await keyOf(context, conversation)
  const link = await tables(context).selectFrom('deliberation.opinion_link').select('sealed')
    .where('conversation_id', '=', conversation.id).where('person_digest', '=', personDigest(key, context.actor.id)).executeTakeFirst()
  return link && { ...unsealed(key, context.actor.id, link.sealed), kind: 'resident' }
}

/** The same for pages that are read all the same where the key is missing: then nobody's own votes are known. */
export const ownParticipantIfKnown = (context: Context, conversation: Conversation, visitor?: string): Promise<Participant | 'no-key' | undefined> =>
  ownParticipant(context, conversation, visitor).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'deliberation.opinion-key-missing') return 'no-key' as const
    throw error
  })
