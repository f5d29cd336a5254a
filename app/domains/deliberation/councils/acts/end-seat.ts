import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { councilForAct } from '../reads/council-for-act.ts'
import { councilsPermissions } from '../rules/permissions.ts'

/** Ends a seat before its term, with the reason that is published. */
export function endSeat(context: Context, councilId: string, seatId: string, { reason }: { readonly reason: string }): Promise<void> {
  return together(context, async (context) => {
    const { council, postId } = await councilForAct(context, councilId, councilsPermissions['deliberation.run-council'])
    if (reason.trim() === '') throw new Refusal('deliberation.reason-needed', 'invalid', { field: 'reason' })
    const ended = isKey(seatId) && await tables(context).updateTable('deliberation.seat').set({ ended_at: context.now, ended_for: reason.trim().slice(0, 200) })
      .where('id', '=', seatId).where('council_id', '=', council.id).where('ended_at', 'is', null).returning(['id', 'person_id', 'part']).executeTakeFirst()
    if (!ended) throw new Refusal('deliberation.unknown-seat', 'missing')
    await recordAct(context, 'deliberation.ended-seat', council.id, { post: postId, concerns: ended.person_id, facts: { seat: ended.id, part: ended.part } })
  })
}
