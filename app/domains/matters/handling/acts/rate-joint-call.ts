import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tellStory } from '../../acts/move.ts'
import { tables } from '../../tables.ts'
import { jointCall } from '../reads/joint-call.ts'
import { counted, said } from '../rules/said.ts'
import { holdMatter } from './hold-matter.ts'
import { tell } from './tell.ts'

export interface CallRating { readonly callId: string; readonly organisationId: string; readonly rating: number | 'did-not-come'; readonly note?: string }

/**
 * The caller, and nobody else, rates how a called organisation answered, 1 to 5, once; stars are for one that reported in. Of one that never did it is set
 * down, once the call is over, that it did not come. Refuses `matters.only-the-caller`, `matters.already-done`, `matters.nothing-asked`,
 * `matters.never-reported-in`, `matters.did-report-in`, `matters.call-goes-on`.
 */
export function rateJointCall(context: Context, id: string, { callId, organisationId, rating, note: words = '' }: CallRating): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await holdMatter(context, id, 'rate-call')
    const call = await jointCall(context, matter.id, callId)
    if (!call?.organisations.includes(organisationId)) throw new Refusal('matters.nothing-asked', 'conflict')
    if (call.called_by !== context.actor?.id) throw new Refusal('matters.only-the-caller', 'forbidden')
    const absent = rating === 'did-not-come', stars = absent ? null : counted('rating', rating, 1, 5), note = said('note', words, { needed: false })
    const answers = tables(context)
    const answer = await answers.selectFrom('matters.joint_call_answer').select(['reported_in_at', 'rating', 'did_not_come']).where('call_id', '=', call.id).where('organisation_id', '=', organisationId).forUpdate().executeTakeFirstOrThrow()
    if (answer.rating !== null || answer.did_not_come) throw new Refusal('matters.already-done', 'conflict')
    if (!absent && answer.reported_in_at === null) throw new Refusal('matters.never-reported-in', 'invalid', { field: 'rating' })
    if (absent && answer.reported_in_at !== null) throw new Refusal('matters.did-report-in', 'invalid', { field: 'rating' })
    if (absent && call.ended_at === null) throw new Refusal('matters.call-goes-on', 'conflict', { field: 'rating' })
    await answers.updateTable('matters.joint_call_answer').set({ rating: stars, did_not_come: absent, rating_note: note }).where('call_id', '=', call.id).where('organisation_id', '=', organisationId).execute()
    const event = await tellStory(context, matter, { act: 'matters.joint-call-rated', role, postId, organisationId, note, seenBy: 'staff', facts: { call: call.id, ...(stars === null ? { came: false } : { rating: stars }) } })
    await tell(context, matter, { organisations: [organisationId] }, { topic: 'matters.joint-call-rated', once: event, facts: stars === null ? {} : { rating: stars } })
  })
}
