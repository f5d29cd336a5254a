import { signedIn } from '#domains/people'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tellStory } from '../../acts/move.ts'
import { tables } from '../../tables.ts'
import { spanUnits } from '../rules/codes.ts'
import { chosen, counted, said } from '../rules/said.ts'
import { holdMatter } from './hold-matter.ts'

import { tell } from './tell.ts'

export interface ExtensionAsked { readonly amount: number; readonly unit: string; readonly reason: string }

/**
 * The lead asks for more time to handle, before the time is up. Refuses `matters.no-clock` when the handling clock does not run,
 * `matters.clock-ran-out` when it is too late, `matters.already-asked` while one waits for its decision.
 */
export function askExtension(context: Context, id: string, version: number, { amount, unit, reason: words }: ExtensionAsked): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await holdMatter(context, id, 'ask-extension', { version })
    const db = tables(context)
    const span = { amount: counted('amount', amount, 1, 365), unit: chosen('unit', unit, spanUnits) }
    const reason = said('reason', words)
    const clock = await db.selectFrom('matters.clock').select(['id', 'due_at']).where('matter_id', '=', matter.id).where('kind', '=', 'handle').where('stopped_at', 'is', null).executeTakeFirst()
    if (!clock) throw new Refusal('matters.no-clock', 'conflict')
    if (clock.due_at !== null && clock.due_at < context.now) throw new Refusal('matters.clock-ran-out', 'conflict')
    const request = await db.insertInto('matters.extension_request').values({ matter_id: matter.id, clock_id: clock.id, ...span, reason, asked_by: signedIn(context).id, asked_at: context.now })
      .onConflict((conflict) => conflict.column('matter_id').where('decided_at', 'is', null).doNothing()).returning('id').executeTakeFirst()
    if (!request) throw new Refusal('matters.already-asked', 'conflict')
    const event = await tellStory(context, matter, { act: 'matters.extension-asked', role, postId, organisationId: matter.lead_id, note: reason, seenBy: 'parties', facts: { ...span, request: request.id } })
    await tell(context, matter, { dispatchers: true, supervisors: true }, { topic: 'matters.extension-asked', once: event })
  })
}
