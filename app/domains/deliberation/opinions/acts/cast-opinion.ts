import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { conversationOf } from '../reads/conversations.ts'
import type { Participant } from '../reads/own-participant.ts'
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

async function countOpinion(context: Context, conversationId: string, participant: Participant, number: number, vote: number): Promise<{ readonly changed: boolean }> {
  if (!Number.isInteger(number) || number < 1 || number > 2_147_483_647) throw new Refusal('deliberation.unknown-statement', 'missing')
  const { rows: [told] } = await sql<{ there: boolean; changed: boolean }>`
    with statement as (select number from deliberation.opinion_statement where conversation_id = ${conversationId} and number = ${number} and state = 'accepted'),
      counted as (
        insert into deliberation.opinion_vote (conversation_id, participant_id, number, vote) select ${conversationId}, ${participant.id}, number, ${vote} from statement
        on conflict (conversation_id, participant_id, number) do update set vote = excluded.vote where deliberation.opinion_vote.vote <> excluded.vote returning vote),
      written as (
        insert into deliberation.opinion_journal (conversation_id, participant_id, number, vote) select ${conversationId}, ${participant.id}, ${number}, vote from counted returning id)
    select exists (select from statement) as there, exists (select from written) as changed`.execute(tables(context))
  if (!told?.there) throw new Refusal('deliberation.unknown-statement', 'missing')
  return { changed: told.changed }
}
