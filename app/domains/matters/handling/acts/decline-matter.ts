import { type Context, together } from '#platform/context'
import { moveMatter } from '../../acts/move.ts'
import { declineCodes } from '../rules/decline-reasons.ts'
import { chosen, masked, said } from '../rules/said.ts'
import { holdMatter } from './hold-matter.ts'
import { tell } from './tell.ts'

/** Does not take a matter on: with a reason of the list, which names the lawful channel, and an explanation. */
export function declineMatter(context: Context, id: string, version: number, { reason, explanation }: { readonly reason: string; readonly explanation: string }): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await holdMatter(context, id, 'decline', { version })
    const code = chosen('reason', reason, declineCodes)
    const note = said('explanation', explanation)
    const event = await moveMatter(context, matter, {
      move: 'not-accept', to: 'not-accepted', act: 'matters.declined', role, postId, note, publicNote: masked(note), stop: 'all',
      set: { outcome: 'not-accepted', closed_at: context.now }, facts: { reason: code },
    })
    await tell(context, matter, { reporter: true, followers: true }, { topic: 'matters.declined', once: event, facts: { reason: code } })
  })
}
