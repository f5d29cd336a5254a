import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { requirePermission, signedIn } from '#domains/people'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { partyClasses } from '../../rules/party-classes.ts'
import { tables } from '../../tables.ts'
import { meetingsPermissions } from '../rules/permissions.ts'
import { chosen } from '../rules/said.ts'
import { holdMeeting } from './hold-meeting.ts'

/** Somebody who is here asks for the floor on the item under way, on their own phone. Asked twice, they stand in the queue once. */
export function askForFloor(context: Context, meetingId: string): Promise<void> {
  return together(context, async (context) => {
    const db = tables(context), actor = signedIn(context)
    const meeting = isKey(meetingId) ? await db.selectFrom('deliberation.meeting').select(['id', 'state']).where('id', '=', meetingId).forNoKeyUpdate().executeTakeFirst() : undefined
    if (!meeting) throw new Refusal('deliberation.unknown-meeting', 'missing')
    const here = await db.selectFrom('deliberation.meeting_attendance').select('id').where('meeting_id', '=', meetingId).where('person_id', '=', actor.id).where('left_at', 'is', null).executeTakeFirst()
    requirePermission(context, meetingsPermissions['deliberation.ask-for-the-floor'], { owner: here ? actor.id : null })
    if (meeting.state !== 'open') throw new Refusal('deliberation.meeting-not-so-far', 'conflict', { state: meeting.state })
    await queueUp(context, meetingId, here?.id ?? '')
    await recordAct(context, 'deliberation.asked-for-the-floor', meetingId)
  })
}

/** The desk writes down who raised a hand. */
export function noteHand(context: Context, meetingId: string, attendanceId: string): Promise<void> {
  return together(context, async (context) => {
    const { postId } = await holdMeeting(context, meetingId, meetingsPermissions['deliberation.run-meeting'], ['open'])
    await queueUp(context, meetingId, attendanceId)
    await recordAct(context, 'deliberation.asked-for-the-floor', meetingId, { post: postId })
  })
}

async function queueUp(context: Context, meetingId: string, attendanceId: string): Promise<void> {
  const db = tables(context)
  const item = await db.selectFrom('deliberation.meeting_item').select('id').where('meeting_id', '=', meetingId).where('started_at', 'is not', null).where('ended_at', 'is', null).executeTakeFirst()
  if (!item) throw new Refusal('deliberation.no-item-under-way', 'conflict')
  const here = isKey(attendanceId) ? await db.selectFrom('deliberation.meeting_attendance as here').innerJoin('deliberation.meeting as meeting', 'meeting.id', 'here.meeting_id').select(['here.id', 'here.part', 'meeting.form']).where('here.id', '=', attendanceId).where('here.meeting_id', '=', meetingId).where('here.left_at', 'is', null).executeTakeFirst() : undefined
  if (!here) throw new Refusal('deliberation.not-here', 'missing')
  if (here.form === 'hearing' && here.part === 'chair') throw new Refusal('deliberation.chair-stays-neutral', 'conflict')
  await db.insertInto('deliberation.speaking_request').values({ meeting_id: meetingId, item_id: item.id, attendance_id: here.id, asked_at: context.now }).onConflict((conflict) => conflict.doNothing()).execute()
}

/** Takes somebody off the queue who no longer wishes to speak. */
export function withdrawHand(context: Context, meetingId: string, requestId: string): Promise<void> {
  return together(context, async (context) => {
    const { postId } = await holdMeeting(context, meetingId, meetingsPermissions['deliberation.run-meeting'], ['open'])
    if (isKey(requestId)) await tables(context).updateTable('deliberation.speaking_request').set({ state: 'withdrawn' }).where('id', '=', requestId).where('meeting_id', '=', meetingId).where('state', '=', 'waiting').execute()
    await recordAct(context, 'deliberation.withdrew-hand', meetingId, { post: postId })
  })
}

/** A class that is here says that it does not wish to speak on the item under way: second turns need not wait for it. */
export function waiveTurn(context: Context, meetingId: string, itemId: string, wanted: string): Promise<void> {
  return together(context, async (context) => {
    const { postId } = await holdMeeting(context, meetingId, meetingsPermissions['deliberation.run-meeting'], ['open']), partyClass = chosen('class', wanted, partyClasses)
    const item = isKey(itemId) ? await tables(context).selectFrom('deliberation.meeting_item').select('id').where('id', '=', itemId).where('meeting_id', '=', meetingId).where('ended_at', 'is', null).executeTakeFirst() : undefined
    if (!item) throw new Refusal('deliberation.unknown-item', 'missing')
    await tables(context).insertInto('deliberation.speaking_waiver').values({ item_id: item.id, party_class: partyClass, at: context.now }).onConflict((conflict) => conflict.doNothing()).execute()
    await recordAct(context, 'deliberation.waived-turn', meetingId, { post: postId, facts: { item: item.id, class: partyClass } })
  })
}
