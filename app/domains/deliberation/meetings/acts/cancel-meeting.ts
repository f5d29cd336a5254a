import { notify } from '#domains/notifications'
import { withdrawNotice } from '#domains/public-notices'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { tables } from '../../tables.ts'
import { topicEvent } from '../../topics/acts/topic-event.ts'
import { meetingsPermissions } from '../rules/permissions.ts'
import { masked, said } from '../rules/said.ts'
import { holdMeeting } from './hold-meeting.ts'

/** Calls a meeting off for a reason that everybody reads; its notice is withdrawn, and those invited are told. */
export function cancelMeeting(context: Context, id: string, words: string): Promise<void> {
  return together(context, async (context) => {
    const { meeting, postId } = await holdMeeting(context, id, meetingsPermissions['deliberation.call-meeting'], ['draft', 'announced']), db = tables(context)
    const reason = masked(said('reason', words, { most: 500 }))
    await db.updateTable('deliberation.meeting').set({ state: 'cancelled', cancelled_for: reason }).where('id', '=', id).execute()
    await db.updateTable('deliberation.sitting').set({ cancelled_at: context.now, cancelled_for: reason }).where('href', '=', `/meetings/${id}`).execute()
    if (meeting.state === 'announced') {
      if (meeting.notice_id) await withdrawNotice(context, meeting.notice_id, { reason })
      const invited = await db.selectFrom('deliberation.meeting_invitee').select('person_id').where('meeting_id', '=', id).where('person_id', 'is not', null).execute()
      await notify(context, invited.flatMap(({ person_id }) => (person_id === null ? [] : [{ to: person_id, topic: 'deliberation.meeting-cancelled', subject: id, facts: { meeting: id }, dedupe: `meeting-cancelled:${id}`, why: 'member' as const }])))
      const items = await db.selectFrom('deliberation.meeting_item').select('topic_id').where('meeting_id', '=', id).execute()
      for (const { topic_id } of items) if (topic_id !== null) await topicEvent(context, topic_id, { kind: 'meeting-cancelled', href: `/meetings/${id}` })
    }
    await recordAct(context, 'deliberation.cancelled-meeting', id, { post: postId })
  })
}
