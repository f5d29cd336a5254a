import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { topicsPermissions } from '../rules/permissions.ts'
import { masked } from '../rules/public-words.ts'
import { forgetPart } from './forget-part.ts'
import { freeMatters } from './hold-matters.ts'
import { moveTopic, topicForAct } from './move-topic.ts'
import { tellTopic } from './tell-topic.ts'

/** Whoever raised a topic takes it back before it is admitted, for a published reason. A petition that has its signatures belongs to all who signed. */
export function withdrawTopic(context: Context, id: string, { reason }: { readonly reason: string }): Promise<void> {
  return together(context, async (context) => {
    const { topic, postId } = await topicForAct(context, id, topicsPermissions['deliberation.withdraw-topic'], { owner: (topic) => topic.raisedBy })
    if (topic.source === 'petition' && topic.state === 'collected') throw new Refusal('deliberation.petition-of-all', 'conflict')
    if (reason.trim() === '') throw new Refusal('deliberation.reason-needed', 'invalid', { field: 'withdraw' })
    await moveTopic(context, topic, { move: 'withdraw', to: 'withdrawn', act: 'deliberation.withdrew-topic', kind: 'withdrawn', postId, note: masked(reason.trim().slice(0, 500)) })
    await freeMatters(context, topic.id)
    await tellTopic(context, topic, 'deliberation.topic-withdrawn', { once: topic.version })
    await forgetPart(context, topic.id)
  })
}
