import { isDay, today } from '#domains/territory'
import { notify } from '#domains/notifications'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { councilForAct } from '../reads/council-for-act.ts'
import { councilsPermissions } from '../rules/permissions.ts'
import type { SeatBy } from '../rules/seat.ts'

/** Lets somebody hold a seat for another term, to a later day, with how that came about. */
export function renewSeat(context: Context, councilId: string, seatId: string, { to, by }: { readonly to: string; readonly by: SeatBy }): Promise<void> {
  return together(context, async (context) => {
    const { council, postId } = await councilForAct(context, councilId, councilsPermissions['deliberation.run-council'])
    const seat = isKey(seatId) ? await tables(context).selectFrom('deliberation.seat').select(['id', 'person_id', 'to_day', 'renewed', 'part']).where('id', '=', seatId).where('council_id', '=', council.id).where('ended_at', 'is', null).forUpdate().executeTakeFirst() : undefined
    if (!seat) throw new Refusal('deliberation.unknown-seat', 'missing')
    if (!isDay(to) || to <= (seat.to_day ?? await today(context))) throw new Refusal('deliberation.term-not-longer', 'invalid', { field: 'renewTo', until: seat.to_day })
    await tables(context).updateTable('deliberation.seat').set({ to_day: to, by, renewed: seat.renewed + 1 }).where('id', '=', seat.id).execute()
    await recordAct(context, 'deliberation.renewed-seat', council.id, { post: postId, concerns: seat.person_id, facts: { seat: seat.id, part: seat.part, by, from: seat.to_day, until: to } })
    if (seat.person_id !== null && seat.person_id !== context.actor?.id) await notify(context, [{ to: seat.person_id, topic: 'deliberation.seat-renewed', subject: council.id, facts: { council: council.id }, dedupe: `renewed:${seat.id}:${to}`, why: 'member' }])
  })
}
