import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import { type Ballot } from '../../votes/reads/ballots.ts'
import { checkAnswers } from '../../votes/rules/check-answers.ts'
import { receiptDigest, receiptOf } from '../../votes/rules/receipt.ts'
import type { Voice } from '../rules/voices.ts'
import { answersOf } from './settle-entry.ts'

/**
 * Casts the votes of heads of whom nothing is known here, brought by one list: the same rows as one vote after another would write, in three statements. Gives the
 * heads that had voted before all the same; nothing is written for them. Part of the act that takes the list over.
 */
export async function castMany(context: Context, ballot: Ballot, outsideId: string, voices: ReadonlyMap<string, Voice>, signer: string): Promise<ReadonlySet<string>> {
  const db = tables(context)
  const votes = [...voices].map(([entryId, voice]) => ({ entry: entryId, answers: checkAnswers(ballot.questions, answersOf(voice), 'import').answers, said: voice, digest: receiptDigest(ballot.id, receiptOf(ballot.id, entryId, `${outsideId} ${entryId}`)) }))
  const { rows } = await sql<{ entry: string }>`
    insert into ballots.current_vote (ballot_id, voter_id, receipt_digest)
    select ${ballot.id}, entry.id, vote.digest from jsonb_to_recordset(${JSON.stringify(votes)}::jsonb) as vote (entry uuid, digest text) join ballots.roll_entry entry on entry.id = vote.entry and entry.roll_id = ${ballot.rollId}
    on conflict do nothing returning voter_id as entry`.execute(db)
  const written = new Set(rows.map(({ entry }) => entry)), cast = JSON.stringify(votes.filter(({ entry }) => written.has(entry)))
  await sql`
    insert into ballots.vote_journal (ballot_id, voter_id, kind, receipt_digest, answers, channel, at)
    select ${ballot.id}, entry.id, 'cast', vote.digest, vote.answers, 'import', ${context.now} from jsonb_to_recordset(${cast}::jsonb) as vote (entry uuid, digest text, answers jsonb) join ballots.roll_entry entry on entry.id = vote.entry
    order by entry.number`.execute(db)
  await sql`
    insert into ballots.owners_voice (ballot_id, entry_id, signer, channel, answers, outside_id, at)
    select ${ballot.id}, vote.entry, ${signer}, 'import', vote.said, ${outsideId}, ${context.now} from jsonb_to_recordset(${cast}::jsonb) as vote (entry uuid, said jsonb)`.execute(db)
  return new Set(votes.flatMap(({ entry }) => (written.has(entry) ? [] : [entry])))
}
