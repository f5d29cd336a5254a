import { organisations, requirePermission } from '#domains/people'
import { today } from '#domains/territory'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { mayDo, type Scope } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import type { Role } from '#platform/roles'
import { EmptyState } from '#ui/empty'
import { ButtonLink, Buttons, DateField, ErrorSummary, type FormError, HiddenFields, Select, Submit, TextArea } from '#ui/form'
import type { Page } from '#ui/page'
import { Columns, Panel } from '#ui/panel'
import { Table } from '#ui/table'
import { DeskFrame, seesDesk } from '../../councils/pages/desk-frame.tsx'
import { dayWords } from '../../councils/pages/day-words.ts'
import { errorAt, tried } from '../../councils/pages/tried.ts'
import { runningSeat } from '../../councils/reads/seats-of.ts'
import { opensDeskTopic } from '../../topics/reads/opens-desk-topic.ts'
import { topicById } from '../../topics/reads/topic-by-id.ts'
import { hasPart } from '../../rules/desk-part.ts'
import { adoptResolution } from '../acts/adopt-resolution.ts'
import { dropResolution, extendResolution, finishResolution, followUp, judgeResolution, reportProgress } from '../acts/work-on-resolution.ts'
import { type ListedResolution, resolutionById, resolutionsAt } from '../reads/resolution-by-id.ts'
import { resolutionsPermissions } from '../rules/permissions.ts'
import { responsibleRoles } from '../rules/resolution.ts'
import { stepsFrom } from '../rules/steps-from.ts'
import { resolutionsWords } from '../words/words.ts'
import { Drop, Extend, Finish, FollowUp, Judge, Progress } from './desk-forms.tsx'
import { EvidencePhotos, responsibleSaid, ResolutionFacts, ResolutionMark, ResolutionStory, resolutionView, Steps } from './resolution-parts.tsx'

/** Units and organisations of the posts that have a part in resolutions. */
function reachOfPosts(context: Context): { organisationIds: string[]; unitIds: string[] } {
  const holds = (role: string, scope: Scope) => Object.values(resolutionsPermissions).some(({ allowed }) => allowed[role as Role]?.includes(scope) ?? false), posts = context.actor?.posts ?? []
  return { organisationIds: posts.flatMap(({ role, organisationId }) => (organisationId !== null && holds(role, 'organisation') ? [organisationId] : [])), unitIds: posts.flatMap(({ role, unitId }) => (unitId !== null && holds(role, 'unit') ? [unitId] : [])) }
}

/** Resolutions at the desk: adopting one, working on it, confirming it. */
export const desk = routes()
  .get('/', async (c) => {
    const { context, page } = c.var, { organisationIds: own, unitIds: units } = reachOfPosts(context), sees = seesDesk(context)
    if (!hasPart(context.actor, resolutionsPermissions)) requirePermission(context, resolutionsPermissions['deliberation.work-on-resolution'])
    const words = resolutionsWords(page.locale), rows = await resolutionsAt(context, { organisationIds: own, unitIds: units, states: ['open', 'done'], limit: 300 }), day = await today(context), named = new Map(await Promise.all(rows.map(async (row) => [row.id, await responsibleSaid(context, row)] as const)))
    return c.html(
      <DeskFrame page={page} title={words.desk.title} lead={words.desk.lead}>
        <Table<ListedResolution> caption={words.desk.title} captionHidden rows={rows} rowHref={(row) => `/desk/resolutions/${row.id}`} empty={<EmptyState title={words.desk.none} action={{ href: sees ? '/desk/topics' : '/topics', label: words.list.topics }}>{words.desk.noneHint}</EmptyState>} columns={[
          { key: 'text', label: words.desk.columns.text, main: true, cell: (row) => <><a href={`/desk/resolutions/${row.id}`}>{row.text.slice(0, 80)}</a> <span class="soft small number">{row.number}</span></> },
          { key: 'deadline', label: words.desk.columns.deadline, cell: (row) => dayWords(row.deadline, day, page.locale) }, { key: 'state', label: words.desk.columns.state, cell: (row) => <ResolutionMark resolution={row} page={page} today={day} /> },
          { key: 'responsible', label: words.desk.columns.responsible, cell: (row) => named.get(row.id) }, { key: 'next', label: words.desk.columns.next, cell: (row) => words.desk.next[row.state] },
        ]} />
      </DeskFrame>)
  })
  .get('/new', async (c) => c.html(await newPage(c.var.context, c.var.page, c.req.query('topic') ?? '', {})))
  .post('/new', async (c) => {
    const { context, page } = c.var, form = await readForm(c.req), topicId = c.req.query('topic') ?? ''
    let id = ''
    const errors = await tried(context, async () => {
      const topic = await topicById(context, topicId), role = responsibleRoles.find((each) => each === form.text('role'))
      const responsible = form.text('responsible') !== '' ? { organisationId: form.text('responsible') } : role && topic ? { role, unitId: topic.unitId } : undefined
      if (!responsible) throw new Refusal('deliberation.nobody-responsible', 'invalid', { field: 'responsible' })
      id = await adoptResolution(context, { topicId, meetingId: form.text('meeting') || null, text: form.text('text'), responsible, deadline: form.text('deadline'), steps: stepsFrom(form.text('steps')), key: form.text('key') || crypto.randomUUID() })
    })
    return errors.length === 0 ? c.redirect(`/desk/resolutions/${id}?done=adopted`, 303) : c.html(await newPage(context, page, topicId, { form, errors }), 422)
  })
  .get('/:id{[0-9a-f-]{36}}', async (c) => c.html(await resolutionPage(c.var.context, c.var.page, c.req.param('id'), { done: c.req.query('done') })))
  .post('/:id{[0-9a-f-]{36}}', async (c) => {
    const { context, page } = c.var, form = await readForm(c.req, { files: true }), id = c.req.param('id')
    const errors = await tried(context, () => carryOut(context, id, form))
    return errors.length === 0 ? c.redirect(`/desk/resolutions/${id}?done=${form.text('do')}`, 303) : c.html(await resolutionPage(context, page, id, { form, errors }), 422)
  })

async function carryOut(context: Context, id: string, form: Form): Promise<void> {
  const version = Number(form.text('version')), files = await Promise.all(form.files('files').map(async (file) => ({ title: '', bytes: new Uint8Array(await file.arrayBuffer()) })))
  switch (form.text('do')) {
    case 'progress': return reportProgress(context, id, version, { note: form.text('note'), stepId: form.text('step') || undefined, files })
    case 'finish': return finishResolution(context, id, version, { note: form.text('note'), files })
    case 'judge':
      if (form.text('verdict') !== 'confirm' && form.text('verdict') !== 'back') throw new Refusal('deliberation.verdict-needed', 'invalid', { field: 'verdict' })
      return judgeResolution(context, id, version, { confirmed: form.text('verdict') === 'confirm', note: form.text('note') })
    case 'extend': return extendResolution(context, id, version, { deadline: form.text('deadline'), reason: form.text('reason') })
    case 'follow': return followUp(context, id, version, { note: form.text('follow') })
    default: return dropResolution(context, id, version, { reason: form.text('reason') })
  }
}

async function newPage(context: Context, page: Page, topicId: string, { form, errors = [] }: { form?: Form; errors?: readonly FormError[] }) {
  const topic = await topicById(context, topicId)
  if (!topic) throw new Refusal('deliberation.unknown-topic', 'missing')
  requirePermission(context, resolutionsPermissions['deliberation.adopt-resolution'], { unitPath: topic.unitPath, owner: (await runningSeat(context, topic.councilId))?.personId ?? null })
  const words = resolutionsWords(page.locale), own = words.desk, at = (name: string) => errorAt(errors, name), day = await today(context)
  return (
    <DeskFrame page={page} title={own.newTitle} lead={own.newLead} back={{ href: `/desk/topics/${topic.id}`, label: topic.title }}>
      <form method="post">
        <ErrorSummary errors={errors} />
        <HiddenFields fields={{ key: form?.text('key') || crypto.randomUUID() }} />
        <TextArea name="text" label={own.text} hint={own.textHint} required rows={3} maxlength={4000} value={form?.text('text')} error={at('text')} />
        <Select name="responsible" label={own.organisation} value={form?.text('responsible')} error={at('responsible')} options={(await organisations(context)).map(({ id, name }) => ({ value: id, label: name }))} />
        <Select name="role" label={own.role} hint={own.roleHint} value={form?.text('role')} error={at('role')} options={responsibleRoles.map((role) => ({ value: role, label: words.roles[role] ?? role }))} />
        <DateField name="deadline" label={own.deadline} required min={day} value={form?.text('deadline')} error={at('deadline')} />
        <TextArea name="steps" label={own.steps} hint={own.stepsHint} rows={4} value={form?.text('steps')} error={at('steps')} />
        <Submit>{own.adopt}</Submit>
      </form>
    </DeskFrame>
  )
}

async function resolutionPage(context: Context, page: Page, id: string, { form, errors = [], done }: { form?: Form; errors?: readonly FormError[]; done?: string | undefined }) {
  const resolution = await resolutionById(context, id)
  if (!resolution) throw new Refusal('deliberation.unknown-resolution', 'missing')
  const about = { unitPath: resolution.unitPath, organisations: resolution.organisationId === null ? [] : [resolution.organisationId], owner: (await runningSeat(context, resolution.councilId))?.personId ?? null }
  const may = (name: keyof typeof resolutionsPermissions) => mayDo(context.actor, resolutionsPermissions[name], about), works = may('deliberation.work-on-resolution'), confirms = may('deliberation.confirm-resolution')
  if (!works && !confirms) requirePermission(context, resolutionsPermissions['deliberation.work-on-resolution'], about)
  const topic = await topicById(context, resolution.topicId)
  const view = await resolutionView(context, resolution), words = resolutionsWords(page.locale), own = words.desk, step = { page, resolution, form, errors }, open = resolution.state === 'open'
  return (
    <DeskFrame page={page} title={resolution.text.slice(0, 80)} back={{ href: hasPart(context.actor, resolutionsPermissions) ? '/desk/resolutions' : '/resolutions', label: own.title }} done={own.said[done ?? '']} aside={<ResolutionMark resolution={resolution} page={page} today={view.day} />}>
      <ErrorSummary errors={errors} />
      <Columns aside={
        <>
          <ResolutionFacts view={view} page={page} />
          <Buttons><ButtonLink href={`/resolutions/${resolution.id}`}>{own.publicPage}</ButtonLink>{topic && await opensDeskTopic(context, topic) && <ButtonLink href={`/desk/topics/${topic.id}`}>{own.topicPage}</ButtonLink>}</Buttons>
          <Panel title={words.page.story} id="story"><ResolutionStory view={view} page={page} /></Panel>
        </>
      }>
        <p class="prose">{resolution.text}</p>
        <Steps view={view} page={page} />
        <Panel title={own.nextStep} id="next">
          {open && works && <section class="panel"><Progress {...step} steps={view.steps} /></section>}
          {open && works && <section class="panel"><Finish {...step} /></section>}
          {resolution.state === 'done' && confirms && <section class="panel"><Judge {...step} /></section>}
          {confirms && <section class="panel">{open && <Extend {...step} />}
          {resolution.state !== 'dropped' && <FollowUp {...step} />}
          {open && <Drop {...step} />}</section>}
          {(resolution.state === 'dropped' || (!confirms && !open)) && <p class="soft">{own.nothing}</p>}
        </Panel>
        <EvidencePhotos view={view} page={page} />
      </Columns>
    </DeskFrame>
  )
}
