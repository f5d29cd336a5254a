import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { PlannedUnit } from '../rules/check-units.ts'
import { tables } from '../tables.ts'

const chunk = 20_000

/** Puts planned units into the temporary table `staged_unit`, many rows to a statement; each has its id from then on. */
export async function stageUnits(context: Context, planned: readonly PlannedUnit[]): Promise<void> {
  const database = tables(context)
  await sql`create temporary table staged_unit (id uuid default uuidv7(), code text, name text, level text, kind text, parent_code text, depth integer, place integer generated always as identity) on commit drop`.execute(database)
  for (let from = 0; from < planned.length; from += chunk) {
    const part = planned.slice(from, from + chunk)
    await sql`
      insert into staged_unit (code, name, level, kind, parent_code, depth)
      select * from unnest(${part.map((unit) => unit.code)}::text[], ${part.map((unit) => unit.name)}::text[], ${part.map((unit) => unit.level.key)}::text[],
        ${part.map((unit) => unit.level.kind)}::text[], ${part.map((unit) => unit.parentCode)}::text[], ${part.map((unit) => unit.depth)}::integer[])`.execute(database)
  }
  await sql`create index on staged_unit (depth, place)`.execute(database)
  await sql`analyze staged_unit`.execute(database)
}
