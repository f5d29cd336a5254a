import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { ItemFloor, SpeakingRequest } from '../rules/speaking-queue.ts'

/** What has happened on the floor of an item: who is here by class, whose turns were, who waived. */
export async function itemFloor(context: Context, meetingId: string, itemId: string): Promise<ItemFloor> {
  const db = tables(context)
  // The chair of a hearing stays neutral and does not speak: their class need not wait for them.
  const { form } = await db.selectFrom('deliberation.meeting').select('form').where('id', '=', meetingId).executeTakeFirstOrThrow()
  const present = await db.selectFrom('deliberation.meeting_attendance').select('party_class').distinct().where('meeting_id', '=', meetingId).where('left_at', 'is', null).where('part', 'not in', form === 'hearing' ? ['observer', 'secretary', 'chair'] : ['observer', 'secretary']).execute()
  const turns = await db.selectFrom('deliberation.speaking_turn').select(['attendance_id', 'party_class']).where('item_id', '=', itemId).orderBy('started_at').execute()
  const waived = await db.selectFrom('deliberation.speaking_waiver').select('party_class').where('item_id', '=', itemId).execute()
  return { present: present.map((row) => row.party_class), turns: turns.map((row) => ({ attendanceId: row.attendance_id ?? '', partyClass: row.party_class })), waived: waived.map((row) => row.party_class) }
}

/** Who waits for the floor of an item, in the order of asking. */
export async function waitingToSpeak(context: Context, itemId: string): Promise<SpeakingRequest[]> {
  const rows = await tables(context).selectFrom('deliberation.speaking_request as request').innerJoin('deliberation.meeting_attendance as attendance', 'attendance.id', 'request.attendance_id')
    .select(['request.id', 'request.attendance_id', 'attendance.party_class']).where('request.item_id', '=', itemId).where('request.state', '=', 'waiting').orderBy('request.asked_at').orderBy('request.id').execute()
  return rows.map((row) => ({ id: row.id, attendanceId: row.attendance_id, partyClass: row.party_class }))
}
