import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { Unit } from '../rules/unit.ts'
import { tables } from '../tables.ts'
import { unitColumns, unitsById } from './units.ts'

/** The unit that bears the code now, or the one that took the place of the last that bore it. Undefined when nobody ever bore it, when it ended without successor, or when it was split. */
export async function currentUnitOf(context: Context, code: string): Promise<Unit | undefined> {
  const last = await tables(context).selectFrom('territory.unit').select(unitColumns).where('code', '=', code).orderBy(sql`valid_to desc nulls first`).limit(1).executeTakeFirst()
  return last && successorOf(context, last)
}

/** The unit itself while it stands, else the one unit that came after it, however many mergers later. Undefined when there is none, or several. */
export async function successorOf(context: Context, unit: Unit): Promise<Unit | undefined> {
  if (unit.validTo === null) return unit
  const [only, another] = await successorsOf(context, unit)
  return another ? undefined : only
}

/** The units that stand where an ended one was, by code: one after a merger, several after a split. Empty for a unit that stands. */
export async function successorsOf(context: Context, unit: Pick<Unit, 'id' | 'validTo'>): Promise<Unit[]> {
  if (unit.validTo === null) return []
  const { rows } = await sql<{ id: string }>`
    with recursive later as (
      select after_id as id from territory.succession where before_id = ${unit.id} and not part
      union
      select step.after_id from later join territory.unit passed on passed.id = later.id and passed.valid_to is not null
        join territory.succession step on step.before_id = later.id and not step.part
    ) select later.id from later join territory.unit unit on unit.id = later.id where unit.valid_to is null`.execute(tables(context))
  return (await unitsById(context, rows.map(({ id }) => id))).toSorted((a, b) => (a.code < b.code ? -1 : 1))
}
