import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { conversationOf } from '../reads/conversations.ts'
import { ownParticipantIfKnown, type Participant } from '../reads/own-participant.ts'
import { isStatementNumber } from '../rules/statement.ts'
import { takePart } from './take-part.ts'

export const opinions = { agree: 1, disagree: -1, pass: 0 } as const
export type Opinion = keyof typeof opinions

export interface CastOpinion {
  readonly conversationId: string
  readonly number: number
  readonly opinion: Opinion
  /** What only the browser of a visitor keeps. */
  readonly visitor?: string | undefined
}

/**
 * Counts what somebody says of one statement, in place of what they said before. The same again changes nothing. It stands in the journal of the
 * conversation and nowhere else: no act is recorded, since an act has a person and a moment.
 * Refuses as `takePart` does, and `deliberation.unknown-statement`.
 */
export async function castOpinion(context: Context, { conversationId, number, opinion, visitor }: CastOpinion): Promise<{ readonly changed: boolean }> {
  if (!isStatementNumber(number)) throw new Refusal('deliberation.unknown-statement', 'missing')
  // What was settled before it opened does not change: that it is open is for the statement that counts to say.
  const begun = await context.memory.at(`opinions.conversation ${conversationId}`, 'begun', () => conversationOf(context, conversationId))
  const known = context.actor ? await ownParticipantIfKnown(context, begun) : undefined
  if (known && known !== 'no-key' && await countOpinion(context, conversationId, known, number, opinions[opinion])) return { changed: true }
  const conversation = await conversationOf(context, conversationId), participant = await takePart(context, conversation, visitor)
  if (await countOpinion(context, conversationId, participant, number, opinions[opinion])) return { changed: true }
  const there = await tables(context).selectFrom('deliberation.opinion_statement').select('number').where('conversation_id', '=', conversationId).where('number', '=', number).where('state', '=', 'accepted').executeTakeFirst()
  if (!there) throw new Refusal('deliberation.unknown-statement', 'missing')
  return { changed: false }
}

/**
 * One statement: it counts only while the conversation is open, and a trigger writes the journal. False where the same was said before, and where there is
 * nothing to say it of.
 */
async function countOpinion(context: Context, conversationId: string, participant: Participant, number: number, vote: number): Promise<boolean> {
  const { rows } = await sql`
    insert into deliberation.opinion_vote (conversation_id, participant_id, number, vote)
    select statement.conversation_id, ${participant.id}::uuid, statement.number, ${vote}::smallint
    from deliberation.opinion_statement statement join deliberation.conversation conversation on conversation.id = statement.conversation_id
    where statement.conversation_id = ${conversationId} and statement.number = ${number} and statement.state = 'accepted'
      and conversation.closed_at is null and conversation.opens_at <= ${context.now} and conversation.closes_at > ${context.now}
    on conflict (conversation_id, participant_id, number) do update set vote = excluded.vote where deliberation.opinion_vote.vote <> excluded.vote returning number`.execute(tables(context))
  return rows.length > 0
}
