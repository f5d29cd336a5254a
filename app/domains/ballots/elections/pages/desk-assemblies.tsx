import { place, unitById, unitSaid } from '#domains/territory'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { instantOf } from '#platform/local-moment'
import { mayDo, requirePermission } from '#platform/permission'
import { EmptyState } from '#ui/empty'
import { ButtonLink, Buttons, Checks, DateField, ErrorSummary, HiddenFields, Select, Submit, TextArea, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { Table } from '#ui/table'
import { Moment } from '#ui/time'
import { frozenPackAt } from '../../packs/reads/frozen-pack.ts'
import { callAssembly } from '../acts/call-assembly.ts'
import { assemblies, type AssemblyRow } from '../reads/assemblies.ts'
import { unitsOfPosts } from '../reads/elections.ts'
import { rollsForAssemblies, waitingProposals } from '../reads/proposals.ts'
import { assemblyKinds } from '../rules/assembly.ts'
import { electionsPermissions } from '../rules/permissions.ts'
import { electionsWords } from '../words/words.ts'
import { assemblyTones } from './assemblies.tsx'
import { WaitingTable } from './desk-proposal.tsx'
import { errorOf, tried, type Tried, whole } from './tried.ts'

const here = '/desk/residents-meetings'
const askers = ['committee', 'residents', 'representatives'] as const

/** Assemblies at the desk, and the form that calls one. */
export const deskAssemblies = routes()
  .get('/', async (c) => {
    const { context, page } = c.var, words = electionsWords(page.locale), said = words.assembly, units = unitsOfPosts(context)
    requirePermission(context, electionsPermissions['ballots.see-elections'], { unitPath: units })
    const rows = await assemblies(context, context.actor?.posts.some(({ role }) => role === 'auditor') ? {} : { within: units })
    const may = mayDo(context.actor, electionsPermissions['ballots.call-residents-meeting'], { unitPath: units }), waiting = await waitingProposals(context, units)
    return c.html(
      <Layout page={page} kind="desk" title={said.desk} lead={said.deskLead} back={{ href: '/desk/together' }} aside={may ? <ButtonLink href={`${here}/new`} tone="primary">{said.call}</ButtonLink> : undefined}>
        {waiting.length > 0 && <Panel title={words.calling.waiting} id="waiting"><p>{words.calling.waitingText}</p><WaitingTable rows={waiting} may={may} now={context.now} page={page} /></Panel>}
        <Table caption={said.desk} captionHidden rows={rows} rowHref={(row) => `${here}/${row.id}`} empty={<EmptyState title={said.none} action={may ? { href: `${here}/new`, label: said.call } : undefined}>{said.noneText}</EmptyState>} columns={[
          { key: 'title', label: words.desk.titleField, main: true, cell: (row: AssemblyRow) => <a href={`${here}/${row.id}`}>{row.title}</a> }, { key: 'unit', label: words.unit, cell: (row) => row.unitName }, { key: 'kind', label: said.kind, cell: (row) => words.assemblyKinds[row.kind] },
          { key: 'at', label: said.starts, cell: (row) => <Moment at={row.startsAt} now={context.now} detail="exact" /> }, { key: 'state', label: words.state, cell: (row) => <StateMark tone={assemblyTones[row.state]}>{said.states[row.state]}</StateMark> },
        ]} />
        <Buttons><ButtonLink href="/desk/elections" tone="quiet">{words.desk.back}</ButtonLink></Buttons>
      </Layout>)
  })
  .get('/new', async (c) => c.html(await newPage(c.var.context, c.var.page, { proposal: c.req.query('proposal') })))
  .post('/new', async (c) => {
    const { context, page } = c.var, form = await readForm(c.req), optional = (name: string) => (form.text(name) === '' ? undefined : whole(form.text(name)))
    const { unit } = await unitSaid(context, form.text('unit')), startsAt = instantOf(form.text('startsAt'), (await place(context))?.timezone ?? 'Asia/Shanghai') ?? new Date(0)
    const roll = (await rollsForAssemblies(context, unitsOfPosts(context))).find(({ id }) => id === form.text('roll'))
    let made = ''
    const problem = await tried(page.locale, async () => {
      made = await callAssembly(context, {
        unitId: unit?.id ?? roll?.unitId ?? '', kind: assemblyKinds.find((kind) => kind === form.text('kind')) ?? 'residents-meeting', title: form.text('title'), place: form.text('place'), startsAt,
        askedBy: askers.find((by) => by === form.text('askedBy')) ?? 'committee', asked: optional('asked'), askedBase: optional('askedBase'), entitled: optional('entitled') ?? 0, committeeMembers: optional('committeeMembers'), representatives: optional('representatives'),
        womenRepresentatives: optional('womenRepresentatives'), partyDiscussedOn: form.text('party'), items: form.text('items').split('\n'), proposals: form.all('proposals'), rollId: roll?.id, key: form.text('key'),
      })
    })
    return problem ? c.html(await newPage(context, page, { form, problem }), problem.status) : c.redirect(`${here}/${made}`, 303)
  })

async function newPage(context: Context, page: Page, { proposal, form, problem }: { proposal?: string | undefined; form?: Form; problem?: Tried }) {
  const words = electionsWords(page.locale), said = words.assembly, typed = (name: string) => form?.text(name) || undefined
  const units = unitsOfPosts(context), [first] = units
  requirePermission(context, electionsPermissions['ballots.call-residents-meeting'], { unitPath: units })
  const [waiting, rolls] = [await waitingProposals(context, units), await rollsForAssemblies(context, units)], home = first === undefined ? undefined : await unitById(context, first)
  const days = first === undefined ? 10 : (await frozenPackAt(context, first)).pack.meetings.noticeDays
  const count = (name: string, label: string, hint?: string) => <TextField name={name} label={label} {...(hint === undefined ? {} : { hint })} type="number" inputmode="numeric" min={0} width="short" value={typed(name)} error={errorOf(problem, name)} />
  return (
    <Layout page={page} kind="desk" title={said.call} lead={said.callLead(days)} back={{ href: here, label: said.desk }}>
      <form method="post" action={`${here}/new`} class="form">
        <ErrorSummary errors={problem ? [problem.error] : []} locale={page.locale} />
        <HiddenFields fields={{ key: typed('key') ?? crypto.randomUUID() }} />
        <TextField name="unit" label={said.unit} hint={said.unitHint} required width="medium" value={typed('unit') ?? home?.name} error={errorOf(problem, 'unit')} />
        <Select name="kind" label={said.kind} required value={typed('kind')} options={assemblyKinds.map((value) => ({ value, label: words.assemblyKinds[value] }))} />
        <TextField name="title" label={words.desk.titleField} required maxlength={120} value={typed('title')} error={errorOf(problem, 'title')} />
        <DateField name="startsAt" label={said.starts} time required value={typed('startsAt')} error={errorOf(problem, 'startsAt')} />
        <TextField name="place" label={said.place} required maxlength={120} width="medium" value={typed('place')} error={errorOf(problem, 'place')} />
        {waiting.length > 0 && <Checks name="proposals" label={words.calling.proposals} values={form?.all('proposals') ?? (proposal === undefined ? [] : [proposal])} error={errorOf(problem, 'proposals')} options={waiting.map(({ id, title, village, unitName }) => ({ value: id, label: title, hint: `${village ? words.calling.villagers : words.calling.residents} · ${unitName}` }))} />}
        <TextArea name="items" label={said.items} hint={waiting.length > 0 ? words.calling.itemsHint : said.itemsHint} required={waiting.length === 0} rows={5} value={typed('items')} error={errorOf(problem, 'items')} />
        <DateField name="party" label={said.party} required value={typed('party')} error={errorOf(problem, 'party')} />
        {rolls.length > 0 && <Select name="roll" label={words.calling.rollOfMeeting} hint={words.calling.rollOfMeetingHint} empty={words.calling.rollOfMeetingNone} value={typed('roll')} error={errorOf(problem, 'roll')} options={rolls.map((roll) => ({ value: roll.id, label: `${roll.unitName} · ${roll.title} · ${words.rollLines(roll.lines)}` }))} />}
        {count('entitled', said.entitled, said.entitledHint)}
        <details open={form !== undefined}>
          <summary>{said.membersTitle}</summary>
          {count('committeeMembers', said.committeeMembers)}{count('representatives', said.representatives)}{count('womenRepresentatives', said.women)}
        </details>
        <Select name="askedBy" label={said.asked} required empty={false} value={typed('askedBy')} options={askers.map((value) => ({ value, label: said.askedBy[value] }))} />
        <details open={form !== undefined}>
          <summary>{said.askedTitle}</summary>
          {count('asked', said.askedCount)}{count('askedBase', said.askedBase)}
        </details>
        <Submit>{said.callButton}</Submit>
      </form>
    </Layout>
  )
}
