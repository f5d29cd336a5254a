import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { BallotHead } from './ballots.ts'
import type { Participation } from '../rules/outcome.ts'

type About = Pick<BallotHead, 'id' | 'secrecy' | 'entries' | 'area'>

/** How many have voted, without a word on how. Of a counted detached ballot, ask its outcome: the rows are gone. */
export const votesTaken = async (context: Context, { id }: Pick<About, 'id'>): Promise<number> =>
  (await tables(context).selectFrom('ballots.current_vote').select((row) => row.fn.countAll<number>().as('took')).where('ballot_id', '=', id).executeTakeFirstOrThrow()).took

/** Who has taken part so far, in lines of the roll and in area. Never the direction. Of votes by name those that were set aside take no part: co-owners at odds, papers taken back. */
export async function participation(context: Context, ballot: About): Promise<Participation> {
  const line = ballot.secrecy === 'named' ? sql`select voter_id as entry_id from ballots.current_vote where ballot_id = ${ballot.id} and set_aside is null` : sql`select entry_id from ballots.voter_link where ballot_id = ${ballot.id}`
  const { rows: [sum] } = await sql<{ took: number; area: number }>`
    select count(*) as took, coalesce(sum(entry.area), 0)::bigint as area from (${line}) voted join ballots.roll_entry entry on entry.id = voted.entry_id`.execute(tables(context))
  return { entries: { took: sum?.took ?? 0, of: ballot.entries ?? 0 }, area: ballot.area === null ? null : { took: sum?.area ?? 0, of: ballot.area } }
}

/** Lines of the roll among these that have voted; while the ballot runs. */
export async function votedAmong(context: Context, ballot: Pick<About, 'id' | 'secrecy'>, entryIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (entryIds.length === 0) return new Set()
  const rows = ballot.secrecy === 'named'
    ? await tables(context).selectFrom('ballots.current_vote').select('voter_id as id').where('ballot_id', '=', ballot.id).where('voter_id', 'in', [...entryIds]).execute()
    : await tables(context).selectFrom('ballots.voter_link').select('entry_id as id').where('ballot_id', '=', ballot.id).where('entry_id', 'in', [...entryIds]).execute()
  return new Set(rows.map(({ id }) => id))
}
