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
