import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { NewVote } from '../../votes/acts/cast-vote.ts'
import { writeInstead } from '../../votes/acts/write-votes.ts'
import { standingBallot } from '../../votes/reads/ballots.ts'
import { checkAnswers } from '../../votes/rules/check-answers.ts'
import { receiptDigest, receiptOf } from '../../votes/rules/receipt.ts'

/**
 * Puts another vote in the place of one that a person had to settle: a paper entered anew, co-owners who named one of them. The journal keeps both. Nothing
 * is written where the vote is the same. Part of the act that settles it, while the head is held.
 */
export async function recastVote(context: Context, { ballotId, entryId, answers, channel, key }: NewVote): Promise<void> {
  const ballot = await standingBallot(context, ballotId), { answers: kept } = checkAnswers(ballot.questions, answers, channel)
  const before = await tables(context).selectFrom('ballots.vote_journal').select('answers').where('ballot_id', '=', ballotId).where('voter_id', '=', entryId).where('kind', '=', 'cast').orderBy('number', 'desc').limit(1).executeTakeFirst()
  const same = ballot.questions.every((question) => sayOf(before?.answers?.[question.key]) === sayOf(kept[question.key]))
  if (!same) await writeInstead(context, { ballot, entryId, answers: kept, channel, digest: receiptDigest(ballotId, receiptOf(ballotId, entryId, key)) }, entryId)
}

const sayOf = (answer: NewVote['answers'][string] | undefined): string => (answer === undefined ? 'blank' : 'say' in answer ? answer.say : 'invalid' in answer ? 'invalid' : 'blank')
