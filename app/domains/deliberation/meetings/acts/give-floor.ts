import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { itemFloor } from '../reads/item-floor.ts'
import { meetingsPermissions } from '../rules/permissions.ts'
import { chosen } from '../rules/said.ts'
import { waitsFor } from '../rules/speaking-queue.ts'
import { holdMeeting } from './hold-meeting.ts'
import { weigh } from './weigh.ts'

/**
 * Gives the floor to somebody in the queue. One at a time: the database holds one open turn for each meeting, and none in a meeting that is closed.
 * Refuses `deliberation.somebody-speaks`, `deliberation.chair-stays-neutral` at a hearing, and by the charter a second turn before every class was heard.
 */
export function giveFloor(context: Context, meetingId: string, requestId: string, { reason = '' }: { readonly reason?: string } = {}): Promise<string> {
  return together(context, async (context) => {
    const { meeting, postId } = await holdMeeting(context, meetingId, meetingsPermissions['deliberation.run-meeting'], ['open']), db = tables(context)
    const request = isKey(requestId) ? await db.selectFrom('deliberation.speaking_request as request').innerJoin('deliberation.meeting_attendance as attendance', 'attendance.id', 'request.attendance_id')
      .select(['request.id', 'request.item_id', 'request.state', 'attendance.id as attendance_id', 'attendance.party_class', 'attendance.part']).where('request.id', '=', requestId).where('request.meeting_id', '=', meetingId).executeTakeFirst() : undefined
    if (!request || request.state !== 'waiting') throw new Refusal('deliberation.not-in-queue', 'conflict')
    if (meeting.form === 'hearing' && request.part === 'chair') throw new Refusal('deliberation.chair-stays-neutral', 'conflict')
    if (await db.selectFrom('deliberation.speaking_turn').select('id').where('meeting_id', '=', meetingId).where('ended_at', 'is', null).executeTakeFirst()) throw new Refusal('deliberation.somebody-speaks', 'conflict')
    const waits = waitsFor({ attendanceId: request.attendance_id }, await itemFloor(context, meetingId, request.item_id))
    await weigh(context, { meetingId, rules: meeting.rules.rules, moment: 'floor', reason, findings: waits.length === 0 ? [] : [{ dont: 'all-heard', code: 'second-turn', itemId: request.item_id, count: waits.length }] })
    const { id } = await db.insertInto('deliberation.speaking_turn').values({
      meeting_id: meetingId, item_id: request.item_id, attendance_id: request.attendance_id, party_class: request.party_class, started_at: context.now, due_at: new Date(context.now.getTime() + meeting.rules.turnMinutes * 60_000), ended_at: null, ended_for: null,
    }).returning('id').executeTakeFirstOrThrow()
    await db.updateTable('deliberation.speaking_request').set({ state: 'given' }).where('id', '=', request.id).execute()
    await recordAct(context, 'deliberation.gave-the-floor', meetingId, { post: postId, facts: { item: request.item_id, class: request.party_class } })
    return id
  })
}

/** Ends the turn that runs: finished, or the time was up. Ended twice, it ended once. */
export function endTurn(context: Context, meetingId: string, turnId: string, why = 'done'): Promise<void> {
  return together(context, async (context) => {
    const { postId } = await holdMeeting(context, meetingId, meetingsPermissions['deliberation.run-meeting'], ['open']), because = chosen('why', why, ['done', 'time', 'suspended'] as const)
    const ended = isKey(turnId) ? await tables(context).updateTable('deliberation.speaking_turn').set({ ended_at: context.now, ended_for: because }).where('id', '=', turnId).where('meeting_id', '=', meetingId).where('ended_at', 'is', null).returning('id').executeTakeFirst() : undefined
    if (ended) await recordAct(context, 'deliberation.ended-turn', meetingId, { post: postId, facts: { why: because } })
  })
}
