import { randomUUID } from 'node:crypto'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { mayDo, requirePermission } from '#platform/permission'
import { EmptyState } from '#ui/empty'
import { ButtonLink, Buttons, Choice, ErrorSummary, HiddenFields, Select, Submit, TextArea, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { Table } from '#ui/table'
import { writingUnits } from '../../drafts/pages/desk-list.tsx'
import { hasPart } from '../../rules/desk-part.ts'
import { beginCovenant } from '../acts/begin-covenant.ts'
import { covenantById } from '../reads/covenant-by-id.ts'
import { covenantsAtDesk, type ListedCovenant } from '../reads/covenants-list.ts'
import { covenantKinds, longestPurpose } from '../rules/covenant.ts'
import { covenantsPermissions } from '../rules/permissions.ts'
import { covenantsWords } from '../words/words.ts'
import { CovenantStateMark } from './state.tsx'
import { tried } from './tried.ts'

const anywhere = (context: Context) => ({ unitPath: context.actor?.posts.flatMap((post) => post.unitPath) ?? [] })

/** /desk/covenants: what is under way and what is next; /desk/covenants/new begins one. */
export const deskList = routes()
  .get('/', async (c) => {
    const { context, page } = c.var, { pages } = covenantsWords(page.locale), { desk, kinds } = pages, permission = covenantsPermissions['deliberation.read-covenants-desk'], entering = covenantsPermissions['deliberation.enter-covenant-signature']
    if (!hasPart(context.actor, covenantsPermissions)) requirePermission(context, permission)
    const all = context.actor?.posts.some(({ role }) => role === 'auditor') ?? false
    const rows = await covenantsAtDesk(context, all ? 'all' : context.actor?.posts.flatMap(({ role, unitId }) => ((role in permission.allowed || role in entering.allowed) && unitId ? [unitId] : [])) ?? [])
    // Whoever only takes signatures in gets the forms of what is published, and reads the rest as everybody does.
    const reads = mayDo(context.actor, permission, anywhere(context)), hrefOf = (row: ListedCovenant) => `${reads || row.state === 'published' ? '/desk' : ''}/covenants/${row.id}`
    return c.html(
      <Layout page={page} kind="desk" title={desk.title} lead={desk.lead} back={{ href: '/desk/together' }}>
        {mayDo(context.actor, covenantsPermissions['deliberation.prepare-covenant'], anywhere(context)) && <Buttons><ButtonLink href="/desk/covenants/new" tone="primary">{desk.begin}</ButtonLink></Buttons>}
        <Table<ListedCovenant> caption={desk.title} captionHidden rows={rows} locale={page.locale} rowHref={hrefOf} empty={<EmptyState title={desk.none} action={{ href: '/covenants', label: pages.all }}>{reads ? desk.noneText : pages.noneText}</EmptyState>} columns={[
          { key: 'title', label: desk.column.title, main: true, cell: (row) => <a href={hrefOf(row)}>{row.title}</a> },
          { key: 'kind', label: desk.column.kind, cell: (row) => kinds[row.kind] }, { key: 'place', label: desk.column.place, cell: (row) => row.unitName },
          { key: 'state', label: desk.column.state, cell: (row) => <CovenantStateMark state={row.state} commenting={row.commenting} replaced={row.replaced} locale={page.locale} /> }, { key: 'next', label: desk.column.next, cell: (row) => (row.replaced ? '—' : desk.next[row.state]) },
        ]} />
      </Layout>)
  })
  .get('/new', async (c) => {
    requirePermission(c.var.context, covenantsPermissions['deliberation.prepare-covenant'], anywhere(c.var.context))
    return c.html(await newPage(c.var.context, c.var.page, { topic: c.req.query('topic'), amends: c.req.query('amends') }))
  })
  .post('/new', async (c) => {
    const { context, page } = c.var, form = await readForm(c.req), key = isKey(form.text('key')) ? form.text('key') : randomUUID(), topic = form.text('topic'), amends = form.text('amends')
    let id = ''
    const problem = await tried(context, async () => {
      id = await beginCovenant(context, {
        unitId: form.text('unit'), kind: covenantKinds.find((kind) => kind === form.text('kind')) ?? 'residents', title: form.text('title'), purpose: form.text('purpose'), days: Number(form.text('days')), basis: form.text('basis'), topicId: isKey(topic) ? topic : undefined, amendsId: isKey(amends) ? amends : undefined, key,
      })
    })
    return problem === undefined ? c.redirect(`/desk/covenants/${id}?done=begun`, 303) : c.html(await newPage(context, page, { form, problem, key, topic, amends }), 422)
  })

async function amendableShown(context: Context, id: string) {
  const covenant = await covenantById(context, id)
  if (!covenant) throw new Refusal('deliberation.unknown-covenant', 'missing')
  if (covenant.state !== 'published' || covenant.replaced_by !== null) throw new Refusal('deliberation.covenant-not-amendable', 'conflict')
  return covenant
}

async function newPage(context: Context, page: Page, { form, problem, key = randomUUID(), topic, amends }: { form?: Form; problem?: string; key?: string; topic?: string | undefined; amends?: string | undefined }) {
  const { pages: { desk, kinds } } = covenantsWords(page.locale), words = desk.form, amended = amends ? await amendableShown(context, amends) : undefined, units = await writingUnits(context), said = (name: string) => form?.text(name)
  return (
    <Layout page={page} kind="desk" title={amended ? desk.amend : desk.begin} lead={amended && desk.amendLead(amended.title, amended.unitName)} back={{ href: '/desk/covenants', label: desk.back }}>
      <form method="post" action="/desk/covenants/new" class="form">
        <ErrorSummary errors={problem === undefined ? [] : [{ message: problem }]} />
        <HiddenFields fields={{ key, topic, amends: amended?.id }} />
        {!amended && <Select name="unit" label={words.unit} required empty={false} options={units} value={said('unit') ?? units[0]?.value} />}
        {!amended && <Choice name="kind" label={words.kind} arrange="row" required value={said('kind') ?? 'residents'} options={covenantKinds.map((value) => ({ value, label: kinds[value] }))} />}
        <TextField name="title" label={words.title} required maxlength={100} value={said('title') ?? amended?.title} />
        <TextArea name="purpose" label={amended ? desk.amendPurpose : words.purpose} required rows={4} maxlength={longestPurpose} value={said('purpose')} />
        <TextField name="days" type="number" inputmode="numeric" label={words.days} hint={words.daysHint} required min={1} width="short" value={said('days') ?? 15} />
        <TextField name="basis" label={words.basis} required maxlength={300} value={said('basis') ?? words.basisDefault} />
        <Buttons><Submit>{words.begin}</Submit></Buttons>
      </form>
    </Layout>
  )
}
