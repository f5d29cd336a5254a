import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tellStory } from '../../acts/move.ts'
import { tables } from '../../tables.ts'
import { jointCall, underWay } from '../reads/joint-call.ts'
import { holdMatter } from './hold-matter.ts'
import { tell } from './tell.ts'

/** A called organisation reports in (报到). Refuses `matters.nothing-asked`, `matters.call-over`, `matters.already-done`. */
export function reportIn(context: Context, id: string, { callId }: { readonly callId: string }): Promise<void> {
  return together(context, async (context) => {
    const found = await jointCall(context, id, callId)
    const { matter, role, postId } = await holdMatter(context, id, 'report-in', { about: () => ({ organisations: found?.organisations ?? [] }) })
    const call = underWay(found)
    const mine = context.actor?.posts.flatMap(({ organisationId }) => (organisationId !== null && call.organisations.includes(organisationId) ? [organisationId] : [])) ?? []
    const taken = await tables(context).updateTable('matters.joint_call_answer').set({ reported_in_by: context.actor?.id ?? null, reported_in_at: context.now })
      .where('call_id', '=', call.id).where('organisation_id', 'in', mine).where('reported_in_at', 'is', null).returning('organisation_id').execute()
    if (taken.length === 0) throw new Refusal('matters.already-done', 'conflict')
    for (const { organisation_id } of taken) {
      const event = await tellStory(context, matter, { act: 'matters.reported-in', role, postId, organisationId: organisation_id, seenBy: 'parties', facts: { call: call.id } })
      await tell(context, matter, { people: [call.called_by] }, { topic: 'matters.reported-in', once: event })
    }
  })
}
