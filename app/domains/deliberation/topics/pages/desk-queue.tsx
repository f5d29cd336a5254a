import { organisations } from '#domains/people'
import { unitsById } from '#domains/territory'
import { type Form, readForm } from '#platform/form'
import type { Context } from '#platform/context'
import { routes } from '#platform/http'
import { requirePermission } from '#platform/permission'
import { unitsOfPosts } from '#platform/waiting'
import { EmptyState } from '#ui/empty'
import { ButtonLink, Buttons, Choice, ErrorSummary, type FormError, HiddenFields, Select, Submit, TextArea, TextField } from '#ui/form'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Light, StateMark } from '#ui/state'
import { FilterBar, Table } from '#ui/table'
import { Moment, Remaining } from '#ui/time'
import { DeskFrame, requireDesk } from '../../councils/pages/desk-frame.tsx'
import { errorAt, tried } from '../../councils/pages/tried.ts'
import { UnitPick, unitPickData } from '../../councils/pages/unit-pick.tsx'
import { councilsStanding } from '../../councils/reads/council-by-id.ts'
import { seatOf } from '../../councils/reads/seats-of.ts'
import type { Council } from '../../councils/rules/council.ts'
import { raiseTopic } from '../acts/raise-topic.ts'
import { deskTopics } from '../reads/desk-queue.ts'
import { mattersWithoutTopic } from '../reads/topic-details.ts'
import { topicsPermissions } from '../rules/permissions.ts'
import { type Topic, topicCategories, type TopicSource } from '../rules/topic.ts'
import { topicsWords } from '../words/words.ts'
import { topicTone } from './topic-tone.ts'

type Row = Topic & { readonly unitName: string }
const dayMilliseconds = 86_400_000

/** The queue of topics with their clocks, and matters that wait to become topics. */
export const deskQueue = routes()
  .get('/', async (c) => {
    const { context, page } = c.var
    requireDesk(context)
    const words = topicsWords(page.locale), desk = words.desk, { forOffice, councils } = await raisingFor(context), raise = forOffice || councils.length > 0 ? '/desk/topics/new' : '/topics/new', all = c.req.query('view') === 'all', rows = await deskTopics(context, { all }), waiting = await mattersWithoutTopic(context)
    const light = (due: Date) => (due <= context.now ? 'red' : due.getTime() - context.now.getTime() < 2 * dayMilliseconds ? 'amber' : 'green')
    return c.html(
      <DeskFrame page={page} title={desk.title} lead={desk.lead}>
        <FilterBar action="/desk/topics" views={[{ href: '/desk/topics', label: desk.views.open, current: !all }, { href: '/desk/topics?view=all', label: desk.views.all, current: all }]} />
        <Table<Row> caption={desk.title} captionHidden rows={rows} rowHref={(row) => `/desk/topics/${row.id}`} empty={<EmptyState title={desk.none} action={{ href: raise, label: desk.raise }}>{desk.noneHint}</EmptyState>} columns={[
          { key: 'topic', label: desk.columns.topic, main: true, cell: (row) => <><a href={`/desk/topics/${row.id}`}>{row.title}</a> <span class="soft small own-line"><span class="nowrap number">{row.number}</span> · {words.sources[row.source]}</span></> },
          { key: 'due', label: desk.columns.due, cell: (row) => (row.dueAt ? <Light tone={light(row.dueAt)}><Remaining due={row.dueAt} now={context.now} locale={page.locale} /></Light> : <span class="soft">{desk.noDue}</span>) },
          { key: 'state', label: desk.columns.state, cell: (row) => <StateMark tone={topicTone[row.state]}>{words.states[row.state]}</StateMark> },
          { key: 'unit', label: desk.columns.unit, cell: (row) => row.unitName }, { key: 'next', label: desk.columns.next, cell: (row) => desk.nextSteps[row.state] },
        ]} />
        <Buttons><ButtonLink href={raise} tone="primary">{desk.raise}</ButtonLink></Buttons>
        <Panel title={desk.waitingMatters} id="waiting">
          {waiting.length === 0 ? <p class="soft">{desk.noWaiting}</p> : (
            <>
              <p>{desk.waitingLead}</p>
              <form method="get" action="/desk/topics/new" id="matters"><HiddenFields fields={{ source: 'matters' }} /></form>
              <Table caption={desk.waitingMatters} captionHidden rows={waiting} select={{ name: 'matter', form: 'matters', value: (row) => row.id, label: (row) => `${desk.select} ${row.number}` }} columns={[
                { key: 'matter', label: desk.matter, main: true, cell: (row) => <><a href={`/matters/${row.number}`}>{row.title}</a> <span class="soft small number">{row.number}</span></> },
                { key: 'place', label: desk.place, cell: (row) => row.unitName ?? '—' }, { key: 'since', label: desk.since, cell: (row) => <Moment at={row.since} now={context.now} /> },
              ]} />
              <Submit form="matters">{desk.makeTopic}</Submit>
            </>
          )}
        </Panel>
      </DeskFrame>)
  })
  .get('/new', async (c) => c.html(await newPage(c.var.context, c.var.page, { source: c.req.query('source'), council: c.req.query('council'), matters: c.req.queries('matter') ?? [] })))
  .post('/new', async (c) => {
    const { context, page } = c.var, form = await readForm(c.req)
    if (form.text('do') === 'find') return c.html(await newPage(context, page, { form }))
    let id = ''
    const errors = await tried(context, async () => {
      id = await raiseTopic(context, {
        source: sourceOf(form.text('source')), category: topicCategories.find((each) => each === form.text('category')) ?? 'public-affairs', title: form.text('title'), text: form.text('text'), unitIds: form.all('units'),
        councilId: form.text('council') || null, organisationId: form.text('organisation') || null, matterIds: form.all('matter'), key: form.text('key') || crypto.randomUUID(),
      })
    })
    return errors.length === 0 ? c.redirect(`/desk/topics/${id}?done=raised`, 303) : c.html(await newPage(context, page, { form, errors }), 422)
  })

/** For whom the reader may raise topics at the desk: as an office and from matters by a post, for a council by a seat in it. */
async function raisingFor(context: Context): Promise<{ readonly forOffice: boolean; readonly councils: readonly Council[] }> {
  const standing = await councilsStanding(context)
  if (unitsOfPosts(context.actor, topicsPermissions['deliberation.raise-for-office']).length > 0) return { forOffice: true, councils: standing }
  const own = await Promise.all(standing.map(async (council) => (context.actor && await seatOf(context, council.id, context.actor.id) ? [council] : [])))
  return { forOffice: false, councils: own.flat() }
}

const sourceOf = (text: string | undefined): TopicSource => (text === 'matters' || text === 'council' ? text : 'office')

async function newPage(context: Context, page: Page, { form, errors = [], source: asked, council, matters: given = [] }: { form?: Form; errors?: readonly FormError[]; source?: string | undefined; council?: string | undefined; matters?: readonly string[] }) {
  requireDesk(context)
  const { forOffice, councils } = await raisingFor(context)
  if (!forOffice && councils.length === 0) requirePermission(context, topicsPermissions['deliberation.raise-for-office'])
  const words = topicsWords(page.locale), desk = words.desk, source = forOffice ? sourceOf(form?.text('source') ?? asked ?? (council === undefined ? undefined : 'council')) : 'council', chosen = form?.all('matter') ?? given
  const waiting = await mattersWithoutTopic(context), picked = waiting.filter((matter) => chosen.includes(matter.id)), own = (context.actor?.posts ?? []).flatMap((post) => post.organisationId ?? [])
  const offices = (await organisations(context)).filter((organisation) => own.includes(organisation.id))
  const units = await unitPickData(context, form, [...new Set(picked.flatMap((matter) => matter.unitId ?? []))]), named = new Map((await unitsById(context, councils.map((each) => each.unitId))).map((unit) => [unit.id, unit.name]))
  return (
    <DeskFrame page={page} title={desk.newTitle} lead={desk.newLead} back={{ href: '/desk/topics', label: desk.title }}>
      <form method="post">
        <ErrorSummary errors={errors} />
        <HiddenFields fields={{ key: form?.text('key') || crypto.randomUUID(), matter: chosen }} />
        <Choice name="source" label={desk.source} required arrange="row" value={source} options={(forOffice ? ['office', 'council', 'matters'] as const : ['council'] as const).map((value) => ({ value, label: words.sources[value] }))} />
        {picked.length > 0 && <><p>{words.topic.matters}{page.locale === 'en' ? ':' : '：'}</p><ul>{picked.map((matter) => <li>{matter.title} <span class="soft number">{matter.number}</span></li>)}</ul></>}
        {errorAt(errors, 'matters') !== undefined && picked.length === 0 && <p><a href="/desk/topics#waiting">{desk.waitingMatters}</a></p>}
        {forOffice && <Select name="organisation" label={desk.organisation} value={form?.text('organisation') || (offices[0]?.id ?? '')} options={offices.map(({ id, name }) => ({ value: id, label: name }))} />}
        <Select name="council" label={desk.council} value={form?.text('council') ?? council ?? (forOffice ? undefined : councils[0]?.id)} error={errorAt(errors, 'council')} options={councils.map(({ id, name, unitId }) => ({ value: id, label: `${name} · ${named.get(unitId) ?? ''}` }))} />
        <TextField name="title" label={words.new.titleField} hint={words.new.titleHint} required maxlength={120} value={form?.text('title') ?? (picked.length === 1 ? picked[0]?.title : '')} error={errorAt(errors, 'title')} />
        <TextArea name="text" label={words.new.textField} hint={words.new.textHint} required rows={7} maxlength={6000} value={form?.text('text')} error={errorAt(errors, 'text')} />
        <UnitPick page={page} data={units} label={words.new.units} hint={words.new.unitsHint} error={errorAt(errors, 'units')} />
        <Select name="category" label={words.new.category} required empty={false} value={form?.text('category') || 'public-affairs'} options={topicCategories.map((value) => ({ value, label: words.categories[value] }))} />
        <Submit>{desk.newDo}</Submit>
      </form>
    </DeskFrame>
  )
}
