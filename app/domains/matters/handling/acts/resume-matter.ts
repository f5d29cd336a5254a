import { type Context, together } from '#platform/context'
import { moveMatter } from '../../acts/move.ts'
import { masked, said } from '../rules/said.ts'
import { closeRequests } from './close-requests.ts'
import { holdMatter } from './hold-matter.ts'
import { continueClocks } from './keep-clocks.ts'
import { tell } from './tell.ts'

/** Takes up again what was suspended; the clocks run on with the time that was left. */
export function resumeMatter(context: Context, id: string, version: number, { note: words }: { readonly note: string }): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await holdMatter(context, id, 'resume', { version })
    const note = said('note', words)
    const event = await moveMatter(context, matter, { move: 'resume', to: 'in-progress', act: 'matters.resumed', role, postId, organisationId: role === 'supervisor' ? null : matter.lead_id, note, publicNote: masked(note) })
    await closeRequests(context, matter.id)
    await continueClocks(context, matter.id)
    await tell(context, matter, { reporter: true, followers: true, organisations: [matter.lead_id] }, { topic: 'matters.resumed', once: event })
  })
}
