import { type Context, together } from '#platform/context'
import { moveMatter } from '../../acts/move.ts'
import { masked, said } from '../rules/said.ts'
import { closeRequests } from './close-requests.ts'
import { holdMatter } from './hold-matter.ts'
import { tell } from './tell.ts'

/** Answers a matter that needs no handling: a question, a piece of advice. Whoever raised it may have it reopened. */
export function answerAtOnce(context: Context, id: string, version: number, { answer }: { readonly answer: string }): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await holdMatter(context, id, 'answer-at-once', { version })
    const note = said('answer', answer)
    const event = await moveMatter(context, matter, {
      move: 'answer-at-once', to: 'answered', act: 'matters.answered-at-once', role, postId, note, publicNote: masked(note), stop: 'all',
      set: { outcome: 'answered-at-once', closed_at: context.now },
    })
    await closeRequests(context, id)
    await tell(context, matter, { reporter: true, followers: true, organisations: [matter.lead_id] }, { topic: 'matters.answered-at-once', once: event })
  })
}
