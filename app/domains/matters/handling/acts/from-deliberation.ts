import { type Context, together } from '#platform/context'
import { moveMatter } from '../../acts/move.ts'
import { limitsOf } from '../reads/limits-of.ts'
import { chosen, masked, said } from '../rules/said.ts'
import { holdMatter } from './hold-matter.ts'
import { tell } from './tell.ts'

export interface DeliberationResult { readonly to: 'review' | 'closed'; readonly result: string }

/** Deliberation ended: the matter goes on under review, to be dispatched by what was resolved, or closes with the explanation. */
export function fromDeliberation(context: Context, id: string, version: number, { to, result }: { readonly to: string; readonly result: string }): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await holdMatter(context, id, 'from-deliberation', { version })
    const state = chosen('to', to, ['review', 'closed'] as const)
    const note = said('result', result)
    const { clocks } = await limitsOf(context, matter)
    const event = await moveMatter(context, matter, {
      move: 'from-deliberation', to: state, act: 'matters.deliberation-ended', role, postId, note, publicNote: masked(note), stop: 'all',
      start: state === 'review' ? [['review', clocks.dispatch]] : [], set: state === 'closed' ? { outcome: 'explained', closed_at: context.now } : {},
    })
    await tell(context, matter, { reporter: true, followers: true, dispatchers: state === 'review' }, { topic: 'matters.deliberation-ended', once: event, facts: { to: state } })
  })
}
