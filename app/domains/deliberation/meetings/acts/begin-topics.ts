import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import { topicEvent } from '../../topics/acts/topic-event.ts'

/** The topics of a meeting say that it is held; those that were announced are deliberated from now on. Part of the act that opens it. */
export async function beginTopics(context: Context, meetingId: string): Promise<void> {
  const items = await tables(context).selectFrom('deliberation.meeting_item').select('topic_id').where('meeting_id', '=', meetingId).orderBy('ordinal').execute()
  for (const { topic_id } of items) if (topic_id !== null) await topicEvent(context, topic_id, { kind: 'meeting-held', href: `/meetings/${meetingId}` })
}
