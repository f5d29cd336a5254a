import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { tables } from '../../tables.ts'
import type { TopicState } from '../rules/state.ts'

/** The topic that took up a matter, the open one before earlier ones: for the page of the matter. */
export const topicOfMatter = async (context: Context, matterId: string): Promise<{ id: string; number: string; title: string; state: TopicState } | undefined> =>
  isKey(matterId) ? tables(context).selectFrom('deliberation.topic_matter as part').innerJoin('deliberation.topic as topic', 'topic.id', 'part.topic_id').select(['topic.id', 'topic.number', 'topic.public_title as title', 'topic.state'])
    .where('part.matter_id', '=', matterId).where('topic.state', '<>', 'refused').orderBy('topic.raised_at', 'desc').limit(1).executeTakeFirst() : undefined
