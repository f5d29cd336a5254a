import { unitById } from '#domains/territory'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { councilNear } from '../reads/council-of-scope.ts'
import { topicsPermissions } from '../rules/permissions.ts'
import { masked } from '../rules/public-words.ts'
import { noteTopic, topicForAct } from './move-topic.ts'
import { tellTopic } from './tell-topic.ts'

const states = ['collected', 'admitted', 'prepared', 'announced', 'deliberating', 'opinion-formed']

/** Carries a topic up to a wider level, for a published reason: it concerns more people than thought, or could not be settled below. */
export function carryUp(context: Context, id: string, version: number, { unitId, reason }: { readonly unitId: string; readonly reason: string }): Promise<void> {
  return together(context, async (context) => {
    const { topic, postId } = await topicForAct(context, id, topicsPermissions['deliberation.carry-up'], { version })
    if (!states.includes(topic.state)) throw new Refusal('deliberation.too-late-to-carry-up', 'conflict')
    const unit = await unitById(context, unitId)
    if (!unit || unit.id === topic.unitId || !topic.unitPath.includes(unit.id)) throw new Refusal('deliberation.carried-up-only', 'invalid', { field: 'unit' })
    if (reason.trim() === '') throw new Refusal('deliberation.reason-needed', 'invalid', { field: 'reason' })
    const council = await councilNear(context, unit.path, [unit])
    await noteTopic(context, topic, {
      act: 'deliberation.carried-up', kind: 'carried-up', postId, note: masked(reason.trim().slice(0, 1000)), facts: { from: topic.unitId, to: unit.id, council: council?.id ?? null },
      set: { unit_id: unit.id, unit_path: [...unit.path], carried_up: true, council_id: council?.id ?? null },
    })
    await tellTopic(context, { ...topic, unitId: unit.id }, 'deliberation.topic-carried-up', { once: topic.version, staff: true })
  })
}
