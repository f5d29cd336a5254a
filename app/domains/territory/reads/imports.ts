import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal, type RefusalFacts } from '#platform/refusal'
import { type Datum, datumNamed } from '../rules/datum.ts'
import { type Feature, readFeatures } from '../rules/read-features.ts'
import { readSheetAside } from '#platform/sheet/read-sheet-aside'
import type { Sheet } from '#platform/sheet/sheet'
import { type ReadUnits, readUnitRows, unitColumns } from '../rules/unit-columns.ts'
import type { RowReason } from '../rules/unit-rows.ts'
import { type ImportState, tables } from '../tables.ts'

/** One file that was handed in: what it would do or did. */
export interface Import {
  readonly id: string
  readonly form: 'units' | 'boundaries'
  readonly state: ImportState
  readonly fileName: string
  readonly fileDigest: string
  readonly datum: Datum
  readonly codeProperty: string | undefined
  /** First day of the units that it brings, YYYY-MM-DD; the day of writing unless told. */
  readonly validFrom: string | undefined
  readonly rows: number
  readonly created: number
  readonly changed: number
  readonly unchanged: number
  /** Rows that cannot be taken. */
  readonly refused: number
  readonly rowsDone: number
  readonly failure: string | null
  readonly failureFacts: RefusalFacts
  readonly notes: readonly RowReason[]
  readonly reasons: readonly RowReason[]
  readonly byPerson: string | null
  readonly at: Date
  readonly committedAt: Date | null
}

const columns = ['id', 'form', 'state', 'file_name', 'file_digest', 'options', 'rows', 'created', 'changed', 'unchanged', 'refused', 'rows_done', 'failure', 'failure_facts', 'notes', 'reasons', 'by_person', 'at', 'committed_at'] as const

const query = (context: Context) => tables(context).selectFrom('territory.import').select(columns)
type Row = Awaited<ReturnType<ReturnType<typeof query>['executeTakeFirstOrThrow']>>
const importOf = (row: Row): Import => ({
  id: row.id, form: row.form, state: row.state, fileName: row.file_name, fileDigest: row.file_digest, rows: row.rows, created: row.created, changed: row.changed, unchanged: row.unchanged, refused: row.refused,
  rowsDone: row.rows_done, failure: row.failure, failureFacts: row.failure_facts, notes: row.notes, reasons: row.reasons, byPerson: row.by_person, at: row.at, committedAt: row.committed_at,
  validFrom: typeof row.options.validFrom === 'string' ? row.options.validFrom : undefined, datum: datumNamed(String(row.options.datum ?? '')) ?? 'WGS84', codeProperty: typeof row.options.codeProperty === 'string' ? row.options.codeProperty : undefined,
})

/** The file handed in under that id. Refuses `territory.unknown-import`. */
export async function importById(context: Context, id: string): Promise<Import> {
  const row = isKey(id) ? await query(context).where('id', '=', id).executeTakeFirst() : undefined
  if (!row) throw new Refusal('territory.unknown-import', 'missing')
  return importOf(row)
}

/** The newest files handed in. */
export const latestImports = async (context: Context, limit = 20): Promise<Import[]> =>
  (await query(context).orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute()).map(importOf)

/** The import that may be taken back: the newest that was committed, or is being taken back. */
export const lastCommitted = (context: Context): Promise<{ id: string } | undefined> =>
  tables(context).selectFrom('territory.import').select('id').where('state', 'in', ['committed', 'undoing']).orderBy('committed_at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst()

export type ReadFile =
  | ({ readonly form: 'units'; readonly sheet: Sheet } & ReadUnits)
  | { readonly form: 'boundaries'; readonly features: readonly Feature[] }

/** Reads the bytes of a file as what it is. Refuses, with the place, what cannot be read. */
export async function readFile(form: 'units' | 'boundaries', bytes: Uint8Array): Promise<ReadFile> {
  if (form === 'boundaries') return { form, features: readFeatures(bytes) }
  const sheet = await readSheetAside(bytes, unitColumns)
  return { form, sheet, ...await readUnitRows(sheet) }
}
