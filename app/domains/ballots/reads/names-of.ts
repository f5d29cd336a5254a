import { sql } from 'kysely'
import type { SubjectNames } from '#domains/notifications'
import { tables } from '../tables.ts'

/** What votes, rolls, elections, assemblies and budgets are called, by key. */
export const ballotsNamesOf: SubjectNames = async (context, keys) => {
  const ours = sql`id = any(${[...keys]}::uuid[])`
  const { rows } = await sql<{ id: string; name: string }>`
    select id, title as name from ballots.ballot where ${ours} union all select id, title from ballots.roll where ${ours} union all select id, title from ballots.election where ${ours}
    union all select id, title from ballots.assembly where ${ours} union all select id, title from ballots.budget where ${ours}`.execute(tables(context))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
