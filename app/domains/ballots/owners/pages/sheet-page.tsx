import { routes } from '#platform/http'
import { reasonsCsv } from '#platform/sheet/reasons-sheet'
import { EmptyState } from '#ui/empty'
import { Facts } from '#ui/facts'
import { ButtonLink, Buttons, Submit } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Table } from '#ui/table'
import { Moment } from '#ui/time'
import { readOffset } from '#platform/offset'
import type { Context } from '#platform/context'
import { publicBallot } from '../../votes/reads/public-ballot.ts'
import { readFullSheet, readsAs } from '../acts/read-sheet.ts'
import { type FullSheet, sheetReadings } from '../reads/full-sheet.ts'
import { correctionsOf } from '../reads/corrections.ts'
import { ownersWords } from '../words/words.ts'
import { areaText } from './area-words.ts'

const base = '/ballots/:id{[0-9a-f-]{36}}/sheet'
const attached = (name: string, type: string) => ({ 'content-type': type, 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-store' })
const rowsAtOnce = 200

/** The full sheet for those whom the law lets read it: a door that says what opening means, then the sheet, each reading recorded. */
export const sheetPages = routes()
  .get(base, async (c) => {
    const { context, page } = c.var, ballot = await publicBallot(context, c.req.param('id'))
    await readsAs(context, ballot.id)
    return c.html(await doorPage(context, page, ballot))
  })
  .post(base, async (c) => {
    const { context, page } = c.var, ballot = await publicBallot(context, c.req.param('id'))
    return c.html(await sheetPage(context, page, ballot, await readFullSheet(context, ballot.id, 'page'), readOffset(c.req.query('from'))))
  })
  .post('/ballots/:id{[0-9a-f-]{36}}/sheet.json', async (c) => c.body(`${JSON.stringify(await readFullSheet(c.var.context, c.req.param('id'), 'json', { first: c.req.query('first') !== undefined }), null, 1)}\n`, 200, attached('owners-sheet.json', 'application/json; charset=utf-8')))
  .post('/ballots/:id{[0-9a-f-]{36}}/sheet.csv', async (c) => {
    const { context, page } = c.var, sheet = await readFullSheet(context, c.req.param('id'), 'csv'), words = ownersWords(page.locale).pages.sheet
    const header = [words.number, words.units, words.area, words.served, ...sheet.matters.map(({ title }) => title)]
    return c.body(reasonsCsv({ header, rows: sheet.owners.map((owner) => [String(owner.number), unitsSaid(owner.units), areaText(areaOf(owner.units)), owner.served ? words.yes : words.no, ...sheet.matters.map((matter) => saidOf(words, owner, matter))]) }), 200, attached('owners-sheet.csv', 'text/csv; charset=utf-8'))
  })

/** What an owner said to a matter; nothing where only another building decides it. */
const saidOf = (text: { readonly says: Readonly<Record<string, string>> }, { answers, units }: FullSheet['owners'][number], { id, within }: FullSheet['matters'][number]) =>
  (within !== undefined && !units.some(({ building }) => building === within) ? '—' : text.says[answers[id] ?? 'none'] ?? '')

const areaOf = (units: FullSheet['owners'][number]['units']) => units.reduce((sum, { area }) => sum + area, 0)
const unitsSaid = (units: FullSheet['owners'][number]['units']) => units.map(({ building, label }) => [building, label].filter((part) => part !== undefined).join(' ')).filter((part) => part !== '').join('、')

async function doorPage(context: Context, page: Page, ballot: { readonly id: string; readonly title: string; readonly state: string }) {
  const words = ownersWords(page.locale).pages, text = words.sheet
  const corrected = (await correctionsOf(context, ballot.id)).length > 0
  return (
    <Layout page={page} title={text.title} lead={ballot.title} back={{ href: `/ballots/${ballot.id}/result`, label: ballot.title }} unlisted>
      {ballot.state !== 'counted' ? <EmptyState title={ownersWords(page.locale).desk.result.notCounted} /> : (
        <>
          <p>{text.openHint}</p>
          <Notice tone="warn"><p>{text.law}</p></Notice>
          <form method="post" action={`/ballots/${ballot.id}/sheet`}><Buttons>
            <Submit>{text.open}</Submit>
            <Submit tone="secondary" formaction={`/ballots/${ballot.id}/sheet.json`}>{text.json}</Submit>
            <Submit tone="secondary" formaction={`/ballots/${ballot.id}/sheet.csv`}>{text.csv}</Submit>
            {corrected && <Submit tone="secondary" formaction={`/ballots/${ballot.id}/sheet.json?first`}>{text.firstJson}</Submit>}
          </Buttons></form>
        </>
      )}
      <Readers context={context} page={page} id={ballot.id} />
    </Layout>
  )
}

async function Readers({ context, page, id }: { context: Context; page: Page; id: string }) {
  const text = ownersWords(page.locale).pages.sheet, readings = await sheetReadings(context, id)
  return (
    <Panel title={text.readers}>
      {readings.length === 0 ? <p class="soft">{text.nobody}</p> : <ul>{readings.map((one) => <li>{text.as[one.asWhat]}{one.mine && text.mine} · {text.form[one.form]} · <Moment at={one.at} now={context.now} locale={page.locale} /></li>)}</ul>}
    </Panel>
  )
}

async function sheetPage(context: Context, page: Page, ballot: { readonly id: string; readonly title: string }, sheet: FullSheet, from: number) {
  const words = ownersWords(page.locale).pages, text = words.sheet, rows = sheet.owners.slice(from, from + rowsAtOnce), to = (offset: number) => `/ballots/${ballot.id}/sheet?from=${offset}`
  return (
    <Layout page={page} title={text.title} lead={<>{ballot.title}<br />{text.lead}</>} back={{ href: `/ballots/${ballot.id}/result`, label: ballot.title }} wide unlisted>
      <Facts items={[{ term: text.digest, detail: <span class="code">{sheet.journalDigest}</span> }]} />
      <Table caption={text.title} captionHidden keepRows rows={rows} locale={page.locale} columns={[
        { key: 'number', label: text.number, main: true, cell: (owner: FullSheet['owners'][number]) => <span class="number">{owner.number}</span> },
        { key: 'units', label: text.units, cell: (owner) => unitsSaid(owner.units) },
        { key: 'area', label: text.area, align: 'end', cell: (owner) => <span class="number">{areaText(areaOf(owner.units))}</span> },
        { key: 'served', label: text.served, cell: (owner) => (owner.served ? text.yes : text.no) },
        ...sheet.matters.map((matter) => ({ key: matter.id, label: matter.title, cell: (owner: FullSheet['owners'][number]) => saidOf(text, owner, matter) })),
      ]} />
      {sheet.owners.length > rowsAtOnce && (
        <Buttons>
          {from > 0 && <form method="post" action={to(Math.max(0, from - rowsAtOnce))}><Submit tone="secondary">{text.previous}</Submit></form>}
          {from + rowsAtOnce < sheet.owners.length && <form method="post" action={to(from + rowsAtOnce)}><Submit tone="secondary">{text.following}</Submit></form>}
        </Buttons>
      )}
      <form method="post"><Buttons><Submit tone="secondary" formaction={`/ballots/${ballot.id}/sheet.json`}>{text.json}</Submit><Submit tone="secondary" formaction={`/ballots/${ballot.id}/sheet.csv`}>{text.csv}</Submit><ButtonLink href={`/ballots/${ballot.id}/recount`} tone="primary">{words.recount.title}</ButtonLink></Buttons></form>
      <p class="soft">{text.recountCommand}</p>
    </Layout>
  )
}
