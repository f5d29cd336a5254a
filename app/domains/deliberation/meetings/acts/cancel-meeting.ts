import { withdrawNotice } from '#domains/public-notices'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { tables } from '../../tables.ts'
import { topicEvent } from '../../topics/acts/topic-event.ts'
import { meetingsPermissions } from '../rules/permissions.ts'
import { masked, said } from '../rules/said.ts'
import { tellInvitees } from './announce-meeting.ts'
import { holdMeeting } from './hold-meeting.ts'

/** Calls a meeting off for a reason that everybody reads; its notice is withdrawn, and those invited are told: by the system, or as the desk records it. */
export function cancelMeeting(context: Context, id: string, words: string): Promise<void> {
  return together(context, async (context) => {
    const { meeting, postId } = await holdMeeting(context, id, meetingsPermissions['deliberation.call-meeting'], ['draft', 'announced']), db = tables(context)
    const reason = masked(said('reason', words, { most: 500 })), announced = meeting.state === 'announced', round = meeting.round + (announced ? 1 : 0)
    await db.updateTable('deliberation.meeting').set({ state: 'cancelled', cancelled_for: reason, round }).where('id', '=', id).execute()
    await db.updateTable('deliberation.sitting').set({ cancelled_at: context.now, cancelled_for: reason }).where('href', '=', `/meetings/${id}`).execute()
    if (announced) {
      if (meeting.notice_id) await withdrawNotice(context, meeting.notice_id, { reason })
      await tellInvitees(context, { ...meeting, round }, await db.selectFrom('deliberation.meeting_invitee').select(['id', 'person_id']).where('meeting_id', '=', id).execute(), 'cancelled')
      const items = await db.selectFrom('deliberation.meeting_item').select('topic_id').where('meeting_id', '=', id).execute()
      for (const { topic_id } of items) if (topic_id !== null) await topicEvent(context, topic_id, { kind: 'meeting-cancelled', href: `/meetings/${id}` })
    }
    await recordAct(context, 'deliberation.cancelled-meeting', id, { post: postId })
  })
}
