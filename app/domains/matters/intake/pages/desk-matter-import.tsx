import { requirePermission } from '#domains/people'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { reasonsCsv, reasonsXlsx } from '#platform/sheet/reasons-sheet'
import type { Locale } from '#platform/words'
import { matterPermissions } from '../../rules/permissions.ts'
import { commitImport } from '../acts/commit-import.ts'
import { receiveImport } from '../acts/receive-import.ts'
import { importById, importReasons, latestImports } from '../reads/imports.ts'
import type { ImportReason } from '../rules/import-row.ts'
import { intakeWords } from '../words/words.ts'
import { ImportPage, UploadPage } from './import-pages.tsx'

const id = '/import/:id{[0-9a-f-]{36}}'

/** Matters of another system from a sheet: handed in, checked whole, looked at, written. */
export const deskMatterImport = routes()
  .get('/import', async (c) => {
    requirePermission(c.var.context, matterPermissions['matters.import'])
    return c.html(<UploadPage page={c.var.page} latest={await latestImports(c.var.context)} now={c.var.context.now} />)
  })
  .post('/import', async (c) => {
    const { context, page } = c.var
    requirePermission(context, matterPermissions['matters.import'])
    const [file] = (await readForm(c.req, { files: true })).files('file')
    const tried = file ? await sentenceOf(page.locale, async () => receiveImport(context, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })) : { problem: intakeWords(page.locale).imports.noFile }
    return 'problem' in tried ? c.html(<UploadPage page={page} latest={await latestImports(context)} now={context.now} problem={tried.problem} />, 422) : c.redirect(`/desk/import/${tried.done}`, 303)
  })
  .get(id, async (c) => {
    requirePermission(c.var.context, matterPermissions['matters.import'])
    return c.html(<ImportPage page={c.var.page} found={await importById(c.var.context, c.req.param('id'))} />)
  })
  .post(id, async (c) => {
    const { context, page } = c.var
    requirePermission(context, matterPermissions['matters.import'])
    const tried = await sentenceOf(page.locale, () => commitImport(context, c.req.param('id')))
    return 'problem' in tried ? c.html(<ImportPage page={page} found={await importById(context, c.req.param('id'))} problem={tried.problem} />, 409) : c.redirect(`/desk/import/${c.req.param('id')}`, 303)
  })
  .get(`${id}/reasons.csv`, async (c) => {
    const table = await importReasons(c.var.context, c.req.param('id'), told(c.var.page.locale))
    return c.body(reasonsCsv(table), 200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="reasons.csv"', 'cache-control': 'no-store' })
  })
  .get(`${id}/reasons.xlsx`, async (c) => {
    const bytes = await reasonsXlsx(await importReasons(c.var.context, c.req.param('id'), told(c.var.page.locale)))
    return c.body(bytes.slice().buffer, 200, { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'content-disposition': 'attachment; filename="reasons.xlsx"', 'cache-control': 'no-store' })
  })

const told = (locale: Locale) => ({ column: intakeWords(locale).imports.reasonColumn, sentence: (reason: ImportReason) => `${reason.field === '' ? '' : `${reason.field}: `}${intakeWords(locale).importReasons[reason.code]?.(reason.facts) ?? reason.code}` })

/** Does the work of a form; a refusal that this room has a sentence for comes back as that sentence. */
async function sentenceOf<Done>(locale: Locale, work: () => Promise<Done>): Promise<{ done: Done } | { problem: string }> {
  try {
    return { done: await work() }
  } catch (error) {
    const problem = error instanceof Refusal && error.kind !== 'forbidden' ? intakeWords(locale).refusals[error.code]?.(error.facts) : undefined
    if (problem === undefined) throw error
    return { problem }
  }
}
