import { together, type Context } from '#platform/context'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { type Import, importById, readFile } from '../reads/imports.ts'
import { territoryPermissions } from '../rules/permissions.ts'
import { tables } from '../tables.ts'
import { importBoundaries } from './import-boundaries.ts'
import { type ImportOutcome, importUnits } from './import-units.ts'

/** Up to so many rows are written while the person waits; more are done by the worker, and the page shows how far it is. */
export const atOnce = 5000

/** Writes a checked file into the tree: at once when it is small, else as soon as the worker comes round. Refuses `territory.import-has-reasons`, `territory.import-already-done`. */
export async function commitImport(context: Context, id: string): Promise<'committed' | 'waiting'> {
  requirePermission(context, territoryPermissions['territory.import'])
  const found = await importById(context, id)
  if (found.refused > 0) throw new Refusal('territory.import-has-reasons', 'invalid', { refused: found.refused })
  if (found.rows > atOnce) {
    const waiting = await tables(context).updateTable('territory.import').set({ state: 'waiting' }).where('id', '=', id).where('state', '=', 'checked').returning('id').executeTakeFirst()
    if (!waiting) throw new Refusal('territory.import-already-done')
    return 'waiting'
  }
  await together(context, async (context) => {
    const mine = await tables(context).updateTable('territory.import').set({ state: 'running' }).where('id', '=', id).where('state', '=', 'checked').returning('id').executeTakeFirst()
    if (!mine) throw new Refusal('territory.import-already-done')
    await writeImport(context, found, async () => {})
  })
  return 'committed'
}

/** Writes the file of an import and marks it committed, in one transaction. */
export function writeImport(context: Context, found: Import, onProgress: (rowsDone: number) => Promise<void>): Promise<void> {
  return together(context, async (context) => {
    const file = await readFile(found.form, await context.files.read(found.fileDigest))
    const outcome: ImportOutcome = file.form === 'units'
      ? await importUnits(context, file.rows, { importId: found.id, validFrom: found.validFrom, permitted: true, onProgress })
      : await importBoundaries(context, { type: 'FeatureCollection', features: file.features }, { datum: found.datum, codeProperty: found.codeProperty, validFrom: found.validFrom, importId: found.id, permitted: true, onProgress })
    await tables(context).updateTable('territory.import').set({ ...outcome, state: 'committed', rows_done: found.rows, committed_at: context.now }).where('id', '=', found.id).execute()
  })
}
