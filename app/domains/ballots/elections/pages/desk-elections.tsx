import { frozenPackAt } from '../../packs/reads/frozen-pack.ts'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { mayDo, requirePermission } from '#platform/permission'
import { EmptyState } from '#ui/empty'
import { ButtonLink, Buttons, DateField, ErrorSummary, HiddenFields, Select, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { Table } from '#ui/table'
import { prepareElection } from '../acts/prepare-election.ts'
import { type ElectionRow, elections, rollsForElections, unitsOfPosts } from '../reads/elections.ts'
import { electionsPermissions } from '../rules/permissions.ts'
import { electionPosts } from '../rules/posts.ts'
import { electionsWords } from '../words/words.ts'
import { Day } from './day.tsx'
import { ElectionMark } from './election-parts.tsx'
import { errorOf, tried, type Tried, whole } from './tried.ts'

const here = '/desk/elections'

/** Elections that staff conduct or watch over, and the form that prepares one. */
export const deskElections = routes()
  .get('/', async (c) => {
    const { context, page } = c.var, words = electionsWords(page.locale), units = unitsOfPosts(context)
    requirePermission(context, electionsPermissions['ballots.see-elections'], { unitPath: units })
    const rows = await elections(context, context.actor?.posts.some(({ role }) => role === 'auditor') ? {} : { within: units })
    const may = mayDo(context.actor, electionsPermissions['ballots.prepare-election'], { unitPath: units })
    return c.html(
      <Layout page={page} kind="desk" title={words.desk.title} lead={words.desk.lead} back={{ href: '/desk/together' }}>
        {may && <Buttons><ButtonLink href={`${here}/new`} tone="primary">{words.desk.prepare}</ButtonLink><ButtonLink href={`${here}/new-recall`}>{words.desk.recall}</ButtonLink><ButtonLink href="/desk/rolls" tone="quiet">{words.desk.rolls}</ButtonLink></Buttons>}
        <Table caption={words.desk.title} captionHidden rows={rows} rowHref={(row) => `${here}/${row.id}`} empty={<EmptyState title={words.desk.none} action={may ? { href: '/desk/rolls', label: words.desk.rolls } : undefined}>{words.desk.noneText}</EmptyState>} columns={[
          { key: 'title', label: words.desk.titleField, main: true, cell: (row: ElectionRow) => <a href={`${here}/${row.id}`}>{row.title}</a> }, { key: 'unit', label: words.unit, cell: (row) => row.unitName },
          { key: 'purpose', label: words.course.purpose, cell: (row) => words.course.purposes[row.purpose] }, { key: 'committee', label: words.committee, cell: (row) => words.committees[row.committee] }, { key: 'mode', label: words.mode, cell: (row) => words.modes[row.mode] },
          { key: 'day', label: words.day, cell: (row) => <Day day={row.day} now={context.now} /> }, { key: 'state', label: words.state, cell: (row) => <ElectionMark state={row.state} locale={page.locale} /> },
        ]} />
      </Layout>)
  })
  .get('/new', async (c) => c.html(await newPage(c.var.context, c.var.page, { purpose: c.req.query('purpose') })))
  .post('/new', async (c) => {
    const { context, page } = c.var, form = await readForm(c.req)
    const roll = (await rollsForElections(context, unitsOfPosts(context))).find(({ id }) => id === form.text('roll'))
    let made = ''
    const problem = await tried(page.locale, async () => {
      const seats = { chair: whole(form.text('chair')), 'vice-chair': whole(form.text('vice-chair') || '0'), member: whole(form.text('member') || '0') }
      made = await prepareElection(context, { purpose: form.text('purpose') === 'by-election' ? 'by-election' : 'election', unitId: roll?.unitId ?? '', committee: roll?.committee ?? 'rc', mode: roll?.mode ?? 'voter', title: form.text('title'), day: form.text('day'), seats, rollId: form.text('roll'), key: form.text('key') })
    })
    return problem ? c.html(await newPage(context, page, { form, problem }), problem.status) : c.redirect(`${here}/${made}`, 303)
  })

async function newPage(context: Context, page: Page, { purpose, form, problem }: { purpose?: string | undefined; form?: Form; problem?: Tried }) {
  const units = unitsOfPosts(context), words = electionsWords(page.locale)
  requirePermission(context, electionsPermissions['ballots.prepare-election'], { unitPath: units })
  const rolls = await rollsForElections(context, units), [first] = rolls
  const limits = first && (await frozenPackAt(context, first.unitId)).pack.committees[first.committee].seats
  return (
    <Layout page={page} kind="desk" title={words.desk.newTitle} lead={words.desk.newLead} back={{ href: here, label: words.desk.back }}>
      {rolls.length === 0 ? <EmptyState title={words.desk.rollNone} action={{ href: '/desk/rolls', label: words.desk.rolls }}>{words.desk.rollNoneText}</EmptyState> : (
        <form method="post" action={`${here}/new`} class="form">
          <ErrorSummary errors={problem ? [problem.error] : []} locale={page.locale} />
          <HiddenFields fields={{ key: form?.text('key') || crypto.randomUUID() }} />
          <Select name="purpose" label={words.course.purpose} hint={words.course.byElectionHint} required empty={false} value={form?.text('purpose') ?? purpose} options={(['election', 'by-election'] as const).map((value) => ({ value, label: words.course.purposes[value] }))} />
          <Select name="roll" label={words.desk.rollField} required value={form?.text('roll')} error={errorOf(problem, 'roll')} options={rolls.map((roll) => ({ value: roll.id, label: `${roll.unitName} · ${roll.title} · ${words.modes[roll.mode]} · ${words.rollLines(roll.lines)}` }))} />
          <TextField name="title" label={words.desk.titleField} hint={words.desk.titleHint} required maxlength={120} value={form?.text('title')} error={errorOf(problem, 'title')} />
          <DateField name="day" label={words.day} required value={form?.text('day')} error={errorOf(problem, 'day')} />
          {limits && <p class="soft">{words.desk.seatsHint(limits.least, limits.greatest)}</p>}
          {electionPosts.map((post) => <TextField name={post} label={words.desk.seatsField(words.posts[post])} type="number" inputmode="numeric" min={0} max={9} width="short" required={post === 'chair'} value={form?.text(post) ?? (post === 'chair' ? '1' : '')} error={errorOf(problem, post)} />)}
          <Submit>{words.desk.prepareButton}</Submit>
        </form>)}
    </Layout>
  )
}
