import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'

/** The matters that a topic takes up: each is under deliberation. Part of an act. */
export async function holdMatters(context: Context, ids: readonly string[]): Promise<{ id: string; number: string; unitId: string | null }[]> {
  const wanted = [...new Set(ids.filter((id) => isKey(id)))]
  if (wanted.length === 0) throw new Refusal('deliberation.no-matters', 'invalid', { field: 'matters' })
  const found = await tables(context).selectFrom('matters.public_matter').select(['id', 'number', 'unit_id as unitId', 'state']).where('id', 'in', wanted).orderBy('number').execute()
  const missing = wanted.length - found.length, other = found.find((matter) => matter.state !== 'deliberating')
  if (missing > 0) throw new Refusal('deliberation.matter-not-public', 'conflict', { field: 'matters' })
  if (other) throw new Refusal('deliberation.matter-not-deliberating', 'conflict', { number: other.number, field: 'matters' })
  return found.map(({ id, number, unitId }) => ({ id, number, unitId }))
}

/** Lets the matters of a topic go without a result: they may be taken up by another. Part of an act. */
export async function freeMatters(context: Context, topicId: string): Promise<void> {
  await tables(context).updateTable('deliberation.topic_matter').set({ returned_at: context.now }).where('topic_id', '=', topicId).where('returned_at', 'is', null).execute()
}

/** A matter is taken up by one open topic at a time: the database keeps to it, whoever comes second is told. Part of an act. */
export async function takeUp(context: Context, topicId: string, matters: Awaited<ReturnType<typeof holdMatters>>): Promise<void> {
  const taken = await tables(context).insertInto('deliberation.topic_matter').values(matters.map((matter) => ({ topic_id: topicId, matter_id: matter.id, number: matter.number, returned_at: null })))
    .onConflict((conflict) => conflict.doNothing()).returning('matter_id').execute()
  const other = matters.find((matter) => !taken.some((row) => row.matter_id === matter.id))
  if (other) throw new Refusal('deliberation.matter-taken-up', 'conflict', { number: other.number, field: 'matters' })
}

/** Takes the matters of a topic up again that were set free when it was refused, as far as they still wait. Part of an act. */
export async function retakeMatters(context: Context, topicId: string): Promise<void> {
  const db = tables(context)
  await db.updateTable('deliberation.topic_matter as part').set({ returned_at: null }).where('part.topic_id', '=', topicId)
    .where(({ exists, selectFrom }) => exists(selectFrom('matters.public_matter as matter').select('matter.id').whereRef('matter.id', '=', 'part.matter_id').where('matter.state', '=', 'deliberating')))
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('deliberation.topic_matter as other').select('other.topic_id').whereRef('other.matter_id', '=', 'part.matter_id').where('other.returned_at', 'is', null)))).execute()
}
