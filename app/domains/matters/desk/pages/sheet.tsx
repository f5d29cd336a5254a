import type { Context } from '#platform/context'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { readSheet } from '#platform/sheet/read-sheet'
import { reasonsCsv } from '#platform/sheet/reasons-sheet'
import { sheetSentences } from '#platform/sheet/sentences'
import type { CellReason, Sheet } from '#platform/sheet/sheet'
import { ErrorSummary, FileField, HiddenFields, Submit } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Table } from '#ui/table'
import type { CheckedRows } from '../reads/wording-rows.ts'
import { deskWords } from '../words/words.ts'
import { colon } from './colon.ts'
import { refusalSentence } from './refusal-sentence.ts'
import { requireRuleChange, requireRules } from './rules-frame.ts'

export interface SheetKind<Row> {
  /** Address of the page that this sheet belongs to; the sheet's own is that with `-sheet`. */
  readonly back: string
  readonly file: string
  readonly words: (page: Pick<Page, 'locale'>) => { readonly title: string; readonly lead: string; readonly back: string }
  readonly check: (context: Context, sheet: Sheet) => Promise<CheckedRows<Row>> | CheckedRows<Row>
  readonly commit: (context: Context, rows: readonly Row[]) => Promise<void>
  readonly table: (context: Context) => Promise<{ header: readonly string[]; rows: readonly (readonly string[])[] }>
}

interface Checked { readonly sheet: Sheet; readonly csv: string; readonly count: number; readonly reasons: readonly CellReason[] }

/** A sheet that is checked whole, given back with reasons, and only then written: three steps of one address, nothing kept in between. */
export function sheetPage<Row>(kind: SheetKind<Row>) {
  return routes()
    .get('/', (c) => {
      requireRuleChange(c.var.context)
      const done = c.req.query('done')
      return c.html(<SheetPage kind={kind} page={c.var.page} done={done !== undefined && /^\d{1,6}$/.test(done) ? Number(done) : undefined} />)
    })
    .get(`/${kind.file}`, async (c) => {
      requireRules(c.var.context)
      return c.body(reasonsCsv(await kind.table(c.var.context)), 200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${kind.file}"`, 'cache-control': 'no-store' })
    })
    .post('/', async (c) => {
      const { context, page } = c.var
      requireRuleChange(context)
      const form = await readForm(c.req, { files: true }), doing = form.text('do'), [file] = form.files('file')
      try {
        const bytes = file ? new Uint8Array(await file.arrayBuffer()) : form.has('csv') ? new TextEncoder().encode(form.text('csv')) : undefined
        if (!bytes) throw new Refusal('matters.file-missing', 'invalid')
        const sheet = await readSheet(bytes)
        const { rows, reasons, count } = await kind.check(context, sheet)
        if (doing === 'reasons') {
          const body = reasonsCsv({ header: [...sheet.header, deskWords(page.locale).categories.reason], rows: sheet.rows.map(({ row, cells }) => [...sheet.header.map((_, index) => cells[index] ?? ''), reasons.filter((reason) => reason.row === row).map((reason) => said(reason, page)).join('；')]) })
          return c.body(body, 200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="reasons-${kind.file}"`, 'cache-control': 'no-store' })
        }
        if (doing === 'commit' && reasons.length === 0) {
          await kind.commit(context, rows)
          return c.redirect(`${kind.back}-sheet?done=${rows.length}`, 303)
        }
        return c.html(<SheetPage kind={kind} page={page} checked={{ sheet, csv: reasonsCsv({ header: sheet.header, rows: sheet.rows.map(({ cells }) => cells) }), count, reasons }} />, reasons.length > 0 ? 422 : 200)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        const problem = refusalSentence(error, page.locale) ?? sheetSentences(page.locale).refusals[error.code]?.(error.facts)
        if (problem === undefined) throw error
        return c.html(<SheetPage kind={kind} page={page} problem={problem} />, 422)
      }
    })
}

const said = (reason: CellReason, page: Page): string => `${reason.field}${colon(page.locale)}${sheetSentences(page.locale).cells[reason.code]?.(reason.facts) ?? deskWords(page.locale).categories.problems[reason.code] ?? reason.code}`

function SheetPage<Row>({ kind, page, done, checked, problem }: { kind: SheetKind<Row>; page: Page; done?: number | undefined; checked?: Checked; problem?: string }) {
  const words = deskWords(page.locale).categories, own = kind.words(page), action = `${kind.back}-sheet`
  const bad = checked ? new Set(checked.reasons.map(({ row }) => row)).size : 0
  return (
    <Layout page={page} kind="desk" title={own.title} lead={own.lead} back={{ href: kind.back, label: own.back }}>
      {done !== undefined && <Notice tone="done" title={words.imported(done)} announce />}
      {checked && (
        <>
          <Notice tone={bad === 0 ? 'done' : 'danger'} title={bad === 0 ? words.fine(checked.count) : words.bad(bad)} announce />
          {bad > 0 && <Table<CellReason> caption={words.reason} rows={checked.reasons.slice(0, 100)} columns={[{ key: 'row', label: words.row, main: true, cell: (reason) => <span class="number">{reason.row}</span> }, { key: 'reason', label: words.reason, cell: (reason) => said(reason, page) }]} />}
          <form method="post" action={action}>
            <HiddenFields fields={{ csv: checked.csv }} />
            {bad === 0 ? <Submit name="do" value="commit">{words.commit}</Submit> : <Submit name="do" value="reasons" tone="secondary">{words.takeReasons}</Submit>}
          </form>
        </>
      )}
      <p><a href={`${action}/${kind.file}`}>{words.export}</a></p>
      <form method="post" action={action} enctype="multipart/form-data">
        <ErrorSummary errors={problem === undefined ? [] : [{ name: 'file', message: problem }]} kept={false} />
        <FileField name="file" label={words.import} hint={words.importHint} accept=".csv,.xlsx" required error={problem} />
        <Submit tone={checked ? 'secondary' : 'primary'}>{words.checkFirst}</Submit>
      </form>
    </Layout>
  )
}
