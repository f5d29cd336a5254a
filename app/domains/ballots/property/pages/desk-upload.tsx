import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { reasonsCsv } from '#platform/sheet/reasons-sheet'
import { ButtonLink, DateField, ErrorSummary, FileField, Submit } from '#ui/form'
import { Layout } from '#ui/layout'
import { Panel } from '#ui/panel'
import type { Page } from '#ui/page'
import type { Unit } from '#domains/territory'
import { receiveRegister } from '../acts/receive-register.ts'
import { propertyPermissions } from '../rules/permissions.ts'
import { propertyWords } from '../words/words.ts'
import { estateToRead } from './estate-reach.ts'
import { tried } from './tried.ts'

const keep = propertyPermissions['ballots.keep-register']

/** Hands a register in; it is checked whole and nothing is written yet. */
export const deskUpload = routes()
  .get('/:estate{[0-9a-f-]{36}}/upload', async (c) => {
    const estate = await estateToRead(c.var.context, c.req.param('estate'), keep)
    return c.html(<UploadPage page={c.var.page} estate={estate} validFrom="" />)
  })
  .post('/:estate{[0-9a-f-]{36}}/upload', async (c) => {
    const { context, page } = c.var, words = propertyWords(page.locale), estate = await estateToRead(context, c.req.param('estate'), keep)
    const form = await readForm(c.req, { files: true }), [file] = form.files('file'), validFrom = form.text('validFrom').slice(0, 20)
    let id = ''
    const problem = !file ? words.desk.noFile : await tried(context, async () => {
      id = await receiveRegister(context, { estateId: estate.id, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), validFrom: validFrom || undefined })
    })
    return problem === undefined ? c.redirect(`/desk/property/imports/${id}`, 303) : c.html(<UploadPage page={page} estate={estate} validFrom={validFrom} problem={problem} />, 422)
  })
  .get('/template.csv', (c) => {
    const [header = [], ...rows] = propertyWords(c.var.page.locale).desk.templateRows
    return c.body(reasonsCsv({ header, rows }), 200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="register.csv"' })
  })

function UploadPage({ page, estate, validFrom, problem }: { page: Page; estate: Unit; validFrom: string; problem?: string }) {
  const words = propertyWords(page.locale).desk
  return (
    <Layout page={page} kind="desk" title={`${words.upload} · ${estate.name}`} lead={words.uploadLead} back={{ href: `/desk/property/${estate.id}`, label: estate.name }}>
      <form method="post" enctype="multipart/form-data" class="narrow">
        <ErrorSummary errors={problem === undefined ? [] : [{ name: 'file', message: problem }]} kept={false} />
        <FileField name="file" label={words.file} hint={words.fileHint} required accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" error={problem} />
        <DateField name="validFrom" label={words.validFrom} hint={words.validFromHint} value={validFrom} />
        <Submit>{words.check}</Submit>
      </form>
      <Panel title={words.columnsTitle} id="columns" aside={<ButtonLink href="/desk/property/template.csv">{words.template}</ButtonLink>}>
        <ul>{words.rules.map((rule) => <li>{rule}</li>)}</ul>
        <div class="table-scroll" role="group" aria-label={words.template} tabindex={0}>
          <table class="table">
            <caption class="for-ears">{words.template}</caption>
            <thead><tr>{words.templateRows[0]?.map((name) => <th scope="col">{name}</th>)}</tr></thead>
            <tbody>{words.templateRows.slice(1).map((row) => <tr>{row.map((cell) => <td>{cell}</td>)}</tr>)}</tbody>
          </table>
        </div>
      </Panel>
    </Layout>
  )
}
