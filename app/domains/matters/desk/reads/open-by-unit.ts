import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { QueueFilter } from '../rules/queue-filter.ts'
import { conditionsOf } from './queue.ts'

/** How many matters that fit stand in each of the units or beneath it. Units without any are left out. */
export async function openByUnit(context: Context, filter: QueueFilter, units: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ unit: string; count: number }>`
    select step.unit, count(*) as count from matters.matter m, unnest(m.unit_path) step (unit)
    where ${sql.join(await conditionsOf(context, filter), sql` and `)} and step.unit = any(${[...units]}::uuid[]) group by 1`.execute(tables(context))
  return new Map(rows.map((row) => [row.unit, row.count]))
}
