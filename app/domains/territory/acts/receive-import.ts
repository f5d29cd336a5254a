import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { requirePermission } from '#platform/permission'
import type { BoundaryOptions } from '../reads/boundary-check.ts'
import { fileCheck } from '../reads/file-check.ts'
import { readFile } from '../reads/imports.ts'
import { territoryPermissions } from '../rules/permissions.ts'
import { tables } from '../tables.ts'

export interface GivenFile {
  readonly form: 'units' | 'boundaries'
  readonly name: string
  readonly bytes: Uint8Array
  readonly options: BoundaryOptions
}

const reasonsKept = 500

/** Takes a file in and checks it whole, without changing anything yet. Gives the id under which it can be looked at and committed. */
export async function receiveImport(context: Context, given: GivenFile): Promise<string> {
  const { postId: post } = requirePermission(context, territoryPermissions['territory.import'])
  const check = await fileCheck(context, await readFile(given.form, given.bytes), given.options)
  const digest = await context.files.keep(given.bytes)
  return together(context, async (context) => {
    const { id } = await tables(context).insertInto('territory.import').values({
      form: given.form, state: 'checked', file_name: given.name.replace(/[\p{Cc}/\\]/gu, '').slice(-120) || 'file', file_digest: digest, file_form: given.form, options: JSON.stringify(given.options),
      rows: check.rows, created: check.created, changed: check.changed, unchanged: check.unchanged, refused: check.refused, reasons: JSON.stringify(check.reasons.slice(0, reasonsKept)),
      failure: null, by_person: context.actor?.id ?? null, at: context.now, committed_at: null, undone_at: null,
    }).returning('id').executeTakeFirstOrThrow()
    await recordAct(context, 'territory.import-received', id, { post, facts: { digest, rows: check.rows, refused: check.refused } })
    return id
  })
}
