import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { PlannedChange } from '../rules/check-units.ts'
import { tables } from '../tables.ts'

/** Gives standing units another name or parent, and keeps on record what they were. Only inside an act that holds the tree's lock. */
export async function changeUnits(context: Context, changed: readonly PlannedChange[], { day, importId }: { day: string; importId?: string | undefined }): Promise<void> {
  if (changed.length === 0) return
  const database = tables(context)
  const ids = changed.map((unit) => unit.id)
  await sql`
    insert into territory.former_unit (unit_id, code, name, level, parent_id, valid_from, valid_to, import_id, at)
    select unit.id, unit.code, unit.name, unit.level, unit.parent_id,
      least(coalesce((select max(former.valid_to) from territory.former_unit former where former.unit_id = unit.id), unit.valid_from), ${day}::date),
      ${day}::date, ${importId ?? null}::uuid, ${context.now}
    from territory.unit unit where unit.id = any(${ids}::uuid[])`.execute(database)
  // Parents first, so that a unit which moves beneath another moving one takes its new path.
  await sql`
    update territory.unit unit set name = planned.name, parent_id = parent.id, path = coalesce(parent.path, '{}') || unit.id
    from unnest(${ids}::uuid[], ${changed.map((unit) => unit.name)}::text[], ${changed.map((unit) => unit.parentCode)}::text[]) planned (id, name, parent_code)
    left join territory.unit parent on parent.code = planned.parent_code and parent.valid_to is null
    where unit.id = planned.id`.execute(database)
  if (changed.some((unit) => unit.moved)) await mendPaths(context)
}

/** Derives every path anew from the parents, and writes those that differ. */
export async function mendPaths(context: Context): Promise<void> {
  await sql`
    with recursive walked as (
      select id, array[id] as path from territory.unit where parent_id is null
      union all
      select unit.id, walked.path || unit.id from territory.unit unit join walked on unit.parent_id = walked.id
    )
    update territory.unit unit set path = walked.path from walked where walked.id = unit.id and walked.path <> unit.path`.execute(tables(context))
}
