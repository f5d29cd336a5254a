import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import { openTopicStates } from '../rules/state.ts'
import type { Topic } from '../rules/topic.ts'
import { topicFrom, topicRows } from './topic-by-id.ts'

/** Topics within the units of the actor's posts (everywhere for those who work everywhere), by deadline: open ones and refused ones whose appeal waits, or all. */
export async function deskTopics(context: Context, { all = false }: { readonly all?: boolean } = {}): Promise<(Topic & { readonly unitName: string })[]> {
  const posts = context.actor?.posts ?? [], everywhere = posts.some((post) => ['dispatcher', 'auditor', 'place-administrator'].includes(post.role)), units = posts.flatMap((post) => post.unitId ?? [])
  if (!everywhere && units.length === 0) return []
  const rows = await topicRows(context).innerJoin('territory.public_unit as unit', 'unit.id', 'topic.unit_id').select('unit.name as unit_name')
    .$if(!everywhere, (query) => query.where(sql<boolean>`topic.unit_path && ${units}::uuid[]`))
    .$if(!all, (query) => query.where((of) => of.or([of('topic.state', 'in', [...openTopicStates]), of.and([of('topic.state', '=', 'refused'), of('topic.appealed_at', 'is not', null), of('topic.appeal_answered_at', 'is', null)])])))
    .orderBy(sql`topic.due_at nulls last`).orderBy('topic.updated_at', 'desc').limit(300).execute()
  return rows.map((row) => ({ ...topicFrom(row), unitName: row.unit_name }))
}

/** Councils in which the actor holds a seat today. */
export const ownCouncils = (context: Context): Promise<{ id: string; name: string }[]> =>
  tables(context).selectFrom('deliberation.seat as seat').innerJoin('deliberation.council as council', 'council.id', 'seat.council_id').select(['council.id', 'council.name']).where('seat.person_id', '=', context.actor?.id ?? null).where('seat.ended_at', 'is', null).where('council.ended_on', 'is', null).orderBy('council.name').execute()
