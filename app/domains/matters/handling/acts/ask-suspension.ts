import { signedIn } from '#domains/people'
import { localDay } from '#domains/territory'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tellStory } from '../../acts/move.ts'
import { basis } from '../../reads/basis.ts'
import { tables } from '../../tables.ts'
import { longestSuspension, suspensionReasons } from '../rules/codes.ts'
import { chosen, said } from '../rules/said.ts'
import { holdMatter } from './hold-matter.ts'
import { tell } from './tell.ts'

export interface SuspensionAsked {
  readonly reason: string
  readonly note: string
  /** Day on which it is looked at again, YYYY-MM-DD. */
  readonly reviewOn: string
}

/**
 * The lead says that a matter cannot be solved now (挂账), why, and when it is looked at again; a supervisor decides.
 * Refuses `matters.review-day` (not a day ahead, or too far) and `matters.already-asked`.
 */
export function askSuspension(context: Context, id: string, version: number, { reason, note: words, reviewOn }: SuspensionAsked): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await holdMatter(context, id, 'ask-suspension', { version })
    const { days: { timezone } } = await basis(context)
    const code = chosen('reason', reason, suspensionReasons)
    const note = said('note', words)
    const last = localDay(new Date(context.now.getTime() + longestSuspension * 86_400_000), timezone)
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(reviewOn) && !Number.isNaN(Date.parse(reviewOn)) && new Date(reviewOn).toISOString().startsWith(reviewOn)
    if (!isDay || reviewOn <= localDay(context.now, timezone) || reviewOn > last) throw new Refusal('matters.review-day', 'invalid', { field: 'reviewOn', last })
    const request = await tables(context).insertInto('matters.suspension').values({ matter_id: matter.id, reason: code, note, review_on: reviewOn, asked_by: signedIn(context).id, asked_at: context.now })
      .onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst()
    if (!request) throw new Refusal('matters.already-asked', 'conflict')
    const event = await tellStory(context, matter, { act: 'matters.suspension-asked', role, postId, organisationId: matter.lead_id, note, seenBy: 'parties', facts: { reason: code, reviewOn, request: request.id } })
    await tell(context, matter, { supervisors: true }, { topic: 'matters.suspension-asked', once: event })
  })
}
