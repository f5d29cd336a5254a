import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { keepDocument } from '../../councils/acts/keep-document.ts'
import { tables } from '../../tables.ts'
import { topicsPermissions } from '../rules/permissions.ts'
import { masked } from '../rules/public-words.ts'
import { noteTopic, topicForAct } from './move-topic.ts'

const states = ['collected', 'admitted', 'prepared', 'announced', 'deliberating', 'opinion-formed', 'handed-over']
export const mostMaterials = 20

/** Adds a material that everybody may read: a PDF or a picture with a title. The same file is kept once. */
export function addMaterial(context: Context, id: string, { title, bytes }: { readonly title: string; readonly bytes: Uint8Array }): Promise<void> {
  return together(context, async (context) => {
    const { topic, postId } = await topicForAct(context, id, topicsPermissions['deliberation.run-topic'])
    if (!states.includes(topic.state)) throw new Refusal('deliberation.topic-over', 'conflict')
    if (title.trim() === '') throw new Refusal('deliberation.title-needed', 'invalid', { field: 'materialTitle' })
    const db = tables(context), { count } = await db.selectFrom('deliberation.topic_material').select((of) => of.fn.countAll<number>().as('count')).where('topic_id', '=', topic.id).where('withdrawn_at', 'is', null).executeTakeFirstOrThrow()
    if (Number(count) >= mostMaterials) throw new Refusal('deliberation.too-many-materials', 'conflict', { most: mostMaterials })
    const kept = await keepDocument(context, bytes)
    const made = await db.insertInto('deliberation.topic_material').values({ topic_id: topic.id, title: masked(title.trim().slice(0, 120)), form: kept.form, digest: kept.digest, small_digest: kept.smallDigest, bytes: kept.bytes, at: context.now, withdrawn_at: null })
      .onConflict((conflict) => conflict.columns(['topic_id', 'digest']).doNothing()).returning('id').executeTakeFirst()
    if (!made) return
    await noteTopic(context, topic, { act: 'deliberation.added-material', kind: 'material-added', postId, note: masked(title.trim()), href: `/topics/materials/${made.id}`, facts: { material: made.id, digest: kept.digest, bytes: kept.bytes } })
  })
}

/** Takes a material away, for a reason that stands in the story; what was announced stays listed there. */
export function withdrawMaterial(context: Context, id: string, materialId: string, { reason }: { readonly reason: string }): Promise<void> {
  return together(context, async (context) => {
    const { topic, postId } = await topicForAct(context, id, topicsPermissions['deliberation.run-topic'])
    if (reason.trim() === '') throw new Refusal('deliberation.reason-needed', 'invalid', { field: 'materialReason' })
    const gone = isKey(materialId) && await tables(context).updateTable('deliberation.topic_material').set({ withdrawn_at: context.now }).where('id', '=', materialId).where('topic_id', '=', topic.id).where('withdrawn_at', 'is', null).returning('title').executeTakeFirst()
    if (!gone) throw new Refusal('deliberation.unknown-material', 'missing')
    await noteTopic(context, topic, { act: 'deliberation.withdrew-material', kind: 'material-withdrawn', postId, note: masked(reason.trim().slice(0, 500)), facts: { material: materialId } })
  })
}
