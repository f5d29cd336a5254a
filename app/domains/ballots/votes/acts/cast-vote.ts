import { type ActDetails, recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { canonical } from '../../packs/reads/pack-data.ts'
import { tables } from '../../tables.ts'
import { type Ballot, standingBallot } from '../reads/ballots.ts'
import type { Answers } from '../rules/answer.ts'
import { type VoteChannel, mayCast } from '../rules/ballot.ts'
import { type AnswerProblem, checkAnswers } from '../rules/check-answers.ts'
import { receiptDigest, receiptOf } from '../rules/receipt.ts'
import { writeFirst, writeInstead, type WrittenVote } from './write-votes.ts'

export interface NewVote {
  readonly ballotId: string
  /** Line of the ballot's roll. Whether the actor may act for it is the caller's to ask. */
  readonly entryId: string
  /** By the keys of the questions. */
  readonly answers: Answers
  readonly channel: VoteChannel
  /** Of the form: the same key is the same vote, however often it is sent. Of a detached ballot it is a random UUID, for the receipt comes from it. */
  readonly key: string
}

export interface CastVote {
  /** Twenty digits; only their digest is kept. */
  readonly receipt: string
  readonly at: Date
  /** It had come before: nothing was written again. */
  readonly repeated: boolean
  /** It took the place of an earlier vote. */
  readonly replaced: boolean
}

/** Refused for what was answered: every problem by its question. */
export class AnswersRefused extends Refusal {
  readonly problems: readonly AnswerProblem[]
  constructor(problems: readonly AnswerProblem[]) {
    super('ballots.answers-unsound', 'invalid', { problem: problems[0]?.problem, limit: problems[0]?.limit })
    this.problems = problems
  }
}

/**
 * Casts a vote: the journal's line, the voter's current row, and the act, which tells neither what was answered nor, of a detached ballot, who voted.
 * Refuses `ballots.not-on-roll`, `ballots.channel-closed`, `ballots.not-open`, `ballots.answers-unsound`, `ballots.voted-already`, `ballots.paper-given-out`, `ballots.key-used`.
 */
export async function castVote(context: Context, vote: NewVote): Promise<CastVote> {
  const ballot = await standingBallot(context, vote.ballotId)
  if (!isKey(vote.entryId)) throw new Refusal('ballots.not-on-roll', 'forbidden')
  if (ballot.secrecy === 'detached' && !isKey(vote.key)) throw new TypeError('the key of a detached vote is a random UUID')
  const barred = mayCast(vote.channel, ballot, context.now)
  if (barred === 'channel') throw new Refusal('ballots.channel-closed', 'conflict', { channel: vote.channel })
  const { answers, problems } = checkAnswers(ballot.questions, vote.answers, vote.channel)
  if (problems.length > 0) throw new AnswersRefused(problems)
  const receipt = receiptOf(ballot.id, vote.entryId, vote.key), digest = receiptDigest(ballot.id, receipt)
  const writing: Writing = { ballot, entryId: vote.entryId, answers, channel: vote.channel, digest, open: barred === undefined }
  // A vote of a detached ballot has no actor: who was at the page at that moment is nowhere written beside it. A clerk who enters a paper is.
  const acting = ballot.secrecy === 'detached' && vote.channel === 'online' ? { ...context, actor: undefined } : context
  const details = (replaced: boolean): ActDetails => ({ facts: { channel: vote.channel, replaced, ...(ballot.secrecy === 'named' ? { entry: vote.entryId } : {}) } })
  try {
    // One statement is a transaction of its own: a hall that votes at once waits for one answer of the database each, not for four.
    if (writing.open && await writeFirst(acting, writing, details(false))) return { receipt, at: context.now, repeated: false, replaced: false }
    return await together(acting, async (context) => {
      const written = await writeAgain(context, writing)
      if (!written.repeated) await recordAct(context, 'ballots.voted', ballot.id, details(true))
      return { receipt, at: context.now, ...written }
    })
  } catch (error) {
    const code = refusedBy[(error as { code?: string }).code ?? '']
    throw code === undefined ? error : new Refusal(code, 'conflict')
  }
}

/** What triggers say: of a ballot that takes no votes (migration 0040), of a line that took a paper (0045). */
const refusedBy: Readonly<Record<string, string>> = { GZ001: 'ballots.not-open', GZ002: 'ballots.paper-given-out' }

interface Writing extends WrittenVote { readonly ballot: Ballot; readonly open: boolean }

/** What is no first vote: the same once more, or another in its place. */
async function writeAgain(context: Context, writing: Writing): Promise<{ readonly repeated: boolean; readonly replaced: boolean }> {
  const { ballot, digest, open } = writing, db = tables(context)
  const voter = await voterOf(context, writing)
  const before = await db.selectFrom(ballot.secrecy === 'named' ? 'ballots.vote_journal' : 'ballots.vote_box').select(['voter_id', 'answers'])
    .where('ballot_id', '=', ballot.id).where('receipt_digest', '=', digest).executeTakeFirst()
  if (before) {
    if (canonical(before.answers) !== canonical(writing.answers)) throw new Refusal('ballots.key-used', 'conflict')
    return { repeated: true, replaced: false }
  }
  if (!open) throw new Refusal('ballots.not-open', 'conflict')
  if (voter === undefined) throw new Refusal('ballots.not-on-roll', 'forbidden')
  if (!ballot.mayChange) throw new Refusal('ballots.voted-already', 'conflict')
  await writeInstead(context, writing, voter)
  return { repeated: false, replaced: true }
}

/** The key under which a line of the roll has voted. */
async function voterOf(context: Context, { ballot, entryId }: Writing): Promise<string | undefined> {
  if (ballot.secrecy === 'detached') return (await tables(context).selectFrom('ballots.voter_link').select('voter_id').where('ballot_id', '=', ballot.id).where('entry_id', '=', entryId).executeTakeFirst())?.voter_id
  return (await tables(context).selectFrom('ballots.current_vote').select('voter_id').where('ballot_id', '=', ballot.id).where('voter_id', '=', entryId).executeTakeFirst())?.voter_id
}
