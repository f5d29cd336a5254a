import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { checkUnitRows, type Standing, type UnitCheck } from '../rules/check-units.ts'
import type { UnitRow } from '../rules/unit-rows.ts'
import { tables } from '../tables.ts'
import { levelsOf } from './levels.ts'

/**
 * What a file of units would do to the tree as it stands, or why it may not. Nothing is written.
 * With `oneTree`, a new unit without a parent must be of the widest level: in a file that somebody typed, one beneath has lost its parent.
 */
export async function unitCheck(context: Context, rows: readonly UnitRow[], { oneTree = false }: { oneTree?: boolean } = {}): Promise<UnitCheck> {
  return checkUnitRows(rows, await levelsOf(context), await standingUnits(context, rows), oneTree ? await widestLevel(context) : undefined)
}

async function widestLevel(context: Context): Promise<number> {
  const row = await tables(context).selectFrom('territory.unit as unit').innerJoin('territory.level as level', 'level.key', 'unit.level')
    .where('unit.parent_id', 'is', null).where('unit.valid_to', 'is', null).select((select) => select.fn.min('level.ordinal').as('widest')).executeTakeFirst()
  return row?.widest ?? Infinity
}

const codesAtOnce = 5000

async function standingUnits(context: Context, rows: readonly UnitRow[]): Promise<Map<string, Standing>> {
  // PostgreSQL takes no NUL in text; a code that holds one stands nowhere.
  const codes = [...new Set(rows.flatMap((row) => [row.code, row.parentCode ?? '']))].filter((code) => code !== '' && !code.includes('\0'))
  const standing = new Map<string, Standing>()
  for (let from = 0; from < codes.length; from += codesAtOnce) {
    const { rows: found } = await sql<Standing>`
    select unit.id, unit.code, unit.name, unit.level, parent.code as "parentCode"
    from territory.unit unit left join territory.unit parent on parent.id = unit.parent_id
    where unit.valid_to is null and unit.code = any(${codes.slice(from, from + codesAtOnce)}::text[])`.execute(tables(context))
    for (const unit of found) standing.set(unit.code, unit)
  }
  return standing
}
