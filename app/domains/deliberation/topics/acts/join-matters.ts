import { unitsById } from '#domains/territory'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { topicsPermissions } from '../rules/permissions.ts'
import { holdMatters, takeUp } from './hold-matters.ts'
import { noteTopic, topicForAct } from './move-topic.ts'

/** States in which another matter may still join: its reporter gets the result with the others. */
export const joinableStates = ['collected', 'admitted', 'prepared', 'announced', 'deliberating', 'opinion-formed', 'handed-over'] as const

/** Lets further matters about the same join a topic that is under way. */
export function joinMatters(context: Context, id: string, version: number, { matterIds }: { readonly matterIds: readonly string[] }): Promise<void> {
  return together(context, async (context) => {
    const { topic, postId } = await topicForAct(context, id, topicsPermissions['deliberation.raise-for-office'], { version, owner: () => null })
    if (!(joinableStates as readonly string[]).includes(topic.state)) throw new Refusal('deliberation.too-late-to-join', 'conflict')
    const matters = await holdMatters(context, matterIds)
    const places = new Map((await unitsById(context, matters.flatMap(({ unitId }) => unitId ?? []))).map((unit) => [unit.id, unit.path]))
    const outside = matters.find(({ unitId }) => unitId !== null && !places.get(unitId)?.includes(topic.unitId))
    if (outside) throw new Refusal('deliberation.matter-elsewhere', 'invalid', { field: 'matter', number: outside.number })
    await takeUp(context, topic.id, matters)
    const units = matters.flatMap(({ unitId }) => (unitId === null || topic.unitIds.includes(unitId) ? [] : [unitId]))
    if (units.length > 0) await tables(context).insertInto('deliberation.topic_unit').values([...new Set(units)].map((unit_id) => ({ topic_id: topic.id, unit_id }))).onConflict((conflict) => conflict.doNothing()).execute()
    await noteTopic(context, topic, { act: 'deliberation.joined-matters', kind: 'matters-joined', postId, facts: { matters: matters.length } })
  })
}
