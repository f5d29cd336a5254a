import type { Context } from '#platform/context'
import { type MatterNow, moveMatter } from '../../acts/move.ts'
import { closeRequests } from '../../handling/acts/close-requests.ts'
import { said } from '../../handling/rules/said.ts'
import { tell } from '../../handling/acts/tell.ts'

/** Takes a matter back on its reporter's side: it ends here, its clocks stop, and whoever has it is told. Part of an act. */
export async function stepBack(context: Context, matter: MatterNow, { move, role, postId, reason = '' }: { readonly move: 'withdraw' | 'undo'; readonly role: string; readonly postId: string | null; readonly reason?: string }): Promise<void> {
  const note = said('reason', reason, { needed: false })
  const topic = move === 'undo' ? 'matters.undone' : 'matters.withdrawn'
  const event = await moveMatter(context, matter, {
    // The reason is for those who handle it; in public it only says that it was taken back.
    move, to: 'withdrawn', act: topic, role, postId, note, stop: 'all', set: { outcome: 'withdrawn', closed_at: context.now },
  })
  await closeRequests(context, matter.id)
  await tell(context, matter, { organisations: [matter.lead_id], followers: true, ...(matter.lead_id === null ? { dispatchers: true } : {}) }, { topic, once: event })
}
