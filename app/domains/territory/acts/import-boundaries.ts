import type { Context } from '#platform/context'
import type { Datum } from '../rules/datum.ts'
import type { ImportOutcome } from './import-units.ts'

export interface BoundaryOptions {
  readonly datum: Datum
  readonly codeProperty?: string
  readonly importId?: string
}
export async function importBoundaries(_context: Context, _collection: unknown, _options: BoundaryOptions): Promise<ImportOutcome> {
  throw new Error('importBoundaries is being built')
}
