import type { PersonalPart } from '#platform/personal'
import { tables } from '../tables.ts'
import { answersOf, ownStatements } from './reads/answers.ts'
import { conversationsWithLinks } from './reads/conversations.ts'
import { keyOf } from './reads/conversation-key.ts'
import { ownParticipant } from './reads/own-participant.ts'
import { personDigest } from './reads/sealed-link.ts'

const said = (vote: number) => (vote > 0 ? 'agree' : vote < 0 ? 'disagree' : 'pass')

/**
 * What is kept here about a person. Their votes are handed to nobody but themselves: whoever prints the copy for somebody else at a counter gets none of this.
 * Erasing takes the link away; the votes stay as numbers that belong to nobody.
 */
export const opinionsPersonal: PersonalPart = {
  async collect(context, personId) {
    if (context.actor?.id !== personId) return undefined
    const votes: unknown[] = [], statements: unknown[] = []
    for (const conversation of await conversationsWithLinks(context)) {
      const own = await ownParticipant(context, conversation).catch(() => undefined)
      if (!own) continue
      const { title } = conversation
      votes.push(...(await answersOf(context, conversation, own.id)).flatMap(({ number, text, own }) => (own === null ? [] : [{ title, number, text, vote: said(own) }])))
      statements.push(...(await ownStatements(context, conversation, own.authorId)).map((one) => ({ title, ...one })))
    }
    return votes.length + statements.length > 0 ? { votes, statements } : undefined
  },
  async erase(context, personId) {
    for (const conversation of await conversationsWithLinks(context)) {
      const key = await keyOf(context, conversation).catch(() => undefined)
      // Without its key a link leads nowhere already.
      if (key) await tables(context).deleteFrom('deliberation.opinion_link').where('conversation_id', '=', conversation.id).where('person_digest', '=', personDigest(key, personId)).execute()
    }
  },
}
