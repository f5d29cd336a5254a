import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { readAtOnce } from '#platform/sheet/read-sheet-aside'
import type { BoundaryOptions } from '../reads/boundary-check.ts'
import { fileCheck } from '../reads/file-check.ts'
import { type Import, readFile } from '../reads/imports.ts'
import { today } from '../reads/place.ts'
import { territoryPermissions } from '../rules/permissions.ts'
import { tables } from '../tables.ts'

export interface GivenFile {
  readonly form: 'units' | 'boundaries'
  readonly name: string
  readonly bytes: Uint8Array
  readonly options: BoundaryOptions & { readonly validFrom?: string }
}

const reasonsKept = 500

/**
 * Takes a file in and checks it whole, without changing anything yet; a large one is checked by the worker, and the page shows how far it is.
 * Gives the id under which it can be looked at and committed. Refuses `territory.day-in-future` besides what `readFile` refuses.
 */
export async function receiveImport(context: Context, given: GivenFile): Promise<string> {
  const { postId: post } = requirePermission(context, territoryPermissions['territory.import'])
  const { validFrom } = given.options
  if (validFrom !== undefined && (!isDay(validFrom) || validFrom > await today(context))) throw new Refusal('territory.day-in-future', 'invalid', { day: validFrom.slice(0, 20) })
  if (given.bytes.length === 0) throw new Refusal('sheet.empty-file', 'invalid')
  const checked = given.bytes.length > readAtOnce ? undefined : resultOf(await fileCheck(context, await readFile(given.form, given.bytes), given.options))
  const digest = await context.files.keep(given.bytes)
  return together(context, async (context) => {
    const { id } = await tables(context).insertInto('territory.import').values({
      state: 'checking', reasons: '[]', ...checked,
      form: given.form, file_name: given.name.replace(/[\p{Cc}/\\]/gu, '').slice(-120) || 'file', file_digest: digest, file_form: given.form, options: JSON.stringify(given.options),
      failure: null, by_person: context.actor?.id ?? null, at: context.now, committed_at: null, undone_at: null,
    }).returning('id').executeTakeFirstOrThrow()
    await recordAct(context, 'territory.import-received', id, { post, facts: { digest, ...(checked ? { rows: checked.rows, refused: checked.refused } : {}) } })
    return id
  })
}

/** Checks a file that was taken in unchecked, and keeps what was found. Refuses what cannot be read. */
export async function checkReceived(context: Context, found: Import, onRead: (rows: number) => Promise<unknown>): Promise<void> {
  const file = await readFile(found.form, await context.files.read(found.fileDigest))
  await onRead(file.form === 'units' ? file.rows.length : file.features.length)
  const checked = resultOf(await fileCheck(context, file, found))
  await tables(context).updateTable('territory.import').set(checked).where('id', '=', found.id).where('state', '=', 'checking').execute()
}

const resultOf = ({ reasons, notes, ...counts }: Awaited<ReturnType<typeof fileCheck>>) =>
  ({ ...counts, state: 'checked' as const, reasons: JSON.stringify(reasons.slice(0, reasonsKept)), notes: JSON.stringify(notes.slice(0, reasonsKept)) })

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)
