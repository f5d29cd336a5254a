import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

/** How many signed each of these petitions. */
export async function signaturesOf(context: Context, topicIds: readonly string[]): Promise<Map<string, number>> {
  if (topicIds.length === 0) return new Map()
  const rows = await tables(context).selectFrom('deliberation.petition_signature').select((of) => ['topic_id', of.fn.countAll<number>().as('count')]).where('topic_id', 'in', [...topicIds]).groupBy('topic_id').execute()
  return new Map(rows.map(({ topic_id, count }) => [topic_id, Number(count)]))
}
