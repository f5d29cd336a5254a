import { sql } from 'kysely'
import { holdersOf } from '#domains/people'
import type { Context } from '#platform/context'
import { tables } from '../tables.ts'

/**
 * Who is on duty now for a unit at a level of the roster (1 is called first): of all units from the unit up to the root the nearest
 * that has a shift. Without any shift the dispatchers are asked, so that an alarm always reaches somebody.
 */
export async function onDuty(context: Context, unitPath: readonly string[], level: number): Promise<string[]> {
  const { rows } = await sql<{ person_id: string; depth: number }>`
    select person_id, array_position(${[...unitPath]}::uuid[], unit_id) as depth from matters.duty_shift
    where unit_id = any(${[...unitPath]}::uuid[]) and level = ${level} and starts_at <= ${context.now} and ends_at > ${context.now}
    order by depth desc`.execute(tables(context))
  const nearest = rows[0]?.depth
  const people = rows.filter((row) => row.depth === nearest).map((row) => row.person_id)
  return people.length > 0 ? people : holdersOf(context, { role: 'dispatcher' })
}
