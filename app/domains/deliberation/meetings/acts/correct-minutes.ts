import { notify } from '#domains/notifications'
import { requirePermission, signedIn } from '#domains/people'
import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { meetingsPermissions } from '../rules/permissions.ts'
import { masked, said } from '../rules/said.ts'
import { holdMeeting } from './hold-meeting.ts'

/** Somebody who was present proposes a correction, until the day that was set. Refuses `deliberation.corrections-over`. */
export function proposeCorrection(context: Context, meetingId: string, { partId, text, key }: { readonly partId: string; readonly text: string; readonly key: string }): Promise<void> {
  return together(context, async (context) => {
    const db = tables(context), actor = signedIn(context)
    const meeting = isKey(meetingId) ? await db.selectFrom('deliberation.meeting').select(['id', 'state', 'correct_until']).where('id', '=', meetingId).forNoKeyUpdate().executeTakeFirst() : undefined
    if (!meeting) throw new Refusal('deliberation.unknown-meeting', 'missing')
    const here = await db.selectFrom('deliberation.meeting_attendance').select('id').where('meeting_id', '=', meetingId).where('person_id', '=', actor.id).executeTakeFirst()
    requirePermission(context, meetingsPermissions['deliberation.correct-minutes'], { owner: here ? actor.id : null })
    if (meeting.state !== 'closed' || meeting.correct_until === null || await today(context) > meeting.correct_until) throw new Refusal('deliberation.corrections-over', 'conflict')
    const part = isKey(partId) ? await db.selectFrom('deliberation.minutes_part').select('id').where('id', '=', partId).where('meeting_id', '=', meetingId).executeTakeFirst() : undefined
    if (!part || !here) throw new Refusal('deliberation.unknown-part', 'missing')
    const written = await db.insertInto('deliberation.minutes_correction').values({ meeting_id: meetingId, part_id: part.id, attendance_id: here.id, sending_key: key, text: masked(said('text', text)), at: context.now, taken: null, decided_at: null }).onConflict((conflict) => conflict.column('sending_key').doNothing()).returning('id').executeTakeFirst()
    if (written) await recordAct(context, 'deliberation.proposed-correction', meetingId, { facts: { correction: written.id } })
  })
}

/** The secretary takes a correction (and writes it into the minutes) or refuses it with a reason; whoever proposed it is told. */
export function decideCorrection(context: Context, meetingId: string, correctionId: string, { taken, answer }: { readonly taken: boolean; readonly answer: string }): Promise<void> {
  return together(context, async (context) => {
    const { postId } = await holdMeeting(context, meetingId, meetingsPermissions['deliberation.run-meeting'], ['closed']), db = tables(context)
    const words = masked(said('answer', answer, { needed: !taken, most: 1000 }))
    const decided = isKey(correctionId) ? await db.updateTable('deliberation.minutes_correction').set({ taken, answer: words, decided_at: context.now }).where('id', '=', correctionId).where('meeting_id', '=', meetingId).where('taken', 'is', null).returning(['id', 'attendance_id']).executeTakeFirst() : undefined
    if (!decided) throw new Refusal('deliberation.nothing-to-decide', 'conflict')
    const { person_id } = await db.selectFrom('deliberation.meeting_attendance').select('person_id').where('id', '=', decided.attendance_id).executeTakeFirstOrThrow()
    if (person_id !== null) await notify(context, [{ to: person_id, topic: 'deliberation.correction-decided', subject: meetingId, facts: { meeting: meetingId, taken: taken ? 1 : 0 }, dedupe: `correction:${decided.id}`, why: 'member' }])
    await recordAct(context, 'deliberation.decided-correction', meetingId, { post: postId, facts: { correction: decided.id, taken } })
  })
}
