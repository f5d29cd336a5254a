import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import type { Answers } from '../rules/answer.ts'
import type { JournalRow } from '../rules/journal.ts'
import type { BallotHead } from './ballots.ts'

/** Everything that was cast, in order. Before the count nobody is given it: `ballots.not-counted`. */
export async function journalOf(context: Context, ballot: Pick<BallotHead, 'id' | 'state'>): Promise<JournalRow[]> {
  if (ballot.state !== 'counted') throw new Refusal('ballots.not-counted', 'conflict')
  return linesOf(context, ballot.id)
}

/** The lines of the journal themselves, for the count. Answers that are the same are one object: there are many votes, and few ways to answer. */
export async function linesOf(context: Context, ballotId: string): Promise<JournalRow[]> {
  const rows = await tables(context).selectFrom('ballots.vote_journal').select(['voter_id as voterId', 'kind', sql<string | null>`answers::text`.as('said'), 'channel', 'reason', 'receipt_digest as receiptDigest'])
    .where('ballot_id', '=', ballotId).orderBy('number').execute()
  const known = new Map<string | null, Answers | null>([[null, null]])
  return rows.map(({ said, ...line }) => {
    const answers = known.get(said) ?? (said === null ? null : JSON.parse(said) as Answers)
    known.set(said, answers)
    return { ...line, answers }
  })
}
