import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { ErrorSummary, HiddenFields, Submit, TextField } from '#ui/form'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Table } from '#ui/table'
import { publishResponsibility, withdrawResponsibility } from '../acts/publish-responsibility.ts'
import { responsibilitiesOf, type Responsibility } from '../reads/responsibilities.ts'
import { territoryWords } from '../words/words.ts'
import { DeskFrame, finderData, mayAdminister, requireDesk, UnitFinder } from './desk-frame.tsx'
import { tried } from './tried.ts'

const here = '/desk/administration/responsibilities'

/** Publishes and takes down who answers for what in one unit. */
export const deskResponsibilities = routes()
  .get('/', async (c) => {
    requireDesk(c.var.context)
    return c.html(await responsibilitiesPage(c.var.context, c.var.page, { unitId: c.req.query('unit') || undefined, query: (c.req.query('q') ?? '').slice(0, 100), done: c.req.query('done') }))
  })
  .post('/', async (c) => {
    const { context, page } = c.var
    requireDesk(context)
    const form = await readForm(c.req)
    const unitId = form.text('unit'), withdrawing = form.text('do') === 'withdraw'
    const problem = await tried(context, () => withdrawing ? withdrawResponsibility(context, form.text('id'))
      : publishResponsibility(context, { unitId, duty: form.text('duty'), name: form.text('name'), phone: form.text('phone') }))
    if (problem === undefined) return c.redirect(`${here}?unit=${encodeURIComponent(unitId)}&done=${withdrawing ? 'withdrawn' : 'published'}`, 303)
    return c.html(await responsibilitiesPage(context, page, { unitId, query: '', form, problem }), 422)
  })

async function responsibilitiesPage(context: Context, page: Page, { unitId, query, done, form, problem }: { unitId: string | undefined; query: string; done?: string | undefined; form?: Form; problem?: string }) {
  const words = territoryWords(page.locale)
  const data = await finderData(context, unitId, query)
  const unit = data.path.at(-1)
  const published = unit ? await responsibilitiesOf(context, unit.id) : []
  return (
    <DeskFrame page={page} may={mayAdminister(context)} title={words.desk.responsibilities} lead={words.responsibilities.lead} current="responsibilities" done={done === 'published' ? words.responsibilities.published : done === 'withdrawn' ? words.responsibilities.withdrawn : undefined}>
      <Panel title={unit?.name ?? words.responsibilities.choose} id="unit"><UnitFinder data={data} action={here} page={page} /></Panel>
      {unit && (
        <Panel title={words.desk.responsibilities} id="published">
          <Table caption={words.desk.responsibilities} captionHidden rows={published} empty={<p class="soft">{words.responsibilities.none}</p>} columns={[
            { key: 'duty', label: words.desk.column.duty, main: true, cell: (row: Responsibility) => row.duty },
            { key: 'name', label: words.desk.column.name, cell: (row) => row.name },
            { key: 'phone', label: words.desk.column.phone, cell: (row) => <span class="number">{row.phone}</span> },
            { key: 'withdraw', label: words.responsibilities.withdraw, quiet: true, cell: (row) => <form method="post" action={here}><HiddenFields fields={{ unit: unit.id, do: 'withdraw', id: row.id }} /><button class="button button-quiet" type="submit">{words.responsibilities.withdraw}<span class="for-ears"> {row.duty}</span></button></form> },
          ]} />
        </Panel>
      )}
      {unit && (
        <Panel title={words.responsibilities.publish} id="publish">
          <form method="post" action={here}>
            <ErrorSummary errors={problem === undefined ? [] : [{ message: problem }]} />
            <HiddenFields fields={{ unit: unit.id }} />
            <TextField name="duty" label={words.responsibilities.duty} hint={words.responsibilities.dutyHint} required maxlength={120} value={form?.text('duty')} width="medium" />
            <TextField name="name" label={words.responsibilities.name} required maxlength={80} value={form?.text('name')} width="medium" />
            <TextField name="phone" label={words.responsibilities.phone} type="tel" required maxlength={30} value={form?.text('phone')} width="medium" />
            <Submit>{words.responsibilities.publish}</Submit>
          </form>
        </Panel>
      )}
    </DeskFrame>
  )
}
