import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { readAtOnce } from '#platform/sheet/read-sheet-aside'
import { type PropertyImport, readRegister } from '../reads/imports.ts'
import { fileCheck } from '../reads/register-check.ts'
import { propertyPermissions } from '../rules/permissions.ts'
import { tables } from '../../tables.ts'
import { requireRegister } from './require-register.ts'

export interface GivenRegister {
  readonly estateId: string
  readonly name: string
  readonly bytes: Uint8Array
  /** First day of what it says, YYYY-MM-DD; today unless told. */
  readonly validFrom?: string | undefined
}

const reasonsKept = 500

/**
 * Takes a register in and checks it whole, without changing anything yet; a large one is checked by the worker.
 * Gives the id under which it can be looked at and written. Refuses `ballots.register-day`, `sheet.empty-file`, and what cannot be read.
 */
export async function receiveRegister(context: Context, { estateId, name, bytes, validFrom: given }: GivenRegister): Promise<string> {
  const post = await requireRegister(context, estateId, propertyPermissions['ballots.keep-register']), day = await today(context), validFrom = given || day
  if (!isDay(validFrom) || validFrom > day) throw new Refusal('ballots.register-day', 'invalid', { day: validFrom.slice(0, 20) })
  if (bytes.length === 0) throw new Refusal('sheet.empty-file', 'invalid')
  const checked = bytes.length > readAtOnce ? undefined : resultOf(await fileCheck(context, await readRegister(bytes), { estateId, validFrom }))
  const digest = await context.files.keep(bytes)
  return together(context, async (context) => {
    const { id } = await tables(context).insertInto('ballots.property_import').values({
      state: 'checking', ...checked, estate_id: estateId, file_name: name.replace(/[\p{Cc}/\\]/gu, '').slice(-120) || 'file', file_digest: digest, valid_from: validFrom,
      failure: null, by_person: context.actor?.id ?? null, at: context.now, committed_at: null, undone_at: null,
    }).returning('id').executeTakeFirstOrThrow()
    await recordAct(context, 'ballots.register-received', id, { post, facts: { digest, estate: estateId, ...(checked ? { rows: checked.rows, refused: checked.refused } : {}) } })
    return id
  })
}

/** Checks a register that was taken in unchecked, and keeps what was found. Refuses what cannot be read. */
export async function checkReceived(context: Context, found: PropertyImport): Promise<void> {
  const checked = resultOf(await fileCheck(context, await readRegister(await context.files.read(found.fileDigest)), found))
  await tables(context).updateTable('ballots.property_import').set(checked).where('id', '=', found.id).where('state', '=', 'checking').execute()
}

const resultOf = ({ reasons, notes, ...counts }: Awaited<ReturnType<typeof fileCheck>>) =>
  ({ ...counts, state: 'checked' as const, reasons: JSON.stringify(reasons.slice(0, reasonsKept)), notes: JSON.stringify(notes) })

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)
