import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { Answers } from '../rules/answer.ts'
import { type BuildingPile, toldByBuilding } from '../rules/building-tables.ts'
import type { Ballot } from './ballots.ts'

/**
 * The votes that stand, the same answers of one building to these questions together; those set aside are left out. Of a detached ballot it leads over the link, and is asked a moment
 * before the link is erased. Papers of a detached ballot came out of a box of their own: they belong to no building. For the count only.
 */
export async function answersByBuilding(context: Context, { id, secrecy, questions }: Pick<Ballot, 'id' | 'secrecy' | 'questions'>): Promise<BuildingPile[]> {
  if (!questions.some(toldByBuilding)) return []
  const answers = sql`(line.answers - ${questions.filter((question) => !toldByBuilding(question)).map(({ key }) => key)}::text[])::text`
  const piles = secrecy === 'named' ? sql`
    select entry.building, ${answers} as said, count(*) as papers from ballots.current_vote current
      join ballots.vote_journal line on line.ballot_id = current.ballot_id and line.receipt_digest = current.receipt_digest left join ballots.roll_entry entry on entry.id = current.voter_id
    where current.ballot_id = ${id} and current.set_aside is null group by 1, 2` : sql`
    select case when line.channel = 'paper' then null else entry.building end as building, ${answers} as said, count(*) as papers from ballots.current_vote current
      join ballots.vote_box line on line.ballot_id = current.ballot_id and line.receipt_digest = current.receipt_digest
      left join ballots.voter_link link on link.ballot_id = current.ballot_id and link.voter_id = current.voter_id left join ballots.roll_entry entry on entry.id = link.entry_id
    where current.ballot_id = ${id} and current.set_aside is null group by 1, 2`
  const { rows } = await sql<{ building: string | null; said: string; papers: number }>`${piles}`.execute(tables(context))
  return rows.map(({ building, said, papers }) => ({ building, papers, answers: JSON.parse(said) as Answers }))
}
