import { today } from '#domains/territory'
import type { Context } from '#platform/context'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { mayDo } from '#platform/permission'
import { EmptyState } from '#ui/empty'
import { Buttons, Choice, DateField, Select, Submit, TextField } from '#ui/form'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { FilterBar, Table } from '#ui/table'
import { postForUnreached, recordService } from '../acts/record-service.ts'
import { assemblyFor } from '../reads/assembly.ts'
import { buildingsOfVote, type Head, headsOfVote } from '../reads/heads.ts'
import { ownersPermissions } from '../rules/permissions.ts'
import { ownersWords } from '../words/words.ts'
import { areaText } from './area-words.ts'
import { ownDoors } from './own-doors.ts'
import { OwnersFrame } from './frame.tsx'
import { errorOf, readNumbers, tried, type Tried } from './tried.ts'

const base = '/desk/assemblies/:id{[0-9a-f-]{36}}/service'
const mostRows = 300

/** Who has the ballot and who has not yet: by building, with the form that says so. */
export const deskService = routes()
  .get(base, async (c) => c.html(await servicePage(c.var.context, c.var.page, c.req.param('id'), { building: c.req.query('building') ?? '', done: c.req.query('done') })))
  .post(base, async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req), building = form.text('building')
    const typed = { numbers: form.text('numbers'), on: form.text('on'), channel: form.text('channel') }
    let done = ''
    const problem = await tried(page.locale, async () => {
      const { recorded } = await recordService(context, { ballotId: id, numbers: [...readNumbers(typed.numbers), ...readNumbers(form.all('selected').join())], channel: typed.channel === 'attempted' ? 'attempted' : 'signed', on: typed.on })
      done = String(recorded)
    })
    return problem ? c.html(await servicePage(context, page, id, { building, typed, problem }), problem.status) : c.redirect(`/desk/assemblies/${id}/service?${new URLSearchParams({ done, ...(building === '' ? {} : { building }) })}`, 303)
  })
  .post(`${base}/post`, async (c) => {
    const { context, page } = c.var, id = c.req.param('id')
    const problem = await tried(page.locale, () => postForUnreached(context, id))
    return problem ? c.html(await servicePage(context, page, id, { building: '', problem }), problem.status) : c.redirect(`/desk/assemblies/${id}/service?done=posted`, 303)
  })

interface Shown { readonly building: string; readonly done?: string | undefined; readonly typed?: { readonly numbers: string; readonly on: string; readonly channel: string }; readonly problem?: Tried }

async function servicePage(context: Context, page: Page, id: string, { building, done, typed, problem }: Shown) {
  const assembly = await assemblyFor(context, id, ownersPermissions['ballots.see-assembly']), words = ownersWords(page.locale), text = words.desk.service
  const all = await headsOfVote(context, id), buildings = await buildingsOfVote(context, id), day = await today(context)
  const open = all.filter(({ served }) => !served), here = building === '' ? open : open.filter((head) => head.building === building || head.holdings.some((unit) => unit.building === building)), tried = open.filter(({ channels }) => channels.includes('attempted'))
  const records = mayDo(context.actor, ownersPermissions['ballots.record-service'], { unitPath: assembly.ballot.unitPath })
  const said = done === undefined ? undefined : done === 'posted' ? text.posted : text.recorded(Number(done) || 0)
  return (
    <OwnersFrame context={context} page={page} assembly={assembly} current="service" title={text.title} lead={text.lead} done={said} problem={problem}>
      <p><strong class="number">{text.sums(all.length - open.length, all.length)}</strong></p>
      {open.length === 0 ? <EmptyState title={text.everybody}>{text.everybodyHint}</EmptyState> : (
        <>
          {records && (
            <Panel title={text.record}>
              <form method="post" id="served" class="form">
                <input type="hidden" name="building" value={building} />
                <TextField name="numbers" label={text.numbers} hint={text.numbersHint} value={typed?.numbers} error={errorOf(problem, 'numbers')} />
                <Choice name="channel" label={text.channel} required value={typed?.channel ?? 'signed'} options={[{ value: 'signed', label: text.signed }, { value: 'attempted', label: text.attempted }]} />
                <DateField name="on" label={text.on} required value={typed?.on ?? day} error={errorOf(problem, 'on')} />
                <Buttons><Submit>{text.record}</Submit></Buttons>
              </form>
              {tried.length > 0 && (
                <form method="post" action={`/desk/assemblies/${id}/service/post`}>
                  <p class="soft" id="post-hint">{text.postHint(tried.length)}</p>
                  <Submit tone="secondary" describedBy="post-hint">{text.post}</Submit>
                </form>
              )}
            </Panel>
          )}
          <FilterBar action={`/desk/assemblies/${id}/service`} resetHref={building === '' ? undefined : `/desk/assemblies/${id}/service`}>
            <Select name="building" label={words.desk.building} unmarked value={building} empty={words.desk.all} options={buildings.map((value) => ({ value, label: value }))} />
          </FilterBar>
          <Table caption={text.open} rows={here.slice(0, mostRows)} locale={page.locale} select={records ? { name: 'selected', form: 'served', value: (head) => String(head.number), label: (head) => head.label } : undefined} empty={<EmptyState title={text.everybody} />} columns={[
            { key: 'number', label: words.desk.number, cell: (head: Head) => <span class="number">{head.number}</span> },
            { key: 'label', label: words.desk.label, main: true, cell: (head) => head.label },
            { key: 'units', label: words.desk.units, cell: (head) => unitsOf(head) },
            { key: 'area', label: words.desk.area, align: 'end', cell: (head) => <span class="number">{areaText(head.area)}</span> },
            { key: 'by', label: text.by, cell: (head) => (head.channels.length === 0 ? <span class="soft">—</span> : head.channels.map((channel) => words.channels[channel]).join('、')) },
          ]} />
        </>
      )}
    </OwnersFrame>
  )
}

/** The doors of a head, the first few. */
export const unitsOf = ({ holdings }: Pick<Head, 'holdings'>): string => ownDoors({ label: '', holdings })
