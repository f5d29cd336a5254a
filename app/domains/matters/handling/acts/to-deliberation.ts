import { type Context, together } from '#platform/context'
import { moveMatter } from '../../acts/move.ts'
import { masked, said } from '../rules/said.ts'
import { closeRequests } from './close-requests.ts'
import { holdMatter } from './hold-matter.ts'
import { tell } from './tell.ts'

/** Makes a matter that cannot be settled by one a topic of deliberation. It stays open, without clocks, until deliberation ends. */
export function toDeliberation(context: Context, id: string, version: number, { reason }: { readonly reason: string }): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await holdMatter(context, id, 'to-deliberation', { version })
    const note = said('reason', reason)
    const event = await moveMatter(context, matter, { move: 'to-deliberation', to: 'deliberating', act: 'matters.made-topic', role, postId, note, publicNote: masked(note), stop: 'all' })
    await closeRequests(context, id)
    await tell(context, matter, { reporter: true, followers: true, organisations: [matter.lead_id] }, { topic: 'matters.made-topic', once: event })
  })
}
