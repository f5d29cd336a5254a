import { fromDeliberation, standingOf } from '#domains/matters'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { handoversOf, resolutionsOf } from '../reads/topic-details.ts'
import { mayCarryOut } from '../rules/deciding-body.ts'
import { topicsPermissions } from '../rules/permissions.ts'
import { masked } from '../rules/public-words.ts'
import { moveTopic, topicForAct } from './move-topic.ts'
import { tellTopic } from './tell-topic.ts'

/**
 * Ends the carrying out of a topic: its resolutions are done, or there were none, and its matters go back with the result.
 * What law gives to a body is not carried out before that body decided: deliberation is no vote.
 */
export function carryOutTopic(context: Context, id: string, version: number, { result, matters }: { readonly result: string; /** Where the topic's matters go: on to be dispatched, or closed with the explanation. */ readonly matters?: 'review' | 'closed' }): Promise<void> {
  return together(context, async (context) => {
    const { topic, postId } = await topicForAct(context, id, topicsPermissions['deliberation.run-topic'], { version })
    const words = masked(result.trim().slice(0, 4000))
    if (words === '') throw new Refusal('deliberation.result-needed', 'invalid', { field: 'result' })
    if (mayCarryOut(topic.touches, await handoversOf(context, topic.id)) === 'undecided') throw new Refusal('deliberation.not-a-vote', 'conflict')
    const open = (await resolutionsOf(context, topic.id)).filter((resolution) => resolution.state === 'open' || resolution.state === 'done')
    if (open.length > 0) throw new Refusal('deliberation.resolutions-open', 'conflict', { open: open.length, number: open[0]?.number })
    const db = tables(context), taken = await db.selectFrom('deliberation.topic_matter').select(['matter_id', 'number']).where('topic_id', '=', topic.id).where('returned_at', 'is', null).forUpdate().execute()
    if (taken.length > 0 && matters === undefined) throw new Refusal('deliberation.matters-where', 'invalid', { field: 'matters' })
    let returned = 0
    for (const { matter_id } of taken) {
      const standing = await standingOf(context, matter_id)
      // Its reporter may have withdrawn it, or staff have ended its deliberation, meanwhile.
      if (standing.state === 'deliberating') { await fromDeliberation(context, matter_id, standing.version, { to: matters ?? 'review', result: words }); returned += 1 }
    }
    await db.updateTable('deliberation.topic_matter').set({ returned_at: context.now }).where('topic_id', '=', topic.id).where('returned_at', 'is', null).execute()
    await moveTopic(context, topic, { move: 'carry-out', to: 'carried-out', act: 'deliberation.carried-out-topic', kind: 'carried-out', postId, note: words, set: { result: words }, facts: { returned, matters: matters ?? null } })
  })
}

/** Takes a topic back to be deliberated again, for a reason: a body did not pass it, or the opinion does not hold. */
export function deliberateAgain(context: Context, id: string, version: number, { reason }: { readonly reason: string }): Promise<void> {
  return together(context, async (context) => {
    const { topic, postId } = await topicForAct(context, id, topicsPermissions['deliberation.run-topic'], { version })
    if (reason.trim() === '') throw new Refusal('deliberation.reason-needed', 'invalid', { field: 'reason' })
    if ((await handoversOf(context, topic.id)).some((each) => each.decision === null)) throw new Refusal('deliberation.handed-over-already', 'conflict')
    await moveTopic(context, topic, { move: 'deliberate-again', to: 'deliberating', act: 'deliberation.deliberated-again', kind: 'deliberated-again', postId, note: masked(reason.trim().slice(0, 1000)) })
    await tellTopic(context, topic, 'deliberation.topic-again', { once: topic.version })
  })
}
