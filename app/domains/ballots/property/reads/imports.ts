import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal, type RefusalFacts } from '#platform/refusal'
import { readSheetAside } from '#platform/sheet/read-sheet-aside'
import type { CellReason, Sheet } from '#platform/sheet/sheet'
import { tables } from '../../tables.ts'
import { readRegisterRows, registerColumns, type RegisterRow } from '../rules/register-columns.ts'
import type { PropertyImportState } from '../tables.ts'

/** One register that was handed in: what it would do or did. */
export interface PropertyImport {
  readonly id: string
  readonly estateId: string
  readonly state: PropertyImportState
  readonly fileName: string
  readonly fileDigest: string
  /** First day of what it brings, YYYY-MM-DD. */
  readonly validFrom: string
  readonly rows: number
  readonly created: number
  readonly changed: number
  readonly unchanged: number
  /** Lines that cannot be taken. */
  readonly refused: number
  readonly reasons: readonly CellReason[]
  readonly notes: readonly CellReason[]
  readonly failure: string | null
  readonly failureFacts: RefusalFacts
  readonly byPerson: string | null
  readonly at: Date
}

const query = (context: Context) => tables(context).selectFrom('ballots.property_import').select([
  'id', 'estate_id as estateId', 'state', 'file_name as fileName', 'file_digest as fileDigest', 'valid_from as validFrom', 'rows', 'created', 'changed', 'unchanged', 'refused', 'reasons', 'notes', 'failure',
  'failure_facts as failureFacts', 'by_person as byPerson', 'at',
])

/** The file handed in under that id. Refuses `ballots.unknown-register-import`. */
export async function propertyImportById(context: Context, id: string): Promise<PropertyImport> {
  const row = isKey(id) ? await query(context).where('id', '=', id).executeTakeFirst() : undefined
  if (!row) throw new Refusal('ballots.unknown-register-import', 'missing')
  return row
}

/** The newest files handed in for an estate. */
export const propertyImportsOf = (context: Context, estateId: string, limit = 20): Promise<PropertyImport[]> =>
  query(context).where('estate_id', '=', estateId).orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute()

/** The import of an estate that may be taken back: the newest that was written. */
export const lastWritten = async (context: Context, estateId: string): Promise<string | undefined> =>
  (await tables(context).selectFrom('ballots.property_import').select('id').where('estate_id', '=', estateId).where('state', '=', 'committed').orderBy('committed_at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst())?.id

export interface ReadRegister { readonly sheet: Sheet; readonly rows: readonly RegisterRow[]; readonly reasons: readonly CellReason[]; readonly notes: readonly CellReason[] }

/** Reads the bytes of a file as a register. Refuses, with the place, what cannot be read. */
export async function readRegister(bytes: Uint8Array): Promise<ReadRegister> {
  const sheet = await readSheetAside(bytes, registerColumns)
  return { sheet, ...await readRegisterRows(sheet) }
}
