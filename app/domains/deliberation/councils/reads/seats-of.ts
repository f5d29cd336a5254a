import { localDay, place, today } from '#domains/territory'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { tables } from '../../tables.ts'
import type { PartyClass } from '../../rules/party-classes.ts'
import type { Seat, SeatPart } from '../rules/seat.ts'

const standing = (context: Context, councilId: string, day: string) => tables(context).selectFrom('deliberation.seat')
  .select(['id', 'council_id as councilId', 'person_id as personId', 'name', 'party_class as partyClass', 'part', 'by', 'from_day as from', 'to_day as to', 'renewed'])
  .where('council_id', '=', councilId).where('ended_at', 'is', null).where('from_day', '<=', day)
  .where((where) => where.or([where('to_day', 'is', null), where('to_day', '>=', day)]))

/** Who sits in a council today: chair and secretary first, then by class and name. */
export async function seatsOf(context: Context, councilId: string): Promise<Seat[]> {
  if (!isKey(councilId)) return []
  const seats = await standing(context, councilId, await today(context)).orderBy('party_class').orderBy('name').execute()
  const rank = (seat: Seat) => ['chair', 'secretary', 'member', 'expert', 'concerned', 'observer'].indexOf(seat.part)
  return seats.sort((one, other) => rank(one) - rank(other))
}

/** The seat that a person holds today; undefined when none. */
export async function seatOf(context: Context, councilId: string, personId: string): Promise<Seat | undefined> {
  if (!isKey(councilId) || !isKey(personId)) return undefined
  return standing(context, councilId, await today(context)).where('person_id', '=', personId).executeTakeFirst()
}

/** The actor's seat with a say in running the council (chair or secretary): pass `owner: seat.personId` to requirePermission. */
export async function runningSeat(context: Context, councilId: string | null): Promise<Seat | undefined> {
  const seat = councilId !== null && context.actor ? await seatOf(context, councilId, context.actor.id) : undefined
  return seat && (seat.part === 'chair' || seat.part === 'secretary') ? seat : undefined
}

export interface FormerSeat { readonly id: string; readonly name: string; readonly partyClass: PartyClass; readonly part: SeatPart; readonly from: string; readonly until: string; readonly endedFor: string }

/** Who sat in a council before, the latest first. */
export async function formerSeats(context: Context, councilId: string): Promise<FormerSeat[]> {
  const timezone = (await place(context))?.timezone ?? 'Asia/Shanghai'
  const rows = await tables(context).selectFrom('deliberation.seat').select(['id', 'name', 'party_class as partyClass', 'part', 'from_day as from', 'to_day', 'ended_at', 'ended_for as endedFor']).where('council_id', '=', councilId).where('ended_at', 'is not', null).orderBy('ended_at', 'desc').orderBy('name').limit(100).execute()
  return rows.map(({ to_day, ended_at, ...row }) => { const day = localDay(ended_at ?? context.now, timezone); return { ...row, until: to_day !== null && to_day < day ? to_day : day } })
}
