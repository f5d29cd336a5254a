import { requirePermission, signedIn } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { topicById } from '../reads/topic-by-id.ts'
import { topicsPermissions } from '../rules/permissions.ts'

/** Adds the reader to those who are told of a topic; said twice it is the same. Followers never see each other. */
export function followTopic(context: Context, topicId: string): Promise<void> {
  return together(context, async (context) => {
    requirePermission(context, topicsPermissions['deliberation.follow-topic'])
    const person = signedIn(context), topic = await topicById(context, topicId)
    if (!topic) throw new Refusal('deliberation.unknown-topic', 'missing')
    if (topic.state === 'filed') throw new Refusal('deliberation.topic-over', 'conflict')
    const made = await tables(context).insertInto('deliberation.topic_follower').values({ topic_id: topic.id, person_id: person.id, because: 'follows', since: context.now }).onConflict((conflict) => conflict.doNothing()).returning('topic_id').executeTakeFirst()
    if (made) await recordAct({ ...context, actor: undefined }, 'deliberation.followed-topic', topic.id)
  })
}

/** Ends it; who raised, signed or took part stays with the topic. */
export function unfollowTopic(context: Context, topicId: string): Promise<void> {
  return together(context, async (context) => {
    const person = signedIn(context), topic = await topicById(context, topicId)
    if (!topic) throw new Refusal('deliberation.unknown-topic', 'missing')
    const { numDeletedRows } = await tables(context).deleteFrom('deliberation.topic_follower').where('topic_id', '=', topic.id).where('person_id', '=', person.id).where('because', '=', 'follows').executeTakeFirst()
    if (numDeletedRows === 1n) await recordAct({ ...context, actor: undefined }, 'deliberation.unfollowed-topic', topic.id)
  })
}
