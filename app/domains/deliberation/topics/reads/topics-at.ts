import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { TopicState } from '../rules/state.ts'
import type { Topic } from '../rules/topic.ts'
import { topicFrom, topicRows } from './topic-by-id.ts'

export interface TopicsWanted {
  /** Topics whose scope lies within this unit, or holds it. */
  readonly unitId?: string
  readonly councilId?: string
  readonly states?: readonly TopicState[]
  readonly ids?: readonly string[]
  readonly limit?: number
}

/** Topics, the latest change first. */
export async function topicsAt(context: Context, { unitId, councilId, states, ids, limit = 100 }: TopicsWanted = {}): Promise<Topic[]> {
  const rows = await topicRows(context)
    .$if(unitId !== undefined, (query) => query.where(sql<boolean>`(topic.unit_path @> array[${unitId ?? null}::uuid] or topic.unit_id = any((select path from territory.public_unit where id = ${unitId ?? null})::uuid[]))`))
    .$if(councilId !== undefined, (query) => query.where('topic.council_id', '=', councilId ?? null))
    .$if(states !== undefined, (query) => query.where('topic.state', 'in', [...(states ?? [])]))
    .$if(ids !== undefined, (query) => query.where('topic.id', '=', sql<string>`any(${ids ?? []}::uuid[])`))
    .orderBy('topic.updated_at', 'desc').orderBy('topic.id', 'desc').limit(limit).execute()
  return rows.map(topicFrom)
}
