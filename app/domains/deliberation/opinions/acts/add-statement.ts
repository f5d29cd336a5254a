import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { conversationOf } from '../reads/conversations.ts'
import { mostStatements } from '../rules/conversation.ts'
import { similarStatements, wordingOf } from '../rules/statement.ts'
import { takePart } from './take-part.ts'

export interface NewStatement {
  readonly conversationId: string
  readonly text: string
  /** Adds it though others said nearly the same. */
  readonly anyway?: boolean
}

export type Added =
  | { readonly number: number; readonly masked: boolean; readonly waits: boolean }
  | { readonly similar: readonly { readonly number: number; readonly text: string }[] }

/**
 * Adds a statement in somebody's own words, personal data masked, under another random id than that of their votes; with `similar`, nothing was added yet.
 * Refuses `deliberation.statement-unsound` (with why), `deliberation.statement-said` (with its number), `deliberation.statements-enough`, and as `takePart` does.
 */
export function addStatement(context: Context, { conversationId, text, anyway = false }: NewStatement): Promise<Added> {
  return together(context, async (context) => {
    const conversation = await conversationOf(context, conversationId), db = tables(context)
    const participant = await takePart(context, conversation)
    const wording = wordingOf(text)
    if (typeof wording === 'string') throw new Refusal('deliberation.statement-unsound', 'invalid', { field: 'text', why: wording })
    // One after the other: numbers follow each other, and the same words come in once.
    await db.selectFrom('deliberation.conversation').select('id').where('id', '=', conversation.id).forNoKeyUpdate().execute()
    const earlier = await db.selectFrom('deliberation.opinion_statement').select(['number', 'text', 'folded', 'state', 'author_id']).where('conversation_id', '=', conversation.id).execute()
    const same = earlier.find(({ folded, state }) => folded === wording.folded && state !== 'rejected')
    if (same) throw new Refusal('deliberation.statement-said', 'conflict', { field: 'text', number: same.number })
    if (earlier.filter(({ author_id }) => author_id === participant.authorId).length >= mostStatements) throw new Refusal('deliberation.statements-enough', 'conflict', { field: 'text', most: mostStatements })
    const similar = anyway ? [] : similarStatements(wording.text, earlier.filter(({ state }) => state === 'accepted'))
    if (similar.length > 0) return { similar: similar.map(({ number, text }) => ({ number, text })) }

    const number = Math.max(0, ...earlier.map(({ number }) => number)) + 1, waits = conversation.moderation === 'before'
    await db.insertInto('deliberation.opinion_statement').values({ conversation_id: conversation.id, number, text: wording.text, folded: wording.folded, author_id: participant.authorId, state: waits ? 'waiting' : 'accepted' }).execute()
    await db.insertInto('deliberation.opinion_moderation').values({ conversation_id: conversation.id, number, asked: 'new', decision: null, reason: null, decided_by: null, decided_at: null }).execute()
    // Without the actor: nobody is to read in the record who said it.
    await recordAct({ ...context, actor: undefined }, 'deliberation.statement-added', conversation.id, { facts: { number, masked: wording.masked } })
    return { number, masked: wording.masked, waits }
  })
}
