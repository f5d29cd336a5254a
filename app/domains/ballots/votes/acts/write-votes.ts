import { sql } from 'kysely'
import { type ActDetails, actRecordedWith } from '#domains/transparency'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import { type BallotHead, holdOpen } from '../reads/ballots.ts'
import type { Answers } from '../rules/answer.ts'
import type { VoteChannel } from '../rules/ballot.ts'

/** A vote as it is written: the one place where votes enter the tables. Whether it may be cast was asked before; when, triggers ask again (migration 0040). */
export interface WrittenVote {
  readonly ballot: Pick<BallotHead, 'id' | 'rollId' | 'secrecy'>
  readonly entryId: string
  /** As `checkAnswers` keeps them. */
  readonly answers: Answers
  readonly channel: VoteChannel
  /** Digest of the receipt. */
  readonly digest: string
}

/** Writes the first vote of a line of the roll, and its act, in one statement; false, and nothing written, where the line has voted already or is not on the roll. */
export async function writeFirst(context: Context, { ballot, entryId, answers, channel, digest }: WrittenVote, details: ActDetails): Promise<boolean> {
  const { rows } = await sql`
    with vote as materialized (select from ballots.cast_first(${ballot.id}, ${ballot.rollId}, ${entryId}, ${ballot.secrecy === 'detached'}, ${digest}, ${JSON.stringify(answers)}, ${channel}, ${context.now}) as voter where voter is not null)
    ${actRecordedWith(context, 'ballots.voted', ballot.id, details, sql`vote`)} returning true`.execute(context.database)
  return rows.length > 0
}

/** Puts another vote in the place of the one that a voter has; the journal keeps both. The ballot is held before the row, as whoever counts does it; whoever changes at the same moment waits. */
export async function writeInstead(context: Context, { ballot, answers, channel, digest }: WrittenVote, voter: string): Promise<void> {
  const db = tables(context), line = { ballot_id: ballot.id, voter_id: voter, kind: 'cast' as const, receipt_digest: digest, answers: JSON.stringify(answers), channel, reason: null }
  await holdOpen(context, ballot.id)
  await db.updateTable('ballots.current_vote').set({ receipt_digest: digest }).where('ballot_id', '=', ballot.id).where('voter_id', '=', voter).execute()
  if (ballot.secrecy === 'named') await db.insertInto('ballots.vote_journal').values({ ...line, at: context.now }).execute()
  else await db.insertInto('ballots.vote_box').values(line).execute()
}

/** Writes the first votes of many lines of a ballot by name, brought by one list, in the order of the roll; gives the lines for which it did. Those that have voted already, or are not on the roll, are left alone. */
export async function writeMany(context: Context, ballot: Pick<BallotHead, 'id' | 'rollId' | 'secrecy'>, votes: readonly Pick<WrittenVote, 'entryId' | 'answers' | 'digest'>[], channel: VoteChannel): Promise<ReadonlySet<string>> {
  if (ballot.secrecy !== 'named') throw new TypeError('votes of a secret ballot come one by one')
  const { rows } = await sql<{ entry: string }>`
    with vote as materialized (select entry.id, entry.number, given.answers, given.digest from jsonb_to_recordset(${JSON.stringify(votes)}::jsonb) as given ("entryId" uuid, answers jsonb, digest text)
        join ballots.roll_entry entry on entry.id = given."entryId" and entry.roll_id = ${ballot.rollId}),
      first as (insert into ballots.current_vote (ballot_id, voter_id, receipt_digest) select ${ballot.id}, id, digest from vote on conflict do nothing returning voter_id)
    insert into ballots.vote_journal (ballot_id, voter_id, kind, receipt_digest, answers, channel, at)
    select ${ballot.id}, vote.id, 'cast', vote.digest, vote.answers, ${channel}, ${context.now} from vote join first on first.voter_id = vote.id order by vote.number
    returning voter_id as entry`.execute(tables(context))
  return new Set(rows.map(({ entry }) => entry))
}
