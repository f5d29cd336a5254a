import { requirePermission, signedIn } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { readSheet } from '#platform/sheet/read-sheet'
import { matterPermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'
import { importCheck } from '../reads/import-check.ts'

const reasonsKept = 500
const mostRows = 100_000

/** Takes a sheet of matters in and checks it whole; no matter is written yet. Gives the id under which it can be looked at and committed. */
export async function receiveImport(context: Context, file: { readonly name: string; readonly bytes: Uint8Array }): Promise<string> {
  const { postId: post } = requirePermission(context, matterPermissions['matters.import'])
  const sheet = await readSheet(file.bytes)
  if (sheet.rows.length > mostRows) throw new Refusal('sheet.too-many-rows', 'invalid', { most: mostRows, given: sheet.rows.length })
  const { known, rows, reasons } = await importCheck(context, sheet)
  const refused = new Set(reasons.map(({ row }) => row)).size
  const digest = await context.files.keep(file.bytes)
  return together(context, async (context) => {
    const { id } = await tables(context).insertInto('matters.import').values({
      state: 'checked', file_name: file.name.replace(/[\p{Cc}/\\]/gu, '').slice(-120) || 'file', file_digest: digest, rows: sheet.rows.length,
      created: rows.length - known.size, unchanged: known.size, refused, reasons: JSON.stringify(reasons.slice(0, reasonsKept)), failure: null, by_person: signedIn(context).id, at: context.now, committed_at: null,
    }).returning('id').executeTakeFirstOrThrow()
    await recordAct(context, 'matters.import-received', id, { post, facts: { digest, rows: sheet.rows.length, refused } })
    return id
  })
}
