import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

/** Forgets who signed, followed and rated a topic that is over; the numbers stay. Part of an act. */
export async function forgetPart(context: Context, topicId: string): Promise<void> {
  const db = tables(context)
  await db.deleteFrom('deliberation.topic_follower').where('topic_id', '=', topicId).execute()
  await db.deleteFrom('deliberation.topic_rater').where('topic_id', '=', topicId).execute()
  await db.updateTable('deliberation.petition_signature').set({ person_id: null }).where('topic_id', '=', topicId).where('person_id', 'is not', null).execute()
}

/** So long after a refusal somebody may still appeal, in milliseconds; those who signed are remembered as long. */
const appealable = 60 * 86_400_000

/** Forgets who had a part in topics that stay refused: the appeal was answered, or none came. */
export async function forgetRefused(context: Context): Promise<void> {
  const db = tables(context)
  const over = await db.selectFrom('deliberation.topic').select('deliberation.topic.id').where('state', '=', 'refused')
    .where((of) => of.or([of('appeal_answered_at', 'is not', null), of.and([of('appealed_at', 'is', null), of('updated_at', '<', new Date(context.now.getTime() - appealable))])]))
    .where(({ exists, selectFrom }) => exists(selectFrom('deliberation.topic_follower as part').select('part.person_id').whereRef('part.topic_id', '=', 'deliberation.topic.id'))).execute()
  for (const { id } of over) await forgetPart(context, id)
}
