import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import type { Page } from '#ui/page'
import { ButtonLink, Buttons, ErrorSummary, HiddenFields, Submit, TextArea } from '#ui/form'
import { Panel } from '#ui/panel'
import { Table } from '#ui/table'
import { issuePlates, withdrawPlate } from '../acts/issue-plates.ts'
import { type Plate, platesAt } from '../reads/plates.ts'
import { territoryWords } from '../words/words.ts'
import { DeskFrame, finderData, mayAdminister, requireDesk, UnitFinder } from './desk-frame.tsx'
import { tried } from './tried.ts'

const here = '/desk/administration/plates'

/** Issues, lists and withdraws door plates of one unit. */
export const deskPlates = routes()
  .get('/', async (c) => {
    requireDesk(c.var.context)
    return c.html(await platesPage(c.var.context, c.var.page, { unitId: c.req.query('unit') || undefined, query: (c.req.query('q') ?? '').slice(0, 100), done: c.req.query('done') }))
  })
  .post('/', async (c) => {
    const { context, page } = c.var
    requireDesk(context)
    const form = await readForm(c.req)
    const unitId = form.text('unit')
    const withdrawing = form.text('do') === 'withdraw'
    const problem = await tried(context, () => withdrawing ? withdrawPlate(context, form.text('plate'))
      : issuePlates(context, { unitId, spots: form.text('spots').split('\n').map((spot) => ({ spot: spot.trim() })).filter(({ spot }) => spot !== '') }))
    if (problem === undefined) return c.redirect(`${here}?unit=${encodeURIComponent(unitId)}&done=${withdrawing ? 'withdrawn' : 'issued'}`, 303)
    return c.html(await platesPage(context, page, { unitId, query: '', form, problem }), 422)
  })

async function platesPage(context: Context, page: Page, { unitId, query, done, form, problem }: { unitId: string | undefined; query: string; done?: string | undefined; form?: Form; problem?: string }) {
  const words = territoryWords(page.locale)
  const data = await finderData(context, unitId, query)
  const unit = data.path.at(-1)
  const plates = unit ? await platesAt(context, [unit.id]) : []
  return (
    <DeskFrame page={page} may={mayAdminister(context)} title={words.desk.plates} lead={words.plates.lead} current="plates" done={done === 'issued' ? words.plates.issued(plates.length) : done === 'withdrawn' ? words.plates.withdrawn : undefined}>
      <Panel title={unit?.name ?? words.plates.choose} id="unit"><UnitFinder data={data} action={here} page={page} /></Panel>
      {unit && (
        <Panel title={words.plates.issue} id="issue">
          <form method="post" action={here}>
            <ErrorSummary errors={problem === undefined ? [] : [{ name: 'spots', message: problem }]} />
            <HiddenFields fields={{ unit: unit.id }} />
            <TextArea name="spots" label={words.plates.spots} hint={words.plates.spotsHint} required rows={4} value={form?.text('spots')} error={problem} />
            <Submit>{words.plates.issue}</Submit>
          </form>
        </Panel>
      )}
      {unit && (
        <Panel title={words.plates.all} id="plates">
          {plates.length > 0 && <Buttons><ButtonLink href={`/places/${unit.id}/plates/print`}>{words.plates.print}</ButtonLink></Buttons>}
          <Table caption={words.plates.all} captionHidden rows={plates} empty={<p class="soft">{words.plates.none}</p>} columns={[
            { key: 'spot', label: words.desk.column.spot, main: true, cell: (plate: Plate) => <a href={`/p/${plate.id}/here`}>{plate.spot || unit.name}</a> },
            { key: 'plate', label: words.desk.column.plate, cell: (plate) => <span class="code">{plate.id}</span> },
            { key: 'withdraw', label: words.plates.withdraw, quiet: true, cell: (plate) => <form method="post" action={here}><HiddenFields fields={{ unit: unit.id, do: 'withdraw', plate: plate.id }} /><button class="button button-quiet" type="submit">{words.plates.withdraw}<span class="for-ears"> {plate.spot || plate.id}</span></button></form> },
          ]} />
        </Panel>
      )}
    </DeskFrame>
  )
}
