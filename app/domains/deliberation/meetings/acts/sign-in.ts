import { randomBytes } from 'node:crypto'
import type { Insertable } from 'kysely'
import { readName, requirePermission, signedIn } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { partyClasses } from '../../rules/party-classes.ts'
import { tables } from '../../tables.ts'
import { tookPart } from '../../topics/acts/topic-event.ts'
import { meetingsPermissions } from '../rules/permissions.ts'
import { chosen } from '../rules/said.ts'
import { opensTheDoor } from '../rules/sign-in-code.ts'
import type { MeetingsTables } from '../tables.ts'
import { holdMeeting, type MeetingRow } from './hold-meeting.ts'

const doorOpensBefore = 60 * 60_000

/** Somebody signed in enters with the code at the door, or from elsewhere when they are invited and the meeting has a way to take part from there. Refuses `deliberation.code-wrong`. */
export function signInMyself(context: Context, meetingId: string, { code, partyClass }: { readonly code: string; readonly partyClass: string }): Promise<void> {
  return together(context, async (context) => {
    const db = tables(context), actor = signedIn(context)
    requirePermission(context, meetingsPermissions['deliberation.sign-in-to-meeting'])
    const meeting = isKey(meetingId) ? await db.selectFrom('deliberation.meeting').selectAll().where('id', '=', meetingId).forNoKeyUpdate().executeTakeFirst() : undefined
    if (!meeting) throw new Refusal('deliberation.unknown-meeting', 'missing')
    doorIsOpen(context, meeting)
    const invitee = await db.selectFrom('deliberation.meeting_invitee').selectAll().where('meeting_id', '=', meetingId).where('person_id', '=', actor.id).executeTakeFirst()
    const online = code === '' && invitee !== undefined && meeting.online_words !== ''
    if (!online && !opensTheDoor(meeting.sign_in_key, code, context.now)) throw new Refusal('deliberation.code-wrong', 'invalid', { field: 'code' })
    await enter(context, meeting, { invitee_id: invitee?.id ?? null, person_id: actor.id, name: actor.name, party_class: invitee?.party_class ?? chosen('class', partyClass, partyClasses), part: invitee?.part ?? 'observer', way: online ? 'online' : 'code', sign_in_once: `${meetingId}:${actor.id}` })
    for (const { topic_id } of await db.selectFrom('deliberation.meeting_item').select('topic_id').where('meeting_id', '=', meetingId).execute()) if (topic_id !== null) await tookPart(context, topic_id, actor.id)
    await recordAct(context, 'deliberation.signed-in-to-meeting', meetingId, { facts: { way: online ? 'online' : 'code' } })
  })
}

export interface PaperName { readonly name: string; readonly partyClass: string; readonly part?: string; readonly key: string }

/** The desk signs somebody in: from the list of those invited, or a name as on the paper list for somebody without account. */
export function signInAtDesk(context: Context, meetingId: string, who: { readonly inviteeId: string; readonly online?: boolean } | PaperName): Promise<void> {
  return together(context, async (context) => {
    const { meeting, postId } = await holdMeeting(context, meetingId, meetingsPermissions['deliberation.run-meeting'], ['announced', 'open']), db = tables(context)
    doorIsOpen(context, meeting)
    if ('inviteeId' in who) {
      const invitee = isKey(who.inviteeId) ? await db.selectFrom('deliberation.meeting_invitee').selectAll().where('id', '=', who.inviteeId).where('meeting_id', '=', meetingId).executeTakeFirst() : undefined
      if (!invitee) throw new Refusal('deliberation.unknown-invitee', 'missing')
      await enter(context, meeting, { invitee_id: invitee.id, person_id: invitee.person_id, name: invitee.name, party_class: invitee.party_class, part: invitee.part, way: who.online && meeting.online_words !== '' ? 'online' : 'list', sign_in_once: invitee.person_id ? `${meetingId}:${invitee.person_id}` : invitee.id })
    } else {
      const name = readName(who.name)
      if (name === undefined) throw new Refusal('deliberation.words-needed', 'invalid', { field: 'name' })
      await enter(context, meeting, { invitee_id: null, person_id: null, name, party_class: chosen('class', who.partyClass, partyClasses), part: chosen('part', who.part ?? 'concerned', ['observer', 'expert', 'concerned'] as const), way: 'list', sign_in_once: who.key })
    }
    await recordAct(context, 'deliberation.signed-in-to-meeting', meetingId, { post: postId, facts: { way: 'list' } })
  })
}

/** Everybody who was ticked on the list is here; all of them, or none when one of them is not on it. */
export function signInFromList(context: Context, meetingId: string, inviteeIds: readonly string[], { online = false }: { readonly online?: boolean } = {}): Promise<void> {
  return together(context, async (context) => {
    if (inviteeIds.length === 0) throw new Refusal('deliberation.choice-needed', 'invalid', { field: 'invitee' })
    for (const inviteeId of inviteeIds) await signInAtDesk(context, meetingId, { inviteeId, online })
  })
}

/** Somebody goes before the end, or comes back. */
export function leaveMeeting(context: Context, meetingId: string, attendanceId: string, { back = false }: { readonly back?: boolean } = {}): Promise<void> {
  return together(context, async (context) => {
    const { postId } = await holdMeeting(context, meetingId, meetingsPermissions['deliberation.run-meeting'], ['announced', 'open']), db = tables(context)
    const changed = isKey(attendanceId) ? await db.updateTable('deliberation.meeting_attendance').set({ left_at: back ? null : context.now }).where('id', '=', attendanceId).where('meeting_id', '=', meetingId).returning('id').executeTakeFirst() : undefined
    if (!changed) throw new Refusal('deliberation.not-here', 'missing')
    if (!back) await db.updateTable('deliberation.speaking_turn').set({ ended_at: context.now, ended_for: 'done' }).where('attendance_id', '=', attendanceId).where('ended_at', 'is', null).execute()
    if (!back) await db.updateTable('deliberation.speaking_request').set({ state: 'withdrawn' }).where('attendance_id', '=', attendanceId).where('state', '=', 'waiting').execute()
    await recordAct(context, back ? 'deliberation.came-back' : 'deliberation.left-meeting', meetingId, { post: postId })
  })
}

/** Somebody was signed in by mistake: they never were here. Whoever has spoken, asked for a correction or confirmed the minutes was. */
export function takeBackSignIn(context: Context, meetingId: string, attendanceId: string): Promise<void> {
  return together(context, async (context) => {
    const { postId } = await holdMeeting(context, meetingId, meetingsPermissions['deliberation.run-meeting'], ['announced', 'open']), db = tables(context)
    const here = isKey(attendanceId) ? await db.selectFrom('deliberation.meeting_attendance').select('id').where('id', '=', attendanceId).where('meeting_id', '=', meetingId).executeTakeFirst() : undefined
    if (!here) throw new Refusal('deliberation.not-here', 'missing')
    if (await db.selectFrom('deliberation.speaking_turn').select('id').where('attendance_id', '=', here.id).executeTakeFirst()) throw new Refusal('deliberation.has-spoken', 'conflict')
    await db.deleteFrom('deliberation.speaking_request').where('attendance_id', '=', here.id).execute()
    await db.deleteFrom('deliberation.meeting_attendance').where('id', '=', here.id).execute()
    await recordAct(context, 'deliberation.took-back-sign-in', meetingId, { post: postId })
  })
}

/** Makes the key of the door new: codes that were printed or photographed no longer open it. */
export function renewSignInKey(context: Context, meetingId: string): Promise<void> {
  return together(context, async (context) => {
    const { postId } = await holdMeeting(context, meetingId, meetingsPermissions['deliberation.run-meeting'], ['announced', 'open'])
    await tables(context).updateTable('deliberation.meeting').set({ sign_in_key: randomBytes(24).toString('base64url') }).where('id', '=', meetingId).execute()
    await recordAct(context, 'deliberation.renewed-sign-in-code', meetingId, { post: postId })
  })
}

function doorIsOpen(context: Context, meeting: MeetingRow): void {
  if (meeting.state !== 'announced' && meeting.state !== 'open') throw new Refusal('deliberation.meeting-not-so-far', 'conflict', { state: meeting.state })
  if (!meeting.on_paper && context.now.getTime() < meeting.starts_at.getTime() - doorOpensBefore) throw new Refusal('deliberation.too-early', 'conflict')
}

type Entering = Pick<Insertable<MeetingsTables['deliberation.meeting_attendance']>, 'invitee_id' | 'person_id' | 'name' | 'party_class' | 'part' | 'way' | 'sign_in_once'>

/** Whoever signs in twice, by two doors at once or by sending a form again, is here once. */
async function enter(context: Context, meeting: MeetingRow, row: Entering): Promise<void> {
  await tables(context).insertInto('deliberation.meeting_attendance').values({ ...row, meeting_id: meeting.id, at: context.now, left_at: null }).onConflict((conflict) => conflict.doNothing()).execute()
}
