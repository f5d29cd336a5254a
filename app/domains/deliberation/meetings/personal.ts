import { sql } from 'kysely'
import type { PersonalPart } from '#platform/personal'
import { tables } from '../tables.ts'

/** What is kept here about a person: invitations and how they were told, sign-ins, corrections and appeals. What was said at a meeting is kept under issues, of nobody. */
export const meetingsPersonal: PersonalPart = {
  async collect(context, personId) {
    const db = tables(context)
    const invited = await db.selectFrom('deliberation.meeting_invitee as invitee').innerJoin('deliberation.meeting as meeting', 'meeting.id', 'invitee.meeting_id').select(['meeting.title', 'invitee.party_class', 'invitee.part', 'invitee.by', 'invitee.subject', 'invitee.at']).where('invitee.person_id', '=', personId).execute()
    const attended = await db.selectFrom('deliberation.meeting_attendance as here').innerJoin('deliberation.meeting as meeting', 'meeting.id', 'here.meeting_id').leftJoin('deliberation.minutes_confirmation as confirmed', 'confirmed.attendance_id', 'here.id').select(['meeting.title', 'here.party_class', 'here.part', 'here.way', 'here.at', 'here.left_at', 'confirmed.at as confirmed_at']).where('here.person_id', '=', personId).execute()
    const corrections = await db.selectFrom('deliberation.minutes_correction as correction').innerJoin('deliberation.meeting_attendance as here', 'here.id', 'correction.attendance_id').innerJoin('deliberation.meeting as meeting', 'meeting.id', 'correction.meeting_id').select(['meeting.title', 'correction.text', 'correction.at', 'correction.taken', 'correction.answer']).where('here.person_id', '=', personId).execute()
    const appeals = await db.selectFrom('deliberation.meeting_moderation as measure').innerJoin('deliberation.meeting as meeting', 'meeting.id', 'measure.meeting_id').select(['meeting.title', 'measure.appeal as text', 'measure.appealed_at as at', 'measure.decision as answer']).where('measure.appealed_by', '=', personId).execute()
    const told = await db.selectFrom('deliberation.meeting_delivery as told').innerJoin('deliberation.meeting_invitee as invitee', 'invitee.id', 'told.invitee_id').innerJoin('deliberation.meeting as meeting', 'meeting.id', 'invitee.meeting_id').select(['meeting.title', 'told.channel', 'told.at']).where('invitee.person_id', '=', personId).execute()
    return invited.length + attended.length + corrections.length + appeals.length === 0 ? undefined : { invited, told, attended, corrections, appeals }
  },
  async erase(context, personId) {
    const db = tables(context)
    await db.updateTable('deliberation.meeting_invitee').set({ person_id: null, name: '', subject: '' }).where('person_id', '=', personId).execute()
    await db.updateTable('deliberation.meeting_attendance').set({ person_id: null, name: '', sign_in_once: sql`id::text` }).where('person_id', '=', personId).execute()
    await db.updateTable('deliberation.meeting_moderation').set({ appealed_by: null }).where('appealed_by', '=', personId).execute()
  },
}
