import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { reasonsCsv } from '#platform/sheet/reasons-sheet'
import { Buttons, Submit } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { Table } from '#ui/table'
import { readerOf, readWholeRoll, type WholeRoll } from '../acts/read-whole-roll.ts'
import { rollById } from '../reads/rolls.ts'
import type { WholeEntry } from '../reads/whole-entries.ts'
import { squareMetres } from '../../property/rules/square-metres.ts'
import { type RollsWords, rollsWords } from '../words/words.ts'

const address = '/:id{[0-9a-f-]{36}}/whole'

/** /rolls/:id/whole: doors and areas for the owners on the roll, names besides for those who keep it. Opened by a button: every reading is recorded. */
export const rollWhole = routes()
  .get(address, async (c) => {
    const { context, page } = c.var, words = rollsWords(page.locale), roll = await rollById(context, c.req.param('id'))
    if (!(await readerOf(context, roll))) throw new Refusal(context.actor ? 'ballots.whole-roll-closed' : 'people.sign-in-needed', context.actor ? 'forbidden' : 'unauthenticated')
    return c.html(
      <Layout page={page} title={words.page.wholeTitle} lead={roll.title} back={{ href: `/rolls/${roll.id}`, label: words.page.back }} unlisted>
        <p>{words.page.ownersMay}</p>
        <form method="post" action={`/rolls/${roll.id}/whole`}>
          <Buttons><Submit>{words.page.whole}</Submit><Submit tone="secondary" name="as" value="csv">{words.page.wholeDownload}</Submit></Buttons>
        </form>
      </Layout>)
  })
  .post(address, async (c) => {
    const { context, page } = c.var, words = rollsWords(page.locale), roll = await rollById(context, c.req.param('id')), whole = await readWholeRoll(context, roll.id)
    c.header('cache-control', 'no-store')
    if ((await readForm(c.req)).text('as') === 'csv') return c.body(wholeCsv(whole, words), 200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="roll-whole.csv"' })
    return c.html(
      <Layout page={page} title={words.page.wholeTitle} lead={roll.title} back={{ href: `/rolls/${roll.id}`, label: words.page.back }} wide unlisted>
        <Notice title={words.page.wholeLead} />
        <Table<WholeEntry> caption={words.page.wholeTitle} captionHidden rows={whole.entries} columns={[
          { key: 'who', label: words.page.who, main: true, cell: ({ label }) => label }, { key: 'number', label: words.page.number, cell: ({ number }) => <span class="number">{number}</span> },
          ...(whole.reader === 'keeper' ? [{ key: 'names', label: words.page.names, cell: (entry: WholeEntry) => namesOf(entry) }] : []),
          { key: 'units', label: words.page.holdings, cell: (entry) => doorsOf(entry) || '—' },
          { key: 'area', label: words.page.area, align: 'end', cell: ({ area }) => (area === null ? '—' : <span class="number">{squareMetres(area)}</span>) },
        ]} />
      </Layout>)
  })

const namesOf = ({ owners }: WholeEntry) => owners.map(({ name }) => name).join('、')
const doorsOf = ({ holdings }: WholeEntry) => holdings.map(({ building, label }) => `${building} ${label}`).join('、')

function wholeCsv({ reader, entries }: WholeRoll, { page: words }: RollsWords): string {
  const keeper = reader === 'keeper'
  return reasonsCsv({
    header: [words.number, words.who, ...(keeper ? [words.names] : []), words.holdings, words.area, words.seal, ...(keeper ? [words.salt] : [])],
    rows: entries.map((entry) => [String(entry.number), entry.label, ...(keeper ? [namesOf(entry)] : []), doorsOf(entry), entry.area === null ? '' : squareMetres(entry.area).replaceAll(',', ''), entry.sealed, ...(keeper ? [entry.salt] : [])]),
  })
}
