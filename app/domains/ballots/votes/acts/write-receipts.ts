import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import type { BallotHead } from '../reads/ballots.ts'

const castIn = ({ secrecy }: Pick<BallotHead, 'secrecy'>) => sql.ref(secrecy === 'named' ? 'ballots.vote_journal' : 'ballots.vote_box')

/** Writes down where every receipt stands, in the order of the digests: the last one of a voter is counted, earlier ones were replaced. Part of the count, before the box is emptied. */
export async function writeReceipts(context: Context, ballot: Pick<BallotHead, 'id' | 'secrecy'>): Promise<void> {
  await sql`
    insert into ballots.receipt (ballot_id, digest, standing)
    select line.ballot_id, decode(line.receipt_digest, 'hex'), case when current.voter_id is null then 'replaced' when current.set_aside is null then 'counted' else 'set-aside' end
    from ${castIn(ballot)} line left join ballots.current_vote current on current.ballot_id = line.ballot_id and current.receipt_digest = line.receipt_digest
    where line.ballot_id = ${ballot.id} and line.receipt_digest is not null order by 2`.execute(tables(context))
}

/** The rows that settled who votes, and what was cast, tell the same (`ballots.journal-disagrees`): else nothing is counted, and somebody has to look. */
export async function requireAgreement(context: Context, ballot: Pick<BallotHead, 'id' | 'secrecy'>): Promise<void> {
  const { rows: [differing] } = await sql<{ lines: number }>`
    select count(*) as lines from (
        select distinct on (voter_id) voter_id, receipt_digest from ${castIn(ballot)} where ballot_id = ${ballot.id} and kind = 'cast' order by voter_id, number desc
      ) line full join (
        select voter_id, receipt_digest, set_aside from ballots.current_vote where ballot_id = ${ballot.id}
      ) current on current.voter_id = line.voter_id
      left join (
        select distinct on (voter_id) voter_id, kind from ${castIn(ballot)} where ballot_id = ${ballot.id} and kind <> 'cast' order by voter_id, number desc
      ) mark on mark.voter_id = current.voter_id
    where line.receipt_digest is distinct from current.receipt_digest or line.voter_id is null or (current.set_aside is not null) <> (coalesce(mark.kind, 'restored') = 'set-aside')`.execute(tables(context))
  if (differing === undefined || differing.lines > 0) throw new Refusal('ballots.journal-disagrees', 'conflict')
}
