import { sql } from 'kysely'
import { nameOf } from '#domains/people'
import type { Context } from '#platform/context'
import type { SeatPart } from '../../councils/rules/seat.ts'
import type { PartyClass } from '../../rules/party-classes.ts'
import { tables } from '../../tables.ts'
import type { Delivery } from '../tables.ts'

export interface Invitee {
  readonly id: string
  readonly personId: string | null
  readonly name: string
  readonly partyClass: PartyClass
  readonly part: SeatPart
  readonly by: 'seat' | 'invitation' | 'registration'
  readonly subject: string
  /** How it is proved that they were told. */
  readonly deliveries: readonly Delivery[]
  readonly signedIn: boolean
}

const order: readonly SeatPart[] = ['chair', 'secretary', 'member', 'concerned', 'expert', 'observer']

/** Everybody invited or registered, chair and secretary first. */
export async function inviteesOf(context: Context, meetingId: string): Promise<Invitee[]> {
  const rows = await tables(context).selectFrom('deliberation.meeting_invitee as invitee').innerJoin('deliberation.meeting as meeting', 'meeting.id', 'invitee.meeting_id').select([
    'invitee.id', 'invitee.person_id as personId', 'invitee.name', 'invitee.party_class as partyClass', 'invitee.part', 'invitee.by', 'invitee.subject',
    sql<Delivery[]>`(select coalesce(array_agg(channel order by at), '{}') from deliberation.meeting_delivery where invitee_id = invitee.id and round = meeting.round)`.as('deliveries'),
    sql<boolean>`exists (select from deliberation.meeting_attendance where invitee_id = invitee.id)`.as('signedIn'),
  ]).where('invitee.meeting_id', '=', meetingId).orderBy('invitee.party_class').orderBy('invitee.name').orderBy('invitee.id').execute()
  return rows.sort((one, other) => order.indexOf(one.part) - order.indexOf(other.part))
}

export interface Attending {
  readonly id: string
  readonly inviteeId: string | null
  readonly personId: string | null
  readonly name: string
  readonly partyClass: PartyClass
  readonly part: SeatPart
  readonly way: 'list' | 'code' | 'online'
  readonly at: Date
  readonly leftAt: Date | null
}

/** Who signed in, in order; also who has left. */
export const attendingOf = (context: Context, meetingId: string): Promise<Attending[]> =>
  tables(context).selectFrom('deliberation.meeting_attendance').select(['id', 'invitee_id as inviteeId', 'person_id as personId', 'name', 'party_class as partyClass', 'part', 'way', 'at', 'left_at as leftAt']).where('meeting_id', '=', meetingId).orderBy('at').orderBy('id').execute()

/** The key from which the codes of the door are derived: for whoever runs the meeting. */
export const signInKeyOf = async (context: Context, meetingId: string): Promise<string> =>
  (await tables(context).selectFrom('deliberation.meeting').select('sign_in_key').where('id', '=', meetingId).executeTakeFirstOrThrow()).sign_in_key

export interface Told { readonly inviteeId: string; readonly channel: Delivery; readonly at: Date; readonly by: string | null; readonly round: number }

/** When, how and by whom each was told, round by round: the proof of delivery as it is printed and kept. */
export async function deliveriesOf(context: Context, meetingId: string): Promise<Told[]> {
  const rows = await tables(context).selectFrom('deliberation.meeting_delivery as told').innerJoin('deliberation.meeting_invitee as invitee', 'invitee.id', 'told.invitee_id')
    .select(['told.invitee_id as inviteeId', 'told.channel', 'told.at', 'told.by_person', 'told.round']).where('invitee.meeting_id', '=', meetingId).orderBy('told.round').orderBy('told.at').execute()
  const names = await nameOf(context, rows.flatMap(({ by_person }) => by_person ?? []))
  return rows.map(({ by_person, ...row }) => ({ ...row, by: by_person === null ? null : names.get(by_person) ?? null }))
}
