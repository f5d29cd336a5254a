import { notify } from '#domains/notifications'
import { holdersOf, signedIn } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { councilById } from '../reads/council-by-id.ts'
import { councilForAct } from '../reads/council-for-act.ts'
import { seatOf, seatsOf } from '../reads/seats-of.ts'
import type { Council } from '../rules/council.ts'
import { councilsPermissions } from '../rules/permissions.ts'
import { followFromDraw } from './settle-draw.ts'

/** Ends a seat before its term, with the reason that is published. On a seat that was drawn by lot the next of the draw follows. */
export function endSeat(context: Context, councilId: string, seatId: string, { reason }: { readonly reason: string }): Promise<void> {
  return together(context, async (context) => {
    const { council, postId } = await councilForAct(context, councilId, councilsPermissions['deliberation.run-council'])
    if (reason.trim() === '') throw new Refusal('deliberation.reason-needed', 'invalid', { field: 'reason' })
    await closeSeat(context, council, seatId, { reason, act: 'deliberation.ended-seat', postId })
  })
}

/** Whoever holds a seat gives it up. Those who run the council and the staff of its place are told that it is empty. */
export function resignSeat(context: Context, councilId: string, { reason }: { readonly reason: string }): Promise<void> {
  return together(context, async (context) => {
    const person = signedIn(context), council = await councilById(context, councilId), seat = council && await seatOf(context, council.id, person.id)
    if (!council || !seat) throw new Refusal('deliberation.unknown-seat', 'missing')
    if (reason.trim() === '') throw new Refusal('deliberation.reason-needed', 'invalid', { field: 'reason' })
    await closeSeat(context, council, seat.id, { reason, act: 'deliberation.resigned-seat', postId: null })
    await tellOfSeat(context, council, seat.id, 'deliberation.seat-empty')
  })
}

/** The end itself. Part of an act. */
export async function closeSeat(context: Context, council: Pick<Council, 'id'>, seatId: string, { reason, act, postId }: { readonly reason: string; readonly act: string; readonly postId: string | null }): Promise<void> {
  const ended = isKey(seatId) && await tables(context).updateTable('deliberation.seat').set({ ended_at: context.now, ended_for: reason.trim().slice(0, 200) })
    .where('id', '=', seatId).where('council_id', '=', council.id).where('ended_at', 'is', null).returning(['id', 'person_id', 'part', 'draw_id']).executeTakeFirst()
  if (!ended) throw new Refusal('deliberation.unknown-seat', 'missing')
  await recordAct(context, act, council.id, { post: postId, concerns: ended.person_id, facts: { seat: ended.id, part: ended.part } })
  if (ended.draw_id !== null) await followFromDraw(context, ended.draw_id, ended.person_id)
}

/** Tells those who run a council, and the staff of its place, of a seat: that it fell empty, that its term ends. Part of an act. */
export async function tellOfSeat(context: Context, council: Pick<Council, 'id' | 'unitId'>, seatId: string, topic: string, holder: string | null = null): Promise<void> {
  const running = (await seatsOf(context, council.id)).flatMap((seat) => (seat.part === 'chair' || seat.part === 'secretary') && seat.personId !== null ? [seat.personId] : [])
  const staff = await holdersOf(context, { role: 'community-staff', unitId: council.unitId }), people = new Set([...running, ...staff, ...(holder === null ? [] : [holder])])
  await notify(context, [...people].filter((person) => person !== context.actor?.id).map((to) => ({ to, topic, subject: council.id, facts: { council: council.id, runs: running.includes(to) || staff.includes(to) ? 'yes' : 'no' }, dedupe: `${topic}:${seatId}`, why: 'member' as const })))
}
