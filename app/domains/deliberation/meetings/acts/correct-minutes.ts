import { notify } from '#domains/notifications'
import { requirePermission, signedIn } from '#domains/people'
import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { maskedAt } from '../reads/names-at.ts'
import { ownerOf } from '../reads/owner-of.ts'
import { meetingsPermissions } from '../rules/permissions.ts'
import { said } from '../rules/said.ts'
import { holdMeeting } from './hold-meeting.ts'

export interface NewCorrection {
  readonly partId: string
  readonly text: string
  readonly key: string
  /** The desk writes it down for somebody who was present and has no account. */
  readonly attendanceId?: string
}

/** Somebody who was present proposes a correction, until the day that was set; the desk takes it down for whoever says it by mouth or on paper. Refuses `deliberation.corrections-over`. */
export function proposeCorrection(context: Context, meetingId: string, { partId, text, key, attendanceId }: NewCorrection): Promise<void> {
  return together(context, async (context) => {
    const db = tables(context), { attendance, postId } = await presentAt(context, meetingId, attendanceId)
    const part = isKey(partId) ? await db.selectFrom('deliberation.minutes_part').select('id').where('id', '=', partId).where('meeting_id', '=', meetingId).executeTakeFirst() : undefined
    if (!part) throw new Refusal('deliberation.unknown-part', 'missing')
    const words = (await maskedAt(context, meetingId))(said('text', text))
    const written = await db.insertInto('deliberation.minutes_correction').values({ meeting_id: meetingId, part_id: part.id, attendance_id: attendance, sending_key: key, text: words, at: context.now, taken: null, decided_at: null }).onConflict((conflict) => conflict.column('sending_key').doNothing()).returning('id').executeTakeFirst()
    if (written) {
      await db.deleteFrom('deliberation.minutes_confirmation').where('attendance_id', '=', attendance).execute()
      await recordAct(context, 'deliberation.proposed-correction', meetingId, { post: postId, facts: { correction: written.id } })
    }
  })
}

/** Somebody who was present finds the draft right, or signed it on paper as the desk records. Said twice it is said once. */
export function confirmMinutes(context: Context, meetingId: string, { attendanceId }: { readonly attendanceId?: string } = {}): Promise<void> {
  return together(context, async (context) => {
    const db = tables(context), { attendance, postId } = await presentAt(context, meetingId, attendanceId)
    const written = await db.insertInto('deliberation.minutes_confirmation').values({ attendance_id: attendance, meeting_id: meetingId, at: context.now }).onConflict((conflict) => conflict.doNothing()).returning('attendance_id').executeTakeFirst()
    if (written) await recordAct(context, 'deliberation.confirmed-minutes', meetingId, { post: postId })
  })
}

/** Those who signed the draft on paper. */
export function confirmForOthers(context: Context, meetingId: string, attendanceIds: readonly string[]): Promise<void> {
  return together(context, async (context) => {
    if (attendanceIds.length === 0) throw new Refusal('deliberation.choice-needed', 'invalid', { field: 'attending' })
    for (const attendanceId of attendanceIds) await confirmMinutes(context, meetingId, { attendanceId })
  })
}

/** Who of those present speaks, while the minutes are open to them: the actor, or somebody for whom the desk writes. */
async function presentAt(context: Context, meetingId: string, attendanceId: string | undefined): Promise<{ readonly attendance: string; readonly postId: string | null }> {
  const db = tables(context), actor = signedIn(context)
  const meeting = isKey(meetingId) ? await db.selectFrom('deliberation.meeting').selectAll().where('id', '=', meetingId).forNoKeyUpdate().executeTakeFirst() : undefined
  if (!meeting) throw new Refusal('deliberation.unknown-meeting', 'missing')
  const found = attendanceId === undefined ? db.selectFrom('deliberation.meeting_attendance').select('id').where('person_id', '=', actor.id) : db.selectFrom('deliberation.meeting_attendance').select('id').where('id', '=', isKey(attendanceId) ? attendanceId : null)
  const here = await found.where('meeting_id', '=', meetingId).executeTakeFirst()
  const { postId } = attendanceId === undefined ? requirePermission(context, meetingsPermissions['deliberation.correct-minutes'], { owner: here ? actor.id : null }) : requirePermission(context, meetingsPermissions['deliberation.run-meeting'], { unitPath: meeting.unit_path, owner: await ownerOf(context, meeting) })
  if (meeting.state !== 'closed' || meeting.correct_until === null || await today(context) > meeting.correct_until) throw new Refusal('deliberation.corrections-over', 'conflict')
  if (!here) throw new Refusal('deliberation.choice-needed', 'invalid', { field: 'attending' })
  return { attendance: here.id, postId }
}

/** The secretary takes a correction (and writes it into the minutes) or refuses it with a reason; whoever proposed it is told. */
export function decideCorrection(context: Context, meetingId: string, correctionId: string, { taken, answer }: { readonly taken: boolean; readonly answer: string }): Promise<void> {
  return together(context, async (context) => {
    const { postId } = await holdMeeting(context, meetingId, meetingsPermissions['deliberation.run-meeting'], ['closed']), db = tables(context)
    const words = (await maskedAt(context, meetingId))(said('answer', answer, { needed: !taken, most: 1000 }))
    const decided = isKey(correctionId) ? await db.updateTable('deliberation.minutes_correction').set({ taken, answer: words, decided_at: context.now }).where('id', '=', correctionId).where('meeting_id', '=', meetingId).where('taken', 'is', null).returning(['id', 'attendance_id']).executeTakeFirst() : undefined
    if (!decided) throw new Refusal('deliberation.nothing-to-decide', 'conflict')
    const { person_id } = await db.selectFrom('deliberation.meeting_attendance').select('person_id').where('id', '=', decided.attendance_id).executeTakeFirstOrThrow()
    if (person_id !== null) await notify(context, [{ to: person_id, topic: 'deliberation.correction-decided', subject: meetingId, facts: { meeting: meetingId, taken: taken ? 1 : 0 }, dedupe: `correction:${decided.id}`, why: 'member' }])
    await recordAct(context, 'deliberation.decided-correction', meetingId, { post: postId, facts: { correction: decided.id, taken } })
  })
}
