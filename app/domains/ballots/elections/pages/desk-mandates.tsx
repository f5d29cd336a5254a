import { place, placeCalendar } from '#domains/territory'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { mayDo } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { Buttons, Checks, HiddenFields, Submit, TextField } from '#ui/form'
import { Panel } from '#ui/panel'
import type { Page } from '#ui/page'
import { Table } from '#ui/table'
import { giveMandate, publishMandates, revokeMandate } from '../acts/give-mandate.ts'
import { roundUnderWay } from '../acts/new-round.ts'
import { requireElection } from '../reads/require-election.ts'
import { mandatesOf } from '../reads/rounds.ts'
import { mandateBy } from '../rules/dates.ts'
import { electionsPermissions } from '../rules/permissions.ts'
import { electionsWords } from '../words/words.ts'
import { daySaid } from './day.tsx'
import { ElectionFrame } from './election-parts.tsx'
import { errorOf, tried, type Tried, whole } from './tried.ts'

/** Mandates of voters who are away (委托投票): taken down, revoked, published. */
export const deskMandates = routes()
  .get('/:id{[0-9a-f-]{36}}/mandates', async (c) => c.html(await draw(c.var.context, c.var.page, c.req.param('id'), { done: c.req.query('done') })))
  .post('/:id{[0-9a-f-]{36}}/mandates', async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req), wish = form.text('do')
    const problem = await tried(page.locale, () => {
      if (wish === 'revoke') return revokeMandate(context, form.text('mandate'))
      if (wish === 'publish') return publishMandates(context, id)
      return giveMandate(context, id, { principal: whole(form.text('principal')), proxy: whole(form.text('proxy')), written: form.has('written'), away: form.has('away') })
    })
    return problem ? c.html(await draw(context, page, id, { form, problem }), problem.status) : c.redirect(`/desk/elections/${id}/mandates?done=${wish || 'given'}`, 303)
  })

async function draw(context: Context, page: Page, id: string, { done, form, problem }: { done?: string | undefined; form?: Form; problem?: Tried }) {
  const words = electionsWords(page.locale), { desk } = words
  const election = await requireElection(context, id, electionsPermissions['ballots.see-elections']), round = await roundUnderWay(context, id)
  if (!round) throw new Refusal('ballots.unknown-voting', 'missing')
  const rows = await mandatesOf(context, round.id), action = `/desk/elections/${id}/mandates`
  const may = mayDo(context.actor, electionsPermissions['ballots.register-mandate'], { unitPath: election.unitPath })
  const until = mandateBy(round.day, election.rules, await placeCalendar(context, (await place(context))?.calendar ?? 'china'))
  return (
    <ElectionFrame page={page} election={election} title={desk.mandates} lead={<>{desk.mandatesText(election.rules.proxyLimit)}{until !== null && desk.mandatesUntil(daySaid(until, page.locale))}</>} done={done !== undefined && (done === 'publish' ? desk.mandatesPublished : desk.done)} problem={problem}>
      <Table caption={desk.mandates} captionHidden rows={rows} empty={<p class="soft">{election.mode === 'rep' ? words.voteAwayNot : desk.mandatesNone}</p>} columns={[
        { key: 'principal', label: desk.principal, main: true, cell: (row: (typeof rows)[number]) => <><span class="number">{row.number}</span> {row.label}</> }, { key: 'proxy', label: desk.proxy, cell: (row) => <><span class="number">{row.proxyNumber}</span> {row.proxyLabel}</> },
        { key: 'do', label: desk.revoke, quiet: true, cell: (row) => (row.usedAt ? <span class="soft">{desk.used}</span> : may && <form method="post" action={action}><HiddenFields fields={{ do: 'revoke', mandate: row.id }} /><Submit tone="quiet">{desk.revoke}<span class="for-ears"> {row.number}</span></Submit></form>) },
      ]} />
      {may && rows.length > 0 && <form method="post" action={action}><HiddenFields fields={{ do: 'publish' }} /><Buttons><Submit tone="secondary">{desk.publishMandates}</Submit></Buttons></form>}
      {may && election.mode !== 'rep' && (
        <Panel title={desk.mandateAdd} id="add">
          <form method="post" action={action} class="form">
            <TextField name="principal" label={desk.principal} inputmode="numeric" width="short" required value={form?.text('principal')} error={errorOf(problem, 'principal')} />
            <TextField name="proxy" label={desk.proxy} inputmode="numeric" width="short" required value={form?.text('proxy')} error={errorOf(problem, 'proxy')} />
            <Checks name="written" label={desk.written} required options={[{ value: 'yes', label: desk.written }]} values={form?.all('written')} error={errorOf(problem, 'written')} />
            <Checks name="away" label={desk.away} required options={[{ value: 'yes', label: desk.away }]} values={form?.all('away')} error={errorOf(problem, 'away')} />
            <Submit>{desk.mandateAdd}</Submit>
          </form>
        </Panel>)}
    </ElectionFrame>
  )
}
