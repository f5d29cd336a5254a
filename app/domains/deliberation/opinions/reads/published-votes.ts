import { sql } from 'kysely'
import { breathe } from '#platform/breathe'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import { type Conversation, enoughVotes } from '../rules/conversation.ts'

/**
 * Votes of residents on statements that are shown, one voter after the other, under numbers that follow the order of their random ids and say nothing
 * else. Who voted on fewer statements than count in a group is left out.
 */
export async function* publishedVotes(context: Context, { id }: Pick<Conversation, 'id'>): AsyncGenerator<string> {
  const { rows } = await sql<{ numbers: string; votes: string }>`
    select string_agg(vote.number::text, ',' order by vote.number) as numbers, string_agg(vote.vote::text, ',' order by vote.number) as votes
    from deliberation.opinion_vote vote join deliberation.opinion_participant participant on participant.conversation_id = vote.conversation_id and participant.id = vote.participant_id
    join deliberation.opinion_statement statement on statement.conversation_id = vote.conversation_id and statement.number = vote.number
    where vote.conversation_id = ${id} and participant.kind = 'resident' and statement.state = 'accepted'
    group by vote.participant_id having count(*) >= ${enoughVotes} order by vote.participant_id`.execute(tables(context))
  let voter = 0
  for (const { numbers, votes } of rows) {
    await breathe((voter += 1))
    const said = votes.split(',')
    yield numbers.split(',').map((number, at) => `${number},${voter},${said[at]}\r\n`).join('')
  }
}
