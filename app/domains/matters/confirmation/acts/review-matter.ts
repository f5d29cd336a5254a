import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { moveMatter } from '../../acts/move.ts'
import { namedOrganisation } from '../../handling/acts/named-organisation.ts'
import { sendToLead } from '../../handling/acts/send-to-lead.ts'
import { tell } from '../../handling/acts/tell.ts'
import { masked, said } from '../../handling/rules/said.ts'
import { basis } from '../../reads/basis.ts'
import { matterPermissions } from '../../rules/permissions.ts'
import { mayCloseExplained } from '../reads/may-close-explained.ts'
import { holdVersion } from './hold-version.ts'
import { outsideHandling } from './outside-handling.ts'

/**
 * Another pair of eyes looked at what was not solved, and sends it to a lead once more: the same, where somebody else takes it up, or another.
 * Refuses `matters.not-outside`, `matters.unknown-organisation`, `matters.words-needed`.
 */
export function reviewMatter(context: Context, id: string, version: number, { leadId, finding }: { readonly leadId: string; readonly finding: string }): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await holdVersion(context, id, matterPermissions['matters.review'], ['review'], { version })
    await outsideHandling(context, matter)
    const note = said('finding', finding), lead = await namedOrganisation(context, 'lead', leadId)
    await sendToLead(context, matter, { move: 'dispatch', act: 'matters.reviewed', role, postId, leadId: lead, note, publicNote: masked(note), facts: { why: 'review', round: matter.rounds, before: matter.lead_id } })
  })
}

/**
 * A supervisor ends what could not be solved by saying why, once it was taken up as often as the charter asks or somebody has found with evidence that it
 * cannot be demanded. Everybody reads the explanation, and it may be reopened. Refuses `matters.not-outside`, `matters.more-rounds`.
 */
export function closeExplained(context: Context, id: string, version: number, { explanation }: { readonly explanation: string }): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await holdVersion(context, id, matterPermissions['matters.close-explained'], ['review'], { version })
    await outsideHandling(context, matter)
    const { charter } = await basis(context)
    if (!await mayCloseExplained(context, matter)) throw new Refusal('matters.more-rounds', 'conflict', { most: charter.mostRounds, round: matter.rounds })
    const note = said('explanation', explanation)
    const event = await moveMatter(context, matter, {
      move: 'close-explained', to: 'closed', act: 'matters.closed-explained', role, postId, note, publicNote: masked(note), seenBy: 'public', stop: 'all', set: { outcome: 'explained', closed_at: context.now }, facts: { round: matter.rounds },
    })
    await tell(context, matter, { reporter: true, followers: true, organisations: [matter.lead_id] }, { topic: 'matters.closed-explained', once: event })
  })
}
