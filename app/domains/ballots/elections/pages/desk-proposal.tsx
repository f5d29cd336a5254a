import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { requirePermission } from '#platform/permission'
import { EmptyState } from '#ui/empty'
import { ButtonLink, DateField, ErrorSummary, HiddenFields, Select, Submit } from '#ui/form'
import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { Table } from '#ui/table'
import { Moment } from '#ui/time'
import { ancestorsOf, today } from '#domains/territory'
import { putProposalToBallot } from '../acts/propose-to-assembly.ts'
import { unitsOfPosts } from '../reads/elections.ts'
import { type Proposal, proposalById, rollsForAssemblies } from '../reads/proposals.ts'
import { assemblyKinds, fitsRoll, isOfVillage } from '../rules/assembly.ts'
import { electionsPermissions } from '../rules/permissions.ts'
import { electionsWords } from '../words/words.ts'
import { errorOf, tried, type Tried } from './tried.ts'

const here = '/desk/residents-meetings'

/** What other rooms handed to residents or villagers, each with the two ways on. */
export function WaitingTable({ rows, may, now, page }: { rows: readonly Proposal[]; may: boolean; now: Date; page: Page }) {
  const words = electionsWords(page.locale), { calling } = words
  return (
    <Table caption={calling.waiting} captionHidden rows={rows} columns={[
      { key: 'title', label: words.desk.titleField, main: true, cell: (row: Proposal) => <a href={row.originHref}>{row.title}</a> }, { key: 'unit', label: words.unit, cell: (row) => row.unitName },
      { key: 'who', label: calling.who, cell: (row) => (row.village ? calling.villagers : calling.residents) }, { key: 'since', label: calling.since, cell: (row) => <Moment at={row.at} now={now} detail="day" /> },
      ...(may ? [{ key: 'do', label: words.desk.next, quiet: true, cell: (row: Proposal) => <><ButtonLink href={`${here}/new?proposal=${row.id}`} tone="primary">{calling.toMeeting}</ButtonLink> <ButtonLink href={`${here}/proposals/${row.id}`}>{calling.toBallot}</ButtonLink></> }] : []),
    ]} />
  )
}

/** Puts what waits to be decided to a secret ballot of all on a roll. */
export const deskProposal = routes()
  .get('/proposals/:id{[0-9a-f-]{36}}', async (c) => c.html(await draw(c.var.context, c.var.page, c.req.param('id'), {})))
  .post('/proposals/:id{[0-9a-f-]{36}}', async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req)
    let ballot = ''
    const problem = await tried(page.locale, async () => {
      ballot = await putProposalToBallot(context, id, { kind: assemblyKinds.find((kind) => kind === form.text('kind')) ?? 'residents-meeting', rollId: form.text('roll'), opensOn: form.text('opensOn'), closesOn: form.text('closesOn'), partyDiscussedOn: form.text('party') })
    })
    return problem ? c.html(await draw(context, page, id, { form, problem }), problem.status) : c.redirect(`/desk/ballots/${ballot}?done=drafted`, 303)
  })

async function draw(context: Context, page: Page, id: string, { form, problem }: { form?: Form; problem?: Tried }) {
  const words = electionsWords(page.locale), { calling } = words, proposal = await proposalById(context, id), units = unitsOfPosts(context), day = await today(context)
  const around = (await ancestorsOf(context, proposal.unitId)).map((unit) => unit.id)
  requirePermission(context, electionsPermissions['ballots.call-residents-meeting'], { unitPath: around })
  const kinds = assemblyKinds.filter((kind) => isOfVillage(kind) === proposal.village)
  const rolls = (await rollsForAssemblies(context, units)).filter((roll) => around.includes(roll.unitId) && kinds.some((kind) => fitsRoll(kind, roll.kind))), typed = (name: string) => form?.text(name) || undefined
  return (
    <Layout page={page} kind="desk" title={`${calling.toBallot} · ${proposal.title}`} lead={calling.ballotLead} back={{ href: here, label: words.assembly.desk }}>
      {proposal.text !== '' && <p class="words-as-written">{proposal.text}</p>}
      <p><a href={proposal.originHref}>{calling.toTopic}</a></p>
      {rolls.length === 0 ? <EmptyState title={calling.rollNone} action={{ href: '/desk/rolls', label: words.desk.rolls }} /> : (
        <form method="post" action={`${here}/proposals/${id}`} class="form">
          <ErrorSummary errors={problem ? [problem.error] : []} locale={page.locale} />
          <HiddenFields fields={{ do: 'ballot' }} />
          <Select name="kind" label={calling.ballotKind} required empty={false} value={typed('kind')} options={kinds.map((value) => ({ value, label: words.assemblyKinds[value] }))} />
          <Select name="roll" label={calling.rollField} hint={calling.rollHint} required value={typed('roll')} error={errorOf(problem, 'roll')} options={rolls.map((roll) => ({ value: roll.id, label: `${roll.unitName} · ${roll.title} · ${words.rollLines(roll.lines)}` }))} />
          <DateField name="party" label={words.assembly.party} required max={day} value={typed('party')} error={errorOf(problem, 'party')} />
          <DateField name="opensOn" label={calling.opensOn} required min={day} value={typed('opensOn')} error={errorOf(problem, 'opensOn')} />
          <DateField name="closesOn" label={calling.closesOn} required min={day} value={typed('closesOn')} error={errorOf(problem, 'closesOn')} />
          <Submit>{calling.ballotButton}</Submit>
        </form>)}
    </Layout>
  )
}
