import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { type PropertyImport, propertyImportById, readRegister } from '../reads/imports.ts'
import { registerCheck } from '../reads/register-check.ts'
import { propertyPermissions } from '../rules/permissions.ts'
import type { RegisterRow } from '../rules/register-columns.ts'
import { requireRegister } from './require-register.ts'
import { lockRegister, writeVersions, type Writing } from './write-versions.ts'

/** Up to so many rows are written while the person waits; more are done by the worker, and the page shows how far it is. */
export const atOnce = 5000

export interface ImportOutcome { readonly created: number; readonly changed: number; readonly unchanged: number }

/** Brings rows into the register of an estate, all or none; those that stand already as they are change nothing. Refuses `ballots.register-rows-refused`. */
export function importRegister(context: Context, rows: readonly RegisterRow[], writing: Omit<Writing, 'cause'> & { readonly permitted?: boolean }): Promise<ImportOutcome> {
  return together(context, async (context) => {
    const post = writing.permitted ? null : await requireRegister(context, writing.estateId, propertyPermissions['ballots.keep-register'])
    await lockRegister(context, writing.estateId)
    const check = await registerCheck(context, writing.estateId, rows, writing.validFrom), [first] = check.reasons
    if (first) throw new Refusal('ballots.register-rows-refused', 'invalid', { refused: new Set(check.reasons.map(({ row }) => row)).size, row: first.row, field: first.field, reason: first.code })
    const outcome = { created: check.created.length, changed: check.changed.length, unchanged: check.unchanged }
    await writeVersions(context, [...check.created, ...check.changed.map(([, unit]) => unit)], { ...writing, cause: 'import' })
    await recordAct(context, 'ballots.register-imported', writing.importId ?? writing.estateId, { post, facts: { estate: writing.estateId, from: writing.validFrom, ...outcome } })
    return outcome
  })
}

/** Writes a checked register: at once when it is small, else as soon as the worker comes round. Refuses `ballots.register-has-reasons`, `ballots.register-written-already`. */
export async function commitRegister(context: Context, id: string): Promise<'committed' | 'waiting'> {
  const found = await propertyImportById(context, id)
  await requireRegister(context, found.estateId, propertyPermissions['ballots.keep-register'])
  if (found.refused > 0) throw new Refusal('ballots.register-has-reasons', 'invalid', { refused: found.refused })
  const take = async (context: Context, state: 'waiting' | 'running') => {
    const mine = await tables(context).updateTable('ballots.property_import').set({ state }).where('id', '=', id).where('state', '=', 'checked').returning('id').executeTakeFirst()
    if (!mine) throw new Refusal('ballots.register-written-already')
  }
  if (found.rows > atOnce) {
    await take(context, 'waiting')
    return 'waiting'
  }
  await together(context, async (context) => {
    await take(context, 'running')
    await writeImport(context, found)
  })
  return 'committed'
}

/** Writes the file of an import and marks it written, in one transaction. */
export function writeImport(context: Context, found: PropertyImport): Promise<void> {
  return together(context, async (context) => {
    const { rows } = await readRegister(await context.files.read(found.fileDigest))
    const outcome = await importRegister(context, rows, { estateId: found.estateId, validFrom: found.validFrom, importId: found.id, permitted: true })
    await tables(context).updateTable('ballots.property_import').set({ ...outcome, state: 'committed', committed_at: context.now }).where('id', '=', found.id).execute()
  })
}
