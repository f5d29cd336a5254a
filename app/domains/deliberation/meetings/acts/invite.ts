import { personByContact, readName, readPhone } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { seatParts } from '../../councils/rules/seat.ts'
import { partyClasses } from '../../rules/party-classes.ts'
import { tables } from '../../tables.ts'
import { meetingsPermissions } from '../rules/permissions.ts'
import { chosen } from '../rules/said.ts'
import { tellInvitees } from './announce-meeting.ts'
import { holdMeeting } from './hold-meeting.ts'

export interface Invited { readonly name: string; readonly partyClass: string; readonly part: string; readonly phone?: string }

/** Invites somebody besides those with a seat. A phone that belongs to an account makes them told by the system too; it is not kept. */
export function invite(context: Context, meetingId: string, wanted: Invited): Promise<string> {
  return together(context, async (context) => {
    const { meeting, postId } = await holdMeeting(context, meetingId, meetingsPermissions['deliberation.run-meeting'], ['draft', 'announced', 'open']), db = tables(context)
    const name = readName(wanted.name), phone = wanted.phone ? readPhone(wanted.phone) : undefined
    if (name === undefined) throw new Refusal('deliberation.words-needed', 'invalid', { field: 'name' })
    if (wanted.phone && phone === undefined) throw new Refusal('deliberation.phone-wrong', 'invalid', { field: 'phone' })
    const partyClass = chosen('class', wanted.partyClass, partyClasses), part = chosen('part', wanted.part, seatParts), person = phone === undefined ? undefined : await personByContact(context, phone)
    const written = await db.insertInto('deliberation.meeting_invitee').values({ meeting_id: meetingId, seat_id: null, person_id: person?.id ?? null, name, party_class: partyClass, part, by: 'invitation', at: context.now }).onConflict((conflict) => conflict.doNothing()).returning(['id', 'person_id']).executeTakeFirst()
    // One person is invited once, and a meeting has one chair.
    if (!written) throw new Refusal(part === 'chair' ? 'deliberation.one-chair' : 'deliberation.invited-already', 'conflict', { field: part === 'chair' ? 'part' : 'phone' })
    if (meeting.state === 'announced') await tellInvitees(context, meeting, [written])
    await recordAct(context, 'deliberation.invited', meetingId, { post: postId, concerns: written.person_id, facts: { invitee: written.id, class: partyClass, part } })
    return written.id
  })
}

/** Changes the part that somebody plays at this meeting: who keeps the minutes today, who chairs while the chair is away. */
export function changePart(context: Context, meetingId: string, inviteeId: string, wanted: string): Promise<void> {
  return together(context, async (context) => {
    const { postId } = await holdMeeting(context, meetingId, meetingsPermissions['deliberation.run-meeting'], ['draft', 'announced', 'open']), db = tables(context), part = chosen('part', wanted, seatParts)
    const chair = part === 'chair' ? await db.selectFrom('deliberation.meeting_invitee').select('id').where('meeting_id', '=', meetingId).where('part', '=', 'chair').executeTakeFirst() : undefined
    if (chair && chair.id !== inviteeId) throw new Refusal('deliberation.one-chair', 'conflict', { field: 'part' })
    const changed = isKey(inviteeId) ? await db.updateTable('deliberation.meeting_invitee').set({ part }).where('id', '=', inviteeId).where('meeting_id', '=', meetingId).returning('id').executeTakeFirst() : undefined
    if (!changed) throw new Refusal('deliberation.unknown-invitee', 'missing')
    await db.updateTable('deliberation.meeting_attendance').set({ part }).where('invitee_id', '=', changed.id).execute()
    await recordAct(context, 'deliberation.changed-part', meetingId, { post: postId, facts: { invitee: changed.id, part } })
  })
}

/** Takes somebody off the list who was put on it by mistake: not a member by seat, and nobody who is here already. */
export function uninvite(context: Context, meetingId: string, inviteeId: string): Promise<void> {
  return together(context, async (context) => {
    const { postId } = await holdMeeting(context, meetingId, meetingsPermissions['deliberation.run-meeting'], ['draft', 'announced', 'open']), db = tables(context)
    const invitee = isKey(inviteeId) ? await db.selectFrom('deliberation.meeting_invitee').select(['id', 'by']).where('id', '=', inviteeId).where('meeting_id', '=', meetingId).executeTakeFirst() : undefined
    if (!invitee) throw new Refusal('deliberation.unknown-invitee', 'missing')
    if (invitee.by !== 'invitation') throw new Refusal('deliberation.on-the-list-by-right', 'conflict', { field: 'invitee' })
    if (await db.selectFrom('deliberation.meeting_attendance').select('id').where('invitee_id', '=', invitee.id).executeTakeFirst()) throw new Refusal('deliberation.is-here-already', 'conflict', { field: 'invitee' })
    await db.deleteFrom('deliberation.meeting_invitee').where('id', '=', invitee.id).execute()
    await recordAct(context, 'deliberation.uninvited', meetingId, { post: postId, facts: { invitee: invitee.id } })
  })
}
