import type { Context } from '#platform/context'
import { levelBook, type LevelBook } from '../rules/level-book.ts'
import type { Level } from '../rules/unit.ts'
import { tables } from '../tables.ts'

/** The levels of the tree, widest first. */
export async function levels(context: Context): Promise<Level[]> {
  const rows = await tables(context).selectFrom('territory.level').selectAll().orderBy('ordinal').execute()
  return rows.map((row) => ({
    key: row.key, ordinal: row.ordinal, kind: row.kind, name: { zh: row.name_zh, en: row.name_en }, aliases: row.aliases,
    codePattern: row.code_pattern, codeExample: row.code_example, codeBeginsWithParent: row.code_begins_with_parent, parentLevels: row.parent_levels,
  }))
}

/** The levels as a book to look words up in. */
export const levelsOf = async (context: Context): Promise<LevelBook> => levelBook(await levels(context))

/** How many standing units each level has, by its key; levels without any are left out. */
export async function unitsPerLevel(context: Context): Promise<Map<string, number>> {
  const rows = await tables(context).selectFrom('territory.unit').where('valid_to', 'is', null).groupBy('level').select((select) => ['level', select.fn.countAll<number>().as('units')]).execute()
  return new Map(rows.map((row) => [row.level, Number(row.units)]))
}
