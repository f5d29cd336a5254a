import { requirePermission, signedIn } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { AnswersRefused } from '../../votes/acts/cast-vote.ts'
import { ballotById } from '../../votes/reads/ballots.ts'
import type { Answers } from '../../votes/rules/answer.ts'
import { checkAnswers } from '../../votes/rules/check-answers.ts'
import { enteredPapers, papersBy } from '../reads/papers.ts'
import { standingOfPaper } from '../rules/paper.ts'
import { papersPermissions } from '../rules/permissions.ts'
import { requireOpenBox } from './enter-box-paper.ts'

/** A third person, with the paper in hand, says what it says. Refuses `ballots.paper-agrees`, `ballots.paper-entered-by-you`, `ballots.answers-unsound`. */
export function settleBoxPaper(context: Context, ballotId: string, number: number, given: Answers): Promise<void> {
  return together(context, async (context) => {
    const ballot = await ballotById(context, ballotId), clerk = signedIn(context)
    const { postId } = requirePermission(context, papersPermissions['ballots.enter-box-paper'], { unitPath: ballot.unitPath })
    await requireOpenBox(context, ballot)
    const paper = (await enteredPapers(context, ballot.id)).find((entered) => entered.number === number)
    if (!paper || standingOfPaper(paper).is !== 'differs') throw new Refusal('ballots.paper-agrees', 'conflict', { number })
    if ((await papersBy(context, ballot.id, clerk.id)).has(number)) throw new Refusal('ballots.paper-entered-by-you', 'conflict', { number })
    const { answers, problems } = checkAnswers(ballot.questions, given, 'paper')
    if (problems.length > 0) throw new AnswersRefused(problems)
    await tables(context).insertInto('ballots.box_paper_settled').values({ ballot_id: ballot.id, number, clerk_id: clerk.id, answers: JSON.stringify(answers), at: context.now }).execute()
    await recordAct(context, 'ballots.box-paper-settled', ballot.id, { post: postId, facts: { number } })
  })
}
