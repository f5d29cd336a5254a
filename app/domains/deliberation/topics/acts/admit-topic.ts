import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { charterOrDefault } from '../../councils/reads/charter-of.ts'
import { dueDay } from '../../councils/reads/due-day.ts'
import { tables } from '../../tables.ts'
import { scopeOf } from '../reads/council-of-scope.ts'
import { touchesOf } from '../rules/deciding-body.ts'
import { topicsPermissions } from '../rules/permissions.ts'
import { masked } from '../rules/public-words.ts'
import { topicCategories, type TopicCategory } from '../rules/topic.ts'
import { freeMatters, retakeMatters } from './hold-matters.ts'
import { moveTopic, noteTopic, topicForAct } from './move-topic.ts'
import { tellTopic } from './tell-topic.ts'

export interface Admission {
  readonly category: TopicCategory
  readonly touches: readonly string[]
  /** Whom it concerns, where the office corrects it: the smallest unit that holds them all deliberates. */
  readonly unitIds?: readonly string[]
  readonly reason?: string
}

/** Admits a topic: its kind, what it touches that a body must decide, and the smallest level that holds all concerned with the council there. */
export function admitTopic(context: Context, id: string, version: number, { category, touches, unitIds, reason = '' }: Admission): Promise<void> {
  return together(context, async (context) => {
    const { topic, postId } = await topicForAct(context, id, topicsPermissions['deliberation.admit-topic'], { version })
    if (!topicCategories.includes(category)) throw new Refusal('deliberation.category-needed', 'invalid', { field: 'category' })
    const scope = unitIds !== undefined && unitIds.length > 0 ? await scopeOf(context, unitIds) : undefined, codes = touchesOf(touches).map((touch) => touch.code)
    if (scope) {
      await tables(context).deleteFrom('deliberation.topic_unit').where('topic_id', '=', topic.id).execute()
      await tables(context).insertInto('deliberation.topic_unit').values(scope.unitIds.map((unit_id) => ({ topic_id: topic.id, unit_id }))).execute()
    }
    await moveTopic(context, topic, {
      move: 'admit', to: 'admitted', act: 'deliberation.admitted-topic', kind: 'admitted', postId, note: masked(reason.trim()),
      set: { category, touches: codes, ...(scope ? { unit_id: scope.unitId, unit_path: [...scope.unitPath], council_id: topic.source === 'council' ? topic.councilId : scope.council?.id ?? null } : {}) },
      facts: { category, touches: codes, unit: scope?.unitId ?? topic.unitId },
    })
    await tellTopic(context, topic, 'deliberation.topic-admitted', { once: topic.version })
  })
}

/** Does not admit a topic, with the reasons that are published and the way to appeal. Its matters are free again. */
export function refuseTopic(context: Context, id: string, version: number, { reason }: { readonly reason: string }): Promise<void> {
  return together(context, async (context) => {
    const { topic, postId } = await topicForAct(context, id, topicsPermissions['deliberation.admit-topic'], { version })
    if (reason.trim() === '') throw new Refusal('deliberation.reason-needed', 'invalid', { field: 'reason' })
    const words = masked(reason.trim().slice(0, 1000))
    await moveTopic(context, topic, { move: 'refuse', to: 'refused', act: 'deliberation.refused-topic', kind: 'refused', postId, note: words, set: { refusal: words } })
    await freeMatters(context, topic.id)
    await tellTopic(context, topic, 'deliberation.topic-refused', { once: topic.version })
  })
}

/** Whoever raised a refused topic asks for another decision, once; a supervisor answers it within the charter's days. */
export function appealRefusal(context: Context, id: string, { reason }: { readonly reason: string }): Promise<void> {
  return together(context, async (context) => {
    const { topic, postId } = await topicForAct(context, id, topicsPermissions['deliberation.appeal-refusal'], { owner: (topic) => topic.raisedBy })
    if (topic.state !== 'refused' || topic.appealedAt !== null) throw new Refusal('deliberation.no-appeal', 'conflict')
    if (reason.trim() === '') throw new Refusal('deliberation.reason-needed', 'invalid', { field: 'reason' })
    const due = await dueDay(context, (await charterOrDefault(context, topic.councilId)).appealDays, 'workday'), words = masked(reason.trim().slice(0, 1000))
    await noteTopic(context, topic, { act: 'deliberation.appealed-refusal', kind: 'appealed', postId, note: words, set: { appeal: words, appealed_at: context.now, due_at: due?.at ?? null } })
    await tellTopic(context, topic, 'deliberation.topic-appealed', { once: 1, followers: false, supervisors: true })
  })
}

/** Answers an appeal: the topic is taken up after all, or stays refused for the stated reason. */
export function decideAppeal(context: Context, id: string, version: number, { takeUp, reason }: { readonly takeUp: boolean; readonly reason: string }): Promise<void> {
  return together(context, async (context) => {
    const { topic, postId } = await topicForAct(context, id, topicsPermissions['deliberation.decide-appeal'], { version })
    if (topic.state !== 'refused' || topic.appealedAt === null || topic.appealAnsweredAt !== null) throw new Refusal('deliberation.no-appeal', 'conflict')
    if (reason.trim() === '') throw new Refusal('deliberation.reason-needed', 'invalid', { field: 'reason' })
    const words = masked(reason.trim().slice(0, 1000))
    if (takeUp) await retakeMatters(context, topic.id)
    if (takeUp) await moveTopic(context, topic, { move: 'take-up-appeal', to: 'admitted', act: 'deliberation.took-up-appeal', kind: 'appeal-taken-up', postId, note: words, set: { appeal_answered_at: context.now } })
    else await noteTopic(context, topic, { act: 'deliberation.refused-appeal', kind: 'appeal-refused', postId, note: words, set: { due_at: null, appeal_answered_at: context.now } })
    await tellTopic(context, topic, takeUp ? 'deliberation.topic-admitted' : 'deliberation.appeal-refused', { once: topic.version })
  })
}
