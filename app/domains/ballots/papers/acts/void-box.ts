import { requirePermission } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { ballotById } from '../../votes/reads/ballots.ts'
import { enteredPapers, issuedPapers } from '../reads/papers.ts'
import { papersPermissions } from '../rules/permissions.ts'
import { requireOpenBox } from './enter-box-paper.ts'

/** A box that cannot be trusted (more papers than were given out, a broken seal) is void: none of its papers count, and everybody reads why. Refuses `ballots.cancel-reason`. */
export function voidBox(context: Context, ballotId: string, { reason }: { readonly reason: string }): Promise<void> {
  return together(context, async (context) => {
    const ballot = await ballotById(context, ballotId), said = reason.trim()
    const { postId } = requirePermission(context, papersPermissions['ballots.count-box'], { unitPath: ballot.unitPath })
    if (said === '' || [...said].length > 300) throw new Refusal('ballots.cancel-reason', 'invalid')
    await requireOpenBox(context, ballot)
    const papers = (await enteredPapers(context, ballot.id)).length, issued = await issuedPapers(context, ballot.id)
    await tables(context).updateTable('ballots.paper_box').set({ voided_reason: said, papers, issued }).where('ballot_id', '=', ballot.id).execute()
    await recordAct(context, 'ballots.box-voided', ballot.id, { post: postId, facts: { papers, issued } })
  })
}
