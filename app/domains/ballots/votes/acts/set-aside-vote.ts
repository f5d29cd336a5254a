import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { ballotById, type BallotHead, holdOpen } from '../reads/ballots.ts'

export interface VoteOf {
  readonly ballotId: string
  readonly entryId: string
  /** A code, as `co-owners-at-odds`: it stands in the journal and in the act. */
  readonly reason: string
}

/** Sets a vote aside for a person to settle: it is not counted until it is restored. The caller has asked for permission. Refuses `ballots.no-vote`, `ballots.not-open`. */
export const setAsideVote = (context: Context, vote: VoteOf): Promise<void> => mark(context, vote, 'set-aside')

/** Lets a vote that was set aside count again. */
export const restoreVote = (context: Context, vote: VoteOf): Promise<void> => mark(context, vote, 'restored')

function mark(context: Context, { ballotId, entryId, reason }: VoteOf, kind: 'set-aside' | 'restored'): Promise<void> {
  return together(context, async (context) => {
    await holdOpen(context, ballotId)
    const ballot = await ballotById(context, ballotId), db = tables(context)
    if (ballot.state !== 'open' && ballot.state !== 'closed') throw new Refusal('ballots.not-open', 'conflict')
    const voter = await voterOf(context, ballot, entryId)
    const { numUpdatedRows } = await db.updateTable('ballots.current_vote').set({ set_aside: kind === 'set-aside' ? reason : null }).where('ballot_id', '=', ballotId).where('voter_id', '=', voter)
      .where('set_aside', kind === 'set-aside' ? 'is' : 'is not', null).executeTakeFirst()
    // Already as it is asked for: nothing is written twice.
    if (numUpdatedRows === 0n) return
    const line = { ballot_id: ballotId, voter_id: voter, kind, receipt_digest: null, answers: null, channel: null, reason }
    if (ballot.secrecy === 'named') await db.insertInto('ballots.vote_journal').values({ ...line, at: context.now }).execute()
    else await db.insertInto('ballots.vote_box').values(line).execute()
    await recordAct(context, kind === 'set-aside' ? 'ballots.vote-set-aside' : 'ballots.vote-restored', ballotId, { facts: { reason, ...(ballot.secrecy === 'named' ? { entry: entryId } : {}) } })
  })
}

async function voterOf(context: Context, ballot: BallotHead, entryId: string): Promise<string> {
  const row = ballot.secrecy === 'named'
    ? await tables(context).selectFrom('ballots.current_vote').select('voter_id').where('ballot_id', '=', ballot.id).where('voter_id', '=', entryId).executeTakeFirst()
    : await tables(context).selectFrom('ballots.voter_link').select('voter_id').where('ballot_id', '=', ballot.id).where('entry_id', '=', entryId).executeTakeFirst()
  if (!row) throw new Refusal('ballots.no-vote', 'missing')
  return row.voter_id
}
