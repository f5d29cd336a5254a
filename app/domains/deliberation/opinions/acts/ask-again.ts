import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { conversationOf } from '../reads/conversations.ts'
import { ownParticipant } from '../reads/own-participant.ts'
import { isStatementNumber } from '../rules/statement.ts'
import { takePart } from './take-part.ts'

/**
 * Whoever wrote a statement that was taken down asks for another pair of eyes, once. Nobody is named in the record.
 * Refuses `deliberation.unknown-statement` (theirs or none), `deliberation.nothing-rejected`, `deliberation.statement-appealed-already`, `deliberation.words-needed`.
 */
export function appealStatement(context: Context, { conversationId, number, words }: { readonly conversationId: string; readonly number: number; readonly words: string }): Promise<void> {
  return together(context, async (context) => {
    const conversation = await conversationOf(context, conversationId), own = await ownParticipant(context, conversation), db = tables(context)
    const statement = own && isStatementNumber(number) && await db.selectFrom('deliberation.opinion_statement').select('state').where('conversation_id', '=', conversation.id).where('number', '=', number).where('author_id', '=', own.authorId).forUpdate().executeTakeFirst()
    if (!statement) throw new Refusal('deliberation.unknown-statement', 'missing')
    if (statement.state !== 'rejected') throw new Refusal('deliberation.nothing-rejected', 'conflict')
    const appeal = words.trim()
    if (appeal === '' || [...appeal].length > 500) throw new Refusal('deliberation.words-needed', 'invalid', { field: 'words' })
    const written = await db.insertInto('deliberation.opinion_moderation').values({ conversation_id: conversation.id, number, asked: 'appeal', appeal, decision: null, reason: null, decided_by: null, decided_at: null })
      .onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst()
    if (!written) throw new Refusal('deliberation.statement-appealed-already', 'conflict')
    await recordAct({ ...context, actor: undefined }, 'deliberation.statement-appealed', conversation.id, { facts: { number } })
  })
}

/** Somebody who takes part asks a moderator to look at a statement. Who asked is kept nowhere; asked twice, it waits once. */
export function reportStatement(context: Context, { conversationId, number, visitor }: { readonly conversationId: string; readonly number: number; readonly visitor?: string | undefined }): Promise<void> {
  return together(context, async (context) => {
    const conversation = await conversationOf(context, conversationId), db = tables(context)
    await takePart(context, conversation, visitor)
    const there = isStatementNumber(number) && await db.selectFrom('deliberation.opinion_statement').select('number').where('conversation_id', '=', conversation.id).where('number', '=', number).where('state', '=', 'accepted').executeTakeFirst()
    if (!there) throw new Refusal('deliberation.unknown-statement', 'missing')
    const written = await db.insertInto('deliberation.opinion_moderation').values({ conversation_id: conversation.id, number, asked: 'reported', decision: null, reason: null, decided_by: null, decided_at: null })
      .onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst()
    if (written) await recordAct({ ...context, actor: undefined }, 'deliberation.statement-reported', conversation.id, { facts: { number } })
  })
}
