import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { Conversation } from '../rules/conversation.ts'

/** A statement that may be voted on, and what the one who asks said of it. */
export interface Answerable { readonly number: number; readonly text: string; readonly meta: boolean; readonly seen: number; readonly agree: number; readonly disagree: number; readonly extremity: number; readonly own: number | null }

/** Every statement of a conversation that may be voted on, with the answer of one participant (nobody's where there is none yet). */
export const answersOf = (context: Context, conversation: Pick<Conversation, 'id'>, participantId: string | undefined): Promise<Answerable[]> =>
  tables(context).selectFrom('deliberation.opinion_statement as statement')
    .leftJoin('deliberation.opinion_vote as vote', (join) => join.onRef('vote.conversation_id', '=', 'statement.conversation_id').onRef('vote.number', '=', 'statement.number').on('vote.participant_id', '=', participantId ?? null))
    .select(['statement.number', 'statement.text', 'statement.meta', 'statement.seen', 'statement.agree', 'statement.disagree', 'statement.extremity', 'vote.vote as own'])
    .where('statement.conversation_id', '=', conversation.id).where('statement.state', '=', 'accepted').orderBy('statement.number').execute()

export interface OwnStatement { readonly number: number; readonly text: string; readonly state: 'waiting' | 'accepted' | 'rejected'; readonly reason: string | null; readonly note: string; readonly appealed: boolean }

/** Statements that a participant added, and what moderation said of them. */
export const ownStatements = (context: Context, conversation: Pick<Conversation, 'id'>, authorId: string): Promise<OwnStatement[]> =>
  tables(context).selectFrom('deliberation.opinion_statement as statement')
    .leftJoinLateral((from) => from.selectFrom('deliberation.opinion_moderation as one').select(['one.reason', 'one.note']).whereRef('one.conversation_id', '=', 'statement.conversation_id').whereRef('one.number', '=', 'statement.number')
      .where('one.decision', '=', 'rejected').orderBy('one.decided_at', 'desc').limit(1).as('last'), (join) => join.onTrue())
    .select(['statement.number', 'statement.text', 'statement.state', 'last.reason', sql<string>`coalesce(last.note, '')`.as('note'),
      sql<boolean>`exists (select from deliberation.opinion_moderation appeal where appeal.conversation_id = statement.conversation_id and appeal.number = statement.number and appeal.asked = 'appeal')`.as('appealed')])
    .where('statement.conversation_id', '=', conversation.id).where('statement.author_id', '=', authorId).orderBy('statement.number').execute()
