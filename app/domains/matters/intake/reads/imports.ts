import { requirePermission } from '#domains/people'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { readSheet } from '#platform/sheet/read-sheet'
import type { ReasonsTable } from '#platform/sheet/reasons-sheet'
import { matterPermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'
import type { ImportReason } from '../rules/import-row.ts'
import { importCheck } from './import-check.ts'

const columns = ['id', 'state', 'file_name', 'file_digest', 'rows', 'created', 'unchanged', 'refused', 'rows_done', 'reasons', 'failure', 'by_person', 'at', 'committed_at'] as const

const query = (context: Context) => tables(context).selectFrom('matters.import').select(columns)
export type MatterImport = Awaited<ReturnType<ReturnType<typeof query>['executeTakeFirstOrThrow']>>

/** The file handed in under that id. Refuses `matters.unknown-import`. */
export async function importById(context: Context, id: string): Promise<MatterImport> {
  const found = isKey(id) ? await query(context).where('id', '=', id).executeTakeFirst() : undefined
  if (!found) throw new Refusal('matters.unknown-import', 'missing')
  return found
}

/** The bytes that were handed in. Refuses `matters.import-file-gone` when they were swept away. */
export async function fileOf(context: Context, found: Pick<MatterImport, 'file_digest'>): Promise<Uint8Array> {
  if (!(await context.files.has(found.file_digest))) throw new Refusal('matters.import-file-gone', 'missing')
  return context.files.read(found.file_digest)
}

/** The newest files handed in. */
export const latestImports = (context: Context): Promise<MatterImport[]> => query(context).orderBy('at', 'desc').orderBy('id', 'desc').limit(20).execute()

/** The sheet that was handed in, as it is checked now, with a column of reasons at its end. */
export async function importReasons(context: Context, id: string, { column, sentence }: { readonly column: string; readonly sentence: (reason: ImportReason) => string }): Promise<ReasonsTable> {
  requirePermission(context, matterPermissions['matters.import'])
  const sheet = await readSheet(await fileOf(context, await importById(context, id)))
  const byRow = Map.groupBy((await importCheck(context, sheet)).reasons, (reason) => reason.row)
  // A sheet that was given back and corrected has the column already: it is written anew, not twice.
  const old = sheet.header.indexOf(column)
  const keep = <Cell>(cells: readonly Cell[]) => cells.filter((_, index) => index !== old)
  return {
    header: [...keep(sheet.header), column],
    rows: sheet.rows.map(({ row, cells }) => [...keep(Array.from({ length: sheet.header.length }, (_, index) => cells[index] ?? '')), (byRow.get(row) ?? []).map(sentence).join(' ')]),
  }
}
