import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

export interface DutyPlace { readonly id: string; readonly name: string; readonly path: readonly string[] }

/**
 * The places that decide who answers: for every unit without units beneath it the nearest of its own way up that has a duty of its own,
 * or the widest one where none has. What holds there holds for all beneath.
 */
export async function dutyPlaces(context: Context, dutyUnits: readonly string[]): Promise<DutyPlace[]> {
  const { rows } = await sql<DutyPlace>`
    select u.id, u.name, u.path from territory.public_unit u where u.id in (
      select coalesce((select step.id from unnest(leaf.path) with ordinality step (id, depth) where step.id = any(${[...dutyUnits]}::uuid[]) order by step.depth desc limit 1), leaf.path[1])
      from territory.public_unit leaf where leaf.valid_to is null and not exists (select from territory.public_unit child where child.parent_id = leaf.id and child.valid_to is null)
    ) order by u.code limit 5000`.execute(tables(context))
  return rows
}
