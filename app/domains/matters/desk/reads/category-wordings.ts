import type { Selectable } from 'kysely'
import type { Context } from '#platform/context'
import { type CategoryTable, tables } from '../../tables.ts'

export type Wording = Selectable<CategoryTable>

/** Every wording of one category, the latest first; empty where there is none of that code. */
export const wordingsOf = (context: Context, code: string): Promise<Wording[]> =>
  tables(context).selectFrom('matters.category').selectAll().where('code', '=', code).orderBy('valid_from', 'desc').execute()

/** The wording of each category that stands without an end, or that came last, in the order of the list. */
export async function latestWordings(context: Context): Promise<Wording[]> {
  const rows = await tables(context).selectFrom('matters.category').selectAll().distinctOn('code').orderBy('code').orderBy('valid_from', 'desc').execute()
  return rows.sort((a, b) => a.sort - b.sort || (a.code < b.code ? -1 : 1))
}
