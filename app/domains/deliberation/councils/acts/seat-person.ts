import { personByContact, postsOf, readPhone } from '#domains/people'
import { isDay, today, unitById } from '#domains/territory'
import { notify } from '#domains/notifications'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import type { PartyClass } from '../../rules/party-classes.ts'
import { tables } from '../../tables.ts'
import { councilById } from '../reads/council-by-id.ts'
import { councilForAct } from '../reads/council-for-act.ts'
import { councilsPermissions } from '../rules/permissions.ts'
import type { SeatBy, SeatPart } from '../rules/seat.ts'

export interface NewSeat {
  readonly councilId: string
  /** As the council publishes it. */
  readonly name: string
  readonly partyClass: PartyClass
  readonly part: SeatPart
  readonly by: SeatBy
  readonly from?: string
  readonly to?: string | null
  /** The person, or the phone under which they are registered; neither where somebody has no account. */
  readonly personId?: string | null
  readonly phone?: string
  readonly drawId?: string | null
  readonly key: string
}

/** Gives somebody a seat in a council for a term. A person holds one seat in a council at a time, and a council has one chair: the database keeps to it. */
export function seatPerson(context: Context, seat: NewSeat): Promise<string> {
  return together(context, async (context) => {
    const { council, postId } = await councilForAct(context, seat.councilId, councilsPermissions['deliberation.run-council'])
    return giveSeat(context, { ...seat, councilId: council.id }, postId)
  })
}

/** The seat itself, inside the act of whoever has asked for permission. */
export async function giveSeat(context: Context, { councilId, name, partyClass, part, by, from, to = null, personId = null, phone = '', drawId = null, key }: NewSeat, postId: string | null): Promise<string> {
  const db = tables(context), day = await today(context), since = from ?? day
  if (name.trim() === '') throw new Refusal('deliberation.seat-without-name', 'invalid', { field: 'name' })
  if (!isDay(since)) throw new Refusal('deliberation.no-such-day', 'invalid', { field: 'from' })
  if (to !== null && (!isDay(to) || to < since)) throw new Refusal('deliberation.term-ends-before', 'invalid', { field: 'to' })
  const person = personId ?? (phone.trim() === '' ? null : await registered(context, phone))
  // A term that has run out makes room by itself.
  await db.updateTable('deliberation.seat').set({ ended_at: context.now }).where('council_id', '=', councilId).where('ended_at', 'is', null).where('to_day', '<', day).execute()
  const heldFor = by === 'post' && person !== null ? await postFor(context, councilId, person) : null
  const row = { council_id: councilId, post_id: heldFor, person_id: person, name: name.trim(), party_class: partyClass, part, by, draw_id: drawId, from_day: since, to_day: to, ended_at: null, seating_key: key }
  const made = await db.insertInto('deliberation.seat').values(row).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst()
  if (!made) {
    const same = await db.selectFrom('deliberation.seat').select('id').where('seating_key', '=', key).executeTakeFirst()
    if (same) return same.id
    const seated = person !== null && await db.selectFrom('deliberation.seat').select('id').where('council_id', '=', councilId).where('person_id', '=', person).where('ended_at', 'is', null).executeTakeFirst()
    throw seated ? new Refusal('deliberation.sits-there-already', 'conflict', { field: 'phone' }) : new Refusal('deliberation.has-a-chair', 'conflict', { field: 'part' })
  }
  await recordAct(context, 'deliberation.seated', councilId, { post: postId, concerns: person, facts: { seat: made.id, part, by, class: partyClass, until: to } })
  if (person !== null && person !== context.actor?.id) await notify(context, [{ to: person, topic: 'deliberation.seated', subject: councilId, facts: { council: councilId, part }, dedupe: `seated:${made.id}`, why: 'member' }])
  return made.id
}

/** The post of somebody in the place of a council: a seat that is held for it ends with it. None where their office is not kept here. */
async function postFor(context: Context, councilId: string, personId: string): Promise<string | null> {
  const council = await councilById(context, councilId), path = council ? (await unitById(context, council.unitId))?.path ?? [] : []
  return (await postsOf(context, personId)).find((post) => (post.unitId !== null && path.includes(post.unitId)) || (post.organisationId !== null && post.organisationId === council?.convenorId))?.id ?? null
}

async function registered(context: Context, phone: string): Promise<string> {
  const number = readPhone(phone)
  const person = number === undefined ? undefined : await personByContact(context, number)
  if (!person) throw new Refusal('deliberation.nobody-by-phone', 'invalid', { field: 'phone' })
  return person.id
}
