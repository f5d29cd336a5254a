import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { checkUnitRows, type Standing, type UnitCheck } from '../rules/check-units.ts'
import type { UnitRow } from '../rules/unit-rows.ts'
import { tables } from '../tables.ts'
import { levelsOf } from './levels.ts'

/** What a file of units would do to the tree as it stands, or why it may not. Nothing is written. */
export async function unitCheck(context: Context, rows: readonly UnitRow[]): Promise<UnitCheck> {
  return checkUnitRows(rows, await levelsOf(context), await standingUnits(context, rows))
}

async function standingUnits(context: Context, rows: readonly UnitRow[]): Promise<Map<string, Standing>> {
  // PostgreSQL takes no NUL in text; a code that holds one stands nowhere.
  const codes = [...new Set(rows.flatMap((row) => [row.code, row.parentCode ?? '']))].filter((code) => code !== '' && !code.includes('\0'))
  const { rows: found } = await sql<Standing>`
    select unit.id, unit.code, unit.name, unit.level, parent.code as "parentCode"
    from territory.unit unit left join territory.unit parent on parent.id = unit.parent_id
    where unit.valid_to is null and unit.code = any(${codes}::text[])`.execute(tables(context))
  return new Map(found.map((unit) => [unit.code, unit]))
}
