import type { Context } from '#platform/context'
import type { UnitRow } from '../rules/unit-rows.ts'

export interface ImportOptions {
  readonly sample?: boolean
  readonly atSetUp?: boolean
  readonly importId?: string
  readonly onProgress?: (rowsDone: number) => Promise<void>
}
export interface ImportOutcome {
  readonly created: number
  readonly changed: number
  readonly unchanged: number
  readonly units: readonly string[]
}
export async function importUnits(_context: Context, _rows: readonly UnitRow[], _options: ImportOptions = {}): Promise<ImportOutcome> {
  throw new Error('importUnits is being built')
}
