import { requirePermission } from '#domains/people'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { matterForSender, tellStory } from '../../acts/move.ts'
import { matterPermissions } from '../../rules/permissions.ts'
import { masked, said } from '../rules/said.ts'
import { tell } from './tell.ts'

/**
 * Whoever sent a matter in from another system adds words to it: a line of the story, masked as the report was, which the lead is told of.
 * It changes no state. `scope` is that of the sender's own intake. Refuses `matters.unknown`, `matters.words-needed`.
 */
export function commentFromSender(context: Context, { scope, number, words }: { readonly scope: string; readonly number: string; readonly words: string }): Promise<void> {
  return together(context, async (context) => {
    const { postId } = requirePermission(context, matterPermissions['matters.report'])
    const matter = await matterForSender(context, scope, number)
    if (!matter) throw new Refusal('matters.unknown', 'missing')
    const note = said('note', words)
    const event = await tellStory(context, matter, { act: 'matters.commented', role: 'reporter', postId, note, publicNote: masked(note) })
    await tell(context, matter, { organisations: matter.lead_id ? [matter.lead_id] : [] }, { topic: 'matters.progress-added', once: event })
  })
}
