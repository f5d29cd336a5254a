import type { CastVote, Vote } from '@gongzhi/opinion-map'
import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { VoterRow } from '../rules/find-groups.ts'
import type { Sums } from '../rules/shown-cells.ts'

/** The current votes of all residents of a conversation, voter by voter, and the last line of the journal that is surely in them. */
export async function currentVotes(context: Context, conversationId: string): Promise<{ readonly voters: readonly VoterRow[]; readonly journalId: number }> {
  // First how far the journal goes, then the votes: what comes in between is in the votes, and counted again without harm.
  const journalId = await lastJournalId(context, conversationId)
  const { rows: voters } = await sql<VoterRow>`
    select vote.participant_id as id, string_agg(vote.number::text, ',' order by vote.number) as numbers, string_agg((vote.vote + 1)::text, '' order by vote.number) as votes
    from deliberation.opinion_vote vote join deliberation.opinion_participant participant on participant.conversation_id = vote.conversation_id and participant.id = vote.participant_id
    where vote.conversation_id = ${conversationId} and participant.kind = 'resident' group by vote.participant_id`.execute(tables(context))
  return { voters, journalId }
}

const lastJournalId = async (context: Context, conversationId: string): Promise<number> =>
  (await tables(context).selectFrom('deliberation.opinion_journal').select('id').where('conversation_id', '=', conversationId).orderBy('id', 'desc').limit(1).executeTakeFirst())?.id ?? 0

/** How many lines before the last one are read again: a vote whose number was drawn earlier may have been written later. */
const overlap = 2000

/** Votes of residents written since a line of the journal, in order; some of them may be known. */
export const votesSince = async (context: Context, conversationId: string, journalId: number): Promise<CastVote[]> =>
  (await tables(context).selectFrom('deliberation.opinion_journal as line').innerJoin('deliberation.opinion_participant as participant', (join) => join.onRef('participant.conversation_id', '=', 'line.conversation_id').onRef('participant.id', '=', 'line.participant_id'))
    .select(['line.id', 'line.participant_id', 'line.number', 'line.vote']).where('line.conversation_id', '=', conversationId).where('line.id', '>', journalId - overlap).where('participant.kind', '=', 'resident').orderBy('line.id').execute())
    .map(({ id, participant_id, number, vote }) => ({ voter: participant_id, statement: String(number), vote: vote as Vote, at: id }))

/** Residents and visitors who voted since a line of the journal, and how far it goes now. */
export async function freshVoters(context: Context, conversationId: string, since: number): Promise<{ readonly fresh: number; readonly journalId: number }> {
  const row = await tables(context).selectFrom('deliberation.opinion_journal').select((of) => [of.fn.count<number>('participant_id').distinct().as('fresh'), of.fn.max<number | null>('id').as('journalId')])
    .where('conversation_id', '=', conversationId).where('id', '>', since).executeTakeFirst()
  return { fresh: row?.fresh ?? 0, journalId: row?.journalId ?? since }
}

export interface Turnout { readonly residents: number; readonly visitors: number; readonly votes: number }

/** How many voted, and how often residents did. */
export async function turnout(context: Context, conversationId: string): Promise<Turnout> {
  const { rows: [row] } = await sql<Turnout>`
    select count(*) filter (where participant.kind = 'resident') as residents, count(*) filter (where participant.kind = 'visitor') as visitors, coalesce(sum(voted.votes) filter (where participant.kind = 'resident'), 0)::bigint as votes
    from (select participant_id, count(*) as votes from deliberation.opinion_vote where conversation_id = ${conversationId} group by participant_id) voted
    join deliberation.opinion_participant participant on participant.conversation_id = ${conversationId} and participant.id = voted.participant_id`.execute(tables(context))
  return row ?? { residents: 0, visitors: 0, votes: 0 }
}

/** What visitors said of each statement. */
export async function visitorSums(context: Context, conversationId: string): Promise<Map<number, Sums>> {
  const { rows } = await sql<Sums & { number: number }>`
    select vote.number, count(*) as seen, count(*) filter (where vote.vote = 1) as agree, count(*) filter (where vote.vote = -1) as disagree
    from deliberation.opinion_vote vote join deliberation.opinion_participant participant on participant.conversation_id = vote.conversation_id and participant.id = vote.participant_id
    where vote.conversation_id = ${conversationId} and participant.kind = 'visitor' group by vote.number`.execute(tables(context))
  return new Map(rows.map(({ number, ...sums }) => [number, sums]))
}
