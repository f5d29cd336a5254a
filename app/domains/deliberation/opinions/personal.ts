import type { PersonalPart } from '#platform/personal'
import { tables } from '../tables.ts'
import { answersOf, ownStatements } from './reads/answers.ts'
import { conversationsWithLinks } from './reads/conversations.ts'
import { keyOf } from './reads/conversation-key.ts'
import { ownParticipant } from './reads/own-participant.ts'
import { personDigest } from './reads/sealed-link.ts'

/**
 * What is kept here about a person. Their votes are handed to nobody but themselves: whoever prints the copy for somebody else at a counter gets none of this.
 * Erasing takes the link away; the votes stay as numbers that belong to nobody.
 */
export const opinionsPersonal: PersonalPart = {
  async collect(context, personId) {
    if (context.actor?.id !== personId) return undefined
    const found: unknown[] = []
    for (const conversation of await conversationsWithLinks(context)) {
      const own = await ownParticipant(context, conversation).catch(() => undefined)
      if (!own) continue
      const votes = (await answersOf(context, conversation, own.id)).filter(({ own }) => own !== null).map(({ number, text, own }) => ({ number, text, vote: own }))
      found.push({ conversation: conversation.id, title: conversation.title, votes, statements: await ownStatements(context, conversation, own.authorId) })
    }
    return found.length > 0 ? found : undefined
  },
  async erase(context, personId) {
    for (const conversation of await conversationsWithLinks(context)) {
      const key = await keyOf(context, conversation).catch(() => undefined)
      // Without its key a link leads nowhere already.
      if (key) await tables(context).deleteFrom('deliberation.opinion_link').where('conversation_id', '=', conversation.id).where('person_digest', '=', personDigest(key, personId)).execute()
    }
  },
}
