import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tellStory } from '../../acts/move.ts'
import { tables } from '../../tables.ts'
import { jointCall } from '../reads/joint-call.ts'
import { counted, said } from '../rules/said.ts'
import { holdMatter } from './hold-matter.ts'
import { tell } from './tell.ts'

export interface CallRating { readonly callId: string; readonly organisationId: string; readonly rating: number; readonly note?: string }

/** The caller, and nobody else, rates how a called organisation answered, 1 to 5, once. Refuses `matters.only-the-caller`, `matters.already-done`, `matters.nothing-asked`. */
export function rateJointCall(context: Context, id: string, { callId, organisationId, rating, note: words = '' }: CallRating): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await holdMatter(context, id, 'rate-call')
    const call = await jointCall(context, matter.id, callId)
    if (!call?.organisations.includes(organisationId)) throw new Refusal('matters.nothing-asked', 'conflict')
    if (call.called_by !== context.actor?.id) throw new Refusal('matters.only-the-caller', 'forbidden')
    const stars = counted('rating', rating, 1, 5), note = said('note', words, { needed: false })
    const taken = await tables(context).updateTable('matters.joint_call_answer').set({ rating: stars, rating_note: note }).where('call_id', '=', call.id).where('organisation_id', '=', organisationId).where('rating', 'is', null).returning('call_id').executeTakeFirst()
    if (!taken) throw new Refusal('matters.already-done', 'conflict')
    const event = await tellStory(context, matter, { act: 'matters.joint-call-rated', role, postId, organisationId, note, seenBy: 'staff', facts: { call: call.id, rating: stars } })
    await tell(context, matter, { organisations: [organisationId] }, { topic: 'matters.joint-call-rated', once: event, facts: { rating: stars } })
  })
}
