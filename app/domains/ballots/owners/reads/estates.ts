import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

/** Places within the actor's posts that have a register of property, a roll of owners or a charter; the units of the posts themselves where there is none yet. */
export async function estatesOf(context: Context): Promise<{ readonly id: string; readonly name: string }[]> {
  const units = context.actor?.posts.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])) ?? [], everywhere = context.actor?.posts.some(({ role }) => role === 'place-administrator') ?? false
  const { rows } = await sql<{ id: string; name: string }>`
    select unit.id, unit.name from territory.public_unit unit
    where unit.valid_to is null and (${everywhere} or unit.path && ${units}::uuid[]) and (unit.id = any(${units}::uuid[]) or exists (select from ballots.exclusive_unit owned where owned.estate_id = unit.id)
      or exists (select from ballots.roll roll where roll.unit_id = unit.id and roll.kind = 'owners') or exists (select from ballots.owners_charter charter where charter.unit_id = unit.id))
    order by cardinality(unit.path) desc, unit.code limit 200`.execute(tables(context))
  return rows
}
