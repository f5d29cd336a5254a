import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

/** Whether a roll of these units leaves out units of an estate that they belong to: what all owners decide is not put to such a part. */
export async function isOfPart(context: Context, unitIds: readonly string[], day: string): Promise<boolean> {
  const { rows } = await sql`
    select from ballots.exclusive_unit owned join ballots.exclusive_unit_version version on version.exclusive_unit_id = owned.id and version.valid_from <= ${day}::date and (version.valid_to is null or version.valid_to > ${day}::date)
      join territory.public_unit estate on estate.id = owned.estate_id left join territory.public_unit building on building.id = version.building_unit_id
    where exists (select from territory.public_unit unit where unit.id = any(${[...unitIds]}::uuid[]) and owned.estate_id = any(unit.path) and unit.id <> owned.estate_id)
      and not (estate.path && ${[...unitIds]}::uuid[]) and not (coalesce(building.path, '{}') && ${[...unitIds]}::uuid[])
    limit 1`.execute(tables(context))
  return rows.length > 0
}
