import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { meetingsPermissions } from '../rules/permissions.ts'
import { chosen } from '../rules/said.ts'
import { holdMeeting } from './hold-meeting.ts'

/** Keeps that somebody invited signed for the invitation on paper, or was told by telephone; who told them stands beside it. */
export function recordDelivery(context: Context, meetingId: string, inviteeIds: readonly string[], channel: string): Promise<number> {
  return together(context, async (context) => {
    const { meeting, postId } = await holdMeeting(context, meetingId, meetingsPermissions['deliberation.run-meeting'], ['announced', 'open', 'cancelled']), db = tables(context)
    const how = chosen('channel', channel, ['paper', 'phone'] as const), ids = inviteeIds.filter(isKey)
    if (ids.length === 0 || !context.actor) throw new Refusal('deliberation.choice-needed', 'invalid', { field: 'invitee' })
    const here = await db.selectFrom('deliberation.meeting_invitee').select('id').where('meeting_id', '=', meetingId).where('id', 'in', ids).execute()
    if (here.length !== ids.length) throw new Refusal('deliberation.unknown-invitee', 'missing')
    const by = context.actor.id
    await db.insertInto('deliberation.meeting_delivery').values(here.map(({ id }) => ({ invitee_id: id, channel: how, at: context.now, by_person: by, round: meeting.round }))).onConflict((conflict) => conflict.doNothing()).execute()
    await recordAct(context, 'deliberation.recorded-delivery', meetingId, { post: postId, facts: { channel: how, invited: here.length } })
    return here.length
  })
}

/** Takes back what was recorded by mistake: told on paper or by telephone, in the round that runs. What the system itself keeps stands. */
export function takeBackDelivery(context: Context, meetingId: string, inviteeIds: readonly string[]): Promise<void> {
  return together(context, async (context) => {
    const { meeting, postId } = await holdMeeting(context, meetingId, meetingsPermissions['deliberation.run-meeting'], ['announced', 'open', 'cancelled']), ids = inviteeIds.filter(isKey)
    if (ids.length === 0) throw new Refusal('deliberation.choice-needed', 'invalid', { field: 'invitee' })
    const here = await tables(context).selectFrom('deliberation.meeting_invitee').select('id').where('meeting_id', '=', meetingId).where('id', 'in', ids).execute()
    if (here.length !== ids.length) throw new Refusal('deliberation.unknown-invitee', 'missing')
    const gone = await tables(context).deleteFrom('deliberation.meeting_delivery').where('invitee_id', 'in', ids).where('round', '=', meeting.round).where('channel', 'in', ['paper', 'phone']).returning('invitee_id').execute()
    await recordAct(context, 'deliberation.took-back-delivery', meetingId, { post: postId, facts: { invited: gone.length } })
  })
}

/** Keeps that somebody invited has opened the page of the meeting: proof that the invitation arrived. Only the first time counts. */
export function acknowledgeInvitation(context: Context, meetingId: string): Promise<boolean> {
  return together(context, async (context) => {
    if (!context.actor || !isKey(meetingId)) return false
    const db = tables(context)
    const invitee = await db.selectFrom('deliberation.meeting_invitee as invitee').innerJoin('deliberation.meeting as meeting', 'meeting.id', 'invitee.meeting_id').select(['invitee.id', 'meeting.round']).where('invitee.meeting_id', '=', meetingId).where('invitee.person_id', '=', context.actor.id).where('meeting.state', 'in', ['announced', 'open', 'cancelled']).where('meeting.announced_at', 'is not', null).executeTakeFirst()
    if (!invitee) return false
    const written = await db.insertInto('deliberation.meeting_delivery').values({ invitee_id: invitee.id, channel: 'shown', at: context.now, by_person: null, round: invitee.round }).onConflict((conflict) => conflict.doNothing()).returning('invitee_id').executeTakeFirst()
    if (written) await recordAct(context, 'deliberation.opened-invitation', meetingId, { facts: { invitee: invitee.id } })
    return written !== undefined
  })
}
