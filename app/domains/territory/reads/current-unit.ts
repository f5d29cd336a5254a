import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { Unit } from '../rules/unit.ts'
import { tables } from '../tables.ts'
import { unitById, unitColumns } from './units.ts'

/** The unit that bears the code now, or the one that took the place of the last that bore it. Undefined when nobody ever bore it, when it ended without successor, or when it was split. */
export async function currentUnitOf(context: Context, code: string): Promise<Unit | undefined> {
  const last = await tables(context).selectFrom('territory.unit').select(unitColumns).where('code', '=', code).orderBy(sql`valid_to desc nulls first`).limit(1).executeTakeFirst()
  return last && successorOf(context, last)
}

/** The unit itself while it stands, else the one unit that came after it, however many mergers later. */
export async function successorOf(context: Context, unit: Unit): Promise<Unit | undefined> {
  if (unit.validTo === null) return unit
  const { rows } = await sql<{ id: string }>`
    with recursive later as (
      select after_id as id from territory.succession where before_id = ${unit.id}
      union
      select step.after_id from territory.succession step join later on step.before_id = later.id
    ) select later.id from later join territory.unit unit on unit.id = later.id where unit.valid_to is null limit 2`.execute(tables(context))
  const [only, another] = rows
  return only && !another ? unitById(context, only.id) : undefined
}
