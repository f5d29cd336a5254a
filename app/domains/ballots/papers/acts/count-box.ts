import { randomInt, randomUUID } from 'node:crypto'
import { requirePermission } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { castVote } from '../../votes/acts/cast-vote.ts'
import { ballotById } from '../../votes/reads/ballots.ts'
import { enteredPapers } from '../reads/papers.ts'
import { standingOfPaper, whyNotCounted } from '../rules/paper.ts'
import { papersPermissions } from '../rules/permissions.ts'
import { requireOpenBox } from './enter-box-paper.ts'

/**
 * Casts every paper of the box, each for one line of the roll that was given a paper, drawn by lot: so many voted by paper, and nobody can say who voted how.
 * The entries are then erased. Refuses `ballots.box-not-ready` with the reason, among them more papers than were given out.
 */
export function countBox(context: Context, ballotId: string): Promise<{ readonly papers: number; readonly issued: number }> {
  return together(context, async (context) => {
    const ballot = await ballotById(context, ballotId), db = tables(context)
    const { postId } = requirePermission(context, papersPermissions['ballots.count-box'], { unitPath: ballot.unitPath })
    await requireOpenBox(context, ballot)
    const lines = (await db.selectFrom('ballots.paper_issue').select('entry_id').where('ballot_id', '=', ballot.id).execute()).map(({ entry_id }) => entry_id)
    const papers = (await enteredPapers(context, ballot.id)).map(standingOfPaper), why = whyNotCounted(papers, lines.length)
    if (why) throw new Refusal('ballots.box-not-ready', 'conflict', { why, papers: papers.length, issued: lines.length })
    for (let at = lines.length - 1; at > 0; at -= 1) {
      const other = randomInt(at + 1), line = lines[at]!
      lines[at] = lines[other]!
      lines[other] = line
    }
    await db.updateTable('ballots.paper_issue').set({ opened: true }).where('ballot_id', '=', ballot.id).execute()
    for (const [at, paper] of papers.entries()) {
      if (paper.is !== 'agreed') throw new Error('a box was counted with a paper that does not agree')
      await castVote(context, { ballotId: ballot.id, entryId: lines[at]!, answers: paper.answers, channel: 'paper', key: randomUUID() })
    }
    await db.updateTable('ballots.paper_box').set({ counted_at: context.now, papers: papers.length, issued: lines.length }).where('ballot_id', '=', ballot.id).execute()
    await db.deleteFrom('ballots.box_paper').where('ballot_id', '=', ballot.id).execute()
    await db.deleteFrom('ballots.box_paper_settled').where('ballot_id', '=', ballot.id).execute()
    await recordAct(context, 'ballots.box-counted', ballot.id, { post: postId, facts: { papers: papers.length, issued: lines.length } })
    return { papers: papers.length, issued: lines.length }
  })
}
