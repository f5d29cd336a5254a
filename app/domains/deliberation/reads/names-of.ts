import { sql } from 'kysely'
import type { SubjectNames } from '#domains/notifications'
import { tables } from '../tables.ts'

/** What councils, draws, topics, meetings, drafts, opinion maps, askings, covenants and resolutions are called in public, by key. */
export const deliberationNamesOf: SubjectNames = async (context, keys) => {
  const ours = sql`id = any(${[...keys]}::uuid[])`
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from deliberation.council where ${ours} union all select id, title from deliberation.draw where ${ours} union all select id, public_title from deliberation.topic where ${ours} and public_title <> ''
    union all select id, title from deliberation.meeting where ${ours} union all select id, title from deliberation.draft where ${ours} union all select id, title from deliberation.conversation where ${ours}
    union all select id, title from deliberation.asking where ${ours} union all select id, title from deliberation.covenant where ${ours} union all select id, left(text, 60) from deliberation.resolution where ${ours}`.execute(tables(context))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
