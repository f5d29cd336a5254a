import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import { eraseBox } from './erase-box.ts'

/**
 * Moves the box into the journal: every voter gets a new key, voters lie in the order of these keys, receipts and doors are left behind. What led from a line of the
 * roll to its vote is erased; nothing of the order in which people came is left. The old and the new key meet in this statement and nowhere else. Part of the count.
 */
export async function emptyBox(context: Context, ballotId: string): Promise<void> {
  await sql`
    with voter as materialized (select voter_id, gen_random_uuid() as key from ballots.current_vote where ballot_id = ${ballotId})
    insert into ballots.vote_journal (ballot_id, voter_id, kind, answers, reason)
    select box.ballot_id, voter.key, box.kind, box.answers, box.reason from ballots.vote_box box join voter on voter.voter_id = box.voter_id where box.ballot_id = ${ballotId} order by voter.key, box.number`.execute(tables(context))
  await tables(context).deleteFrom('ballots.vote_box').where('ballot_id', '=', ballotId).execute()
  await eraseBox(context, ballotId)
}
