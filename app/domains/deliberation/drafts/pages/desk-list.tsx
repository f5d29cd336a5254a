import { randomUUID } from 'node:crypto'
import { unitById, unitsById, unitsIn } from '#domains/territory'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { isKey } from '#platform/key'
import { mayDo, requirePermission } from '#platform/permission'
import { EmptyState } from '#ui/empty'
import { ButtonLink, Buttons, ErrorSummary, HiddenFields, type Option, Select, Submit, TextArea, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { Light } from '#ui/state'
import { Table } from '#ui/table'
import { topicById } from '../../topics/reads/topic-by-id.ts'
import { startDraft } from '../acts/start-draft.ts'
import { draftsAtDesk, type ListedDraft } from '../reads/drafts-list.ts'
import { longestTitle } from '../rules/draft.ts'
import { draftsPermissions } from '../rules/permissions.ts'
import { draftsWords } from '../words/words.ts'
import { tried } from './tried.ts'

const reach = (context: Context, act: keyof typeof draftsPermissions) => ({ permission: draftsPermissions[act], about: { unitPath: context.actor?.posts.flatMap((post) => post.unitPath) ?? [] } })

/** /desk/drafts: what is being written, and the comments that wait; /desk/drafts/new begins one. */
export const deskList = routes()
  .get('/', async (c) => {
    const { context, page } = c.var, { pages: { desk } } = draftsWords(page.locale)
    const { permission, about } = reach(context, 'deliberation.read-drafts-desk')
    requirePermission(context, permission, about)
    const all = context.actor?.posts.some(({ role }) => role === 'auditor') ?? false
    const rows = await draftsAtDesk(context, all ? 'all' : context.actor?.posts.flatMap(({ role, unitId }) => (role in permission.allowed && unitId ? [unitId] : [])) ?? [])
    const writing = reach(context, 'deliberation.write-draft')
    return c.html(
      <Layout page={page} kind="desk" title={desk.title} lead={desk.lead} back={{ href: '/desk/together' }}>
        {mayDo(context.actor, writing.permission, writing.about) && <Buttons><ButtonLink href="/desk/drafts/new" tone="primary">{desk.start}</ButtonLink></Buttons>}
        <Table<ListedDraft> caption={desk.title} captionHidden rows={rows} locale={page.locale} rowHref={(row) => `/desk/drafts/${row.id}`} empty={<EmptyState title={desk.none}>{desk.noneText}</EmptyState>} columns={[
          { key: 'title', label: desk.column.title, main: true, cell: (row) => <a href={`/desk/drafts/${row.id}`}>{row.title}</a> },
          { key: 'place', label: desk.column.place, cell: (row) => row.unitName },
          { key: 'version', label: desk.column.version, cell: (row) => [row.published === null ? desk.unpublished : desk.publishedVersion(row.published), ...(row.version === row.published ? [] : [desk.writing(row.version)])].join(page.locale === 'en' ? ', ' : '，') },
          { key: 'comments', label: desk.column.comments, align: 'end', cell: (row) => <span class="number">{row.comments}</span> },
          { key: 'next', label: desk.column.next, cell: (row) => (row.open > 0 ? <Light tone="amber">{desk.toAnswer(row.open)}</Light> : row.version === row.published ? <span class="soft">{desk.nothing}</span> : desk.toPublish) },
        ]} />
      </Layout>)
  })
  .get('/new', async (c) => {
    const { permission, about } = reach(c.var.context, 'deliberation.write-draft')
    requirePermission(c.var.context, permission, about)
    return c.html(await newPage(c.var.context, c.var.page, { topicId: c.req.query('topic') }))
  })
  .post('/new', async (c) => {
    const { context, page } = c.var, form = await readForm(c.req)
    const key = isKey(form.text('key')) ? form.text('key') : randomUUID()
    const topic = await topicById(context, c.req.query('topic') ?? '')
    let id = ''
    const problem = await tried(context, async () => { id = await startDraft(context, { unitId: form.text('unit'), title: form.text('title'), clauses: form.text('text'), key, ...(topic ? { origin: { room: 'topics' as const, subject: topic.id, href: `/topics/${topic.id}` } } : {}) }) })
    return problem === undefined ? c.redirect(`/desk/drafts/${id}?done=started`, 303) : c.html(await newPage(context, page, { form, problem, key, topicId: topic?.id }), 422)
  })

const small = new Set(['household', 'entrance', 'grid', 'dedicated-grid'])

/** Where the reader may write, as choices: the units of their posts and what stands beneath them, down to buildings. */
export async function writingUnits(context: Context): Promise<Option[]> {
  const { allowed } = draftsPermissions['deliberation.write-draft']
  const roots = [...new Set(context.actor?.posts.flatMap((post) => (post.role in allowed && post.unitId ? [post.unitId] : [])) ?? [])]
  const units = (await unitsById(context, (await Promise.all(roots.map((root) => unitsIn(context, root)))).flat())).filter((unit) => unit.validTo === null && !small.has(unit.level))
  const names = new Map(units.map((unit) => [unit.id, unit.name]))
  return units.sort((a, b) => a.path.length - b.path.length || (a.code < b.code ? -1 : 1)).slice(0, 300).map((unit) => ({ value: unit.id, label: names.has(unit.parentId ?? '') ? `${names.get(unit.parentId ?? '')} · ${unit.name}` : unit.name }))
}

async function newPage(context: Context, page: Page, { form, problem, key = randomUUID(), topicId }: { form?: Form; problem?: string; key?: string; topicId?: string | undefined }) {
  const { pages: { desk } } = draftsWords(page.locale), topic = await topicById(context, topicId ?? ''), own = await writingUnits(context), at = topic && await unitById(context, topic.unitId)
  const units = at && !own.some(({ value }) => value === at.id) ? [{ value: at.id, label: at.name }, ...own] : own
  return (
    <Layout page={page} kind="desk" title={desk.start} lead={topic && desk.forTopic(topic.title)} back={topic ? { href: `/desk/topics/${topic.id}`, label: topic.title } : { href: '/desk/drafts', label: desk.back }}>
      <form method="post" action={`/desk/drafts/new${topic ? `?topic=${topic.id}` : ''}`} class="form">
        <ErrorSummary errors={problem === undefined ? [] : [{ message: problem }]} />
        <HiddenFields fields={{ key }} />
        <Select name="unit" label={desk.unit} required empty={false} options={units} value={form?.text('unit') ?? at?.id ?? units[0]?.value} />
        <TextField name="title" label={desk.name} hint={desk.nameHint} required maxlength={longestTitle} value={form?.text('title') ?? topic?.title} />
        <TextArea name="text" label={desk.text} hint={desk.textHint} required rows={14} value={form?.text('text')} />
        <Buttons><Submit>{desk.begin}</Submit></Buttons>
      </form>
    </Layout>
  )
}
