import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tellStory } from '../../acts/move.ts'
import { tables } from '../../tables.ts'
import { jointCall, underWay } from '../reads/joint-call.ts'
import { anotherPairOfEyes } from './another-pair-of-eyes.ts'
import { holdMatter } from './hold-matter.ts'

/**
 * Somebody on the spot confirms that a called organisation is there. Refuses `matters.nothing-asked` when it has not reported in,
 * `matters.already-done`, `matters.call-over`, and whoever belongs to it (`matters.own-request`, `matters.own-organisation`).
 */
export function confirmPresence(context: Context, id: string, { callId, organisationId }: { readonly callId: string; readonly organisationId: string }): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await holdMatter(context, id, 'confirm-presence')
    const call = underWay(await jointCall(context, matter.id, callId))
    const db = tables(context)
    const answer = call.organisations.includes(organisationId)
      ? await db.selectFrom('matters.joint_call_answer').selectAll().where('call_id', '=', call.id).where('organisation_id', '=', organisationId).forUpdate().executeTakeFirst() : undefined
    if (!answer || answer.reported_in_at === null) throw new Refusal('matters.nothing-asked', 'conflict')
    if (answer.confirmed_at !== null) throw new Refusal('matters.already-done', 'conflict')
    anotherPairOfEyes(context, { asked_by: answer.reported_in_by, organisation_id: answer.organisation_id })
    await db.updateTable('matters.joint_call_answer').set({ confirmed_by: context.actor?.id ?? null, confirmed_at: context.now }).where('call_id', '=', call.id).where('organisation_id', '=', organisationId).execute()
    await tellStory(context, matter, { act: 'matters.presence-confirmed', role, postId, organisationId, seenBy: 'parties', facts: { call: call.id } })
  })
}
