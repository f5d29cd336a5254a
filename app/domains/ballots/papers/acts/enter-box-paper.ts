import { requirePermission, signedIn } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { AnswersRefused } from '../../votes/acts/cast-vote.ts'
import { ballotById } from '../../votes/reads/ballots.ts'
import type { Answers } from '../../votes/rules/answer.ts'
import { checkAnswers } from '../../votes/rules/check-answers.ts'
import { boxOf } from '../reads/papers.ts'
import { papersPermissions } from '../rules/permissions.ts'

const refusedBy: Readonly<Record<string, string>> = { 23505: 'ballots.paper-entered-by-you', GZ003: 'ballots.paper-entered-twice' }
export const mostPapers = 1_000_000

/**
 * Writes down what a paper from the box says; the number is written on it when it is taken out. Two people enter each paper, neither seeing the other's entry.
 * Refuses `ballots.paper-number`, `ballots.box-closed`, `ballots.paper-entered-by-you`, `ballots.paper-entered-twice`, `ballots.answers-unsound`.
 */
export async function enterBoxPaper(context: Context, ballotId: string, number: number, given: Answers): Promise<void> {
  const ballot = await ballotById(context, ballotId), clerk = signedIn(context)
  const { postId } = requirePermission(context, papersPermissions['ballots.enter-box-paper'], { unitPath: ballot.unitPath })
  if (!Number.isSafeInteger(number) || number < 1 || number > mostPapers) throw new Refusal('ballots.paper-number', 'invalid', { most: mostPapers })
  const { answers, problems } = checkAnswers(ballot.questions, given, 'paper')
  if (problems.length > 0) throw new AnswersRefused(problems)
  try {
    await together(context, async (context) => {
      await requireOpenBox(context, ballot)
      await tables(context).insertInto('ballots.box_paper').values({ ballot_id: ballot.id, number, clerk_id: clerk.id, answers: JSON.stringify(answers), at: context.now }).execute()
      await recordAct(context, 'ballots.box-paper-entered', ballot.id, { post: postId, facts: { number } })
    })
  } catch (error) {
    const code = refusedBy[(error as { code?: string }).code ?? '']
    throw code ? new Refusal(code, 'conflict', { number }) : error
  }
}

/** Papers are taken out of the box when nobody votes any more, and entered until the box is counted. The box's row is held, so that the count waits for entries under way. */
export async function requireOpenBox(context: Context, ballot: { readonly id: string; readonly state: string; readonly secrecy: string }): Promise<void> {
  if (ballot.secrecy !== 'detached' || ballot.state !== 'closed') throw new Refusal('ballots.box-closed', 'conflict')
  const db = tables(context)
  await db.insertInto('ballots.paper_box').values({ ballot_id: ballot.id, counted_at: null, papers: null, issued: null, voided_reason: null }).onConflict((conflict) => conflict.doNothing()).execute()
  await db.selectFrom('ballots.paper_box').select('ballot_id').where('ballot_id', '=', ballot.id).forUpdate().execute()
  const box = await boxOf(context, ballot.id)
  if (box?.countedAt || box?.voidedReason) throw new Refusal('ballots.box-closed', 'conflict')
}
