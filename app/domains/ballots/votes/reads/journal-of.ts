import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import type { JournalRow } from '../rules/journal.ts'
import type { BallotHead } from './ballots.ts'

const columns = ['voter_id as voterId', 'kind', 'answers', 'channel', 'reason', 'receipt_digest as receiptDigest'] as const

/** Everything that was cast, in order. Before the count nobody is given it: `ballots.not-counted`. */
export async function journalOf(context: Context, ballot: Pick<BallotHead, 'id' | 'state'>): Promise<JournalRow[]> {
  if (ballot.state !== 'counted') throw new Refusal('ballots.not-counted', 'conflict')
  return linesOf(context, ballot.id, 'ballots.vote_journal')
}

/** The lines themselves, for the count. */
export const linesOf = (context: Context, ballotId: string, table: 'ballots.vote_journal' | 'ballots.vote_box'): Promise<JournalRow[]> =>
  tables(context).selectFrom(table).select(columns).where('ballot_id', '=', ballotId).orderBy('number').execute()
