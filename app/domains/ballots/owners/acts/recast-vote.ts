import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import { standingBallot } from '../../votes/reads/ballots.ts'
import { checkAnswers } from '../../votes/rules/check-answers.ts'
import type { NewVote } from '../../votes/acts/cast-vote.ts'
import { receiptDigest, receiptOf } from '../../votes/rules/receipt.ts'

/**
 * Puts another vote in the place of one that a person had to settle: a paper entered anew, co-owners who named one of them. The journal keeps both. Nothing
 * is written where the vote is the same. Part of the act that settles it, while the head is held.
 */
export async function recastVote(context: Context, { ballotId, entryId, answers, channel, key }: NewVote): Promise<void> {
  const ballot = await standingBallot(context, ballotId), db = tables(context)
  const { answers: kept } = checkAnswers(ballot.questions, answers, channel)
  const before = await db.selectFrom('ballots.vote_journal').select('answers').where('ballot_id', '=', ballotId).where('voter_id', '=', entryId).where('kind', '=', 'cast').orderBy('number', 'desc').limit(1).executeTakeFirst()
  const same = ballot.questions.every((question) => sayOf(before?.answers?.[question.key]) === sayOf(kept[question.key]))
  if (same) return
  const digest = receiptDigest(ballotId, receiptOf(ballotId, entryId, key))
  await db.updateTable('ballots.current_vote').set({ receipt_digest: digest }).where('ballot_id', '=', ballotId).where('voter_id', '=', entryId).execute()
  await db.insertInto('ballots.vote_journal').values({ ballot_id: ballotId, voter_id: entryId, kind: 'cast', receipt_digest: digest, answers: JSON.stringify(kept), channel, reason: null, at: context.now }).execute()
}

const sayOf = (answer: NewVote['answers'][string] | undefined): string => (answer !== undefined && 'say' in answer ? answer.say : '')
