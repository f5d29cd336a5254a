import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { conversationOf } from '../reads/conversations.ts'
import type { Participant } from '../reads/own-participant.ts'
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
  const conversation = await conversationOf(context, conversationId)
  const participant = await takePart(context, conversation, visitor)
  return countOpinion(context, conversation.id, participant, number, opinions[opinion])
}

/** One statement, which also writes the journal (a trigger does). It returns nothing where the same was said before, or where there is nothing to say it of. */
async function countOpinion(context: Context, conversationId: string, participant: Participant, number: number, vote: number): Promise<{ readonly changed: boolean }> {
  if (!isStatementNumber(number)) throw new Refusal('deliberation.unknown-statement', 'missing')
  const db = tables(context)
  const { rows: [counted] } = await sql`
    insert into deliberation.opinion_vote (conversation_id, participant_id, number, vote)
    select conversation_id, ${participant.id}::uuid, number, ${vote}::smallint from deliberation.opinion_statement where conversation_id = ${conversationId} and number = ${number} and state = 'accepted'
    on conflict (conversation_id, participant_id, number) do update set vote = excluded.vote where deliberation.opinion_vote.vote <> excluded.vote returning number`.execute(db)
  if (counted) return { changed: true }
  const there = await db.selectFrom('deliberation.opinion_statement').select('number').where('conversation_id', '=', conversationId).where('number', '=', number).where('state', '=', 'accepted').executeTakeFirst()
  if (!there) throw new Refusal('deliberation.unknown-statement', 'missing')
  return { changed: false }
}
