import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { EmptyState } from '#ui/empty'
import { Buttons, Checks, Choice, DateField, Select, Submit, TextField } from '#ui/form'
import type { Page } from '#ui/page'
import { Columns, Panel } from '#ui/panel'
import { Table } from '#ui/table'
import { recordProxy, revokeProxy } from '../acts/record-proxy.ts'
import { assemblyFor } from '../reads/assembly.ts'
import { headsOfVote } from '../reads/heads.ts'
import { proxiesOf, type ProxyStanding } from '../reads/proxies.ts'
import { ownersPermissions } from '../rules/permissions.ts'
import type { ProxyGiven } from '../rules/proxy.ts'
import { signersOf } from '../rules/signer.ts'
import { ownersWords } from '../words/words.ts'
import { OwnersFrame } from './frame.tsx'
import { errorOf, tried, type Tried } from './tried.ts'

const base = '/desk/assemblies/:id{[0-9a-f-]{36}}/proxies'
const opinions = ['agree', 'against', 'abstain', 'open', 'none'] as const

interface Typed { readonly number: string; readonly principal: string; readonly holderName: string; readonly written: boolean; readonly until: string; readonly opinions: Readonly<Record<string, string>> }

/** Written mandates: who votes for whom, on what, with which opinion, until when. */
export const deskProxies = routes()
  .get(base, async (c) => c.html(await proxiesPage(c.var.context, c.var.page, c.req.param('id'), { typed: { ...nothing, number: c.req.query('number') ?? '' }, done: c.req.query('done') })))
  .post(base, async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req), { ballot } = await assemblyFor(context, id, ownersPermissions['ballots.record-owners-proxy']), typed = typedOf(form, ballot.questions.map(({ key }) => key))
    let number = 0
    const problem = await tried(page.locale, async () => {
      if (form.text('do') === 'revoke') return revokeProxy(context, id, form.text('proxy'))
      number = (await recordProxy(context, { ballotId: id, number: Number(typed.number) || 0, principal: typed.principal, written: typed.written, holderName: typed.holderName, until: typed.until, matters: mattersOf(typed) })).number
      return undefined
    })
    return problem ? c.html(await proxiesPage(context, page, id, { typed, problem }), problem.status) : c.redirect(`/desk/assemblies/${id}/proxies?done=${number}`, 303)
  })

const nothing: Typed = { number: '', principal: '', holderName: '', written: false, until: '', opinions: {} }
const typedOf = (form: Form, matters: readonly string[]): Typed => ({
  number: form.text('number'), principal: form.text('principal'), holderName: form.text('holderName').slice(0, 40), written: form.has('written'), until: form.text('until'), opinions: Object.fromEntries(matters.map((key) => [key, form.text(`opinion-${key}`)])),
})
const mattersOf = (typed: Typed): ProxyGiven['matters'] =>
  Object.fromEntries(Object.entries(typed.opinions).flatMap(([key, said]): (readonly [string, ProxyGiven['matters'][string]])[] => (said === 'agree' || said === 'against' || said === 'abstain' ? [[key, said]] : said === 'open' ? [[key, null]] : [])))

async function proxiesPage(context: Context, page: Page, id: string, { typed, problem, done }: { readonly typed: Typed; readonly problem?: Tried; readonly done?: string | undefined }) {
  const assembly = await assemblyFor(context, id, ownersPermissions['ballots.record-owners-proxy']), words = ownersWords(page.locale), text = words.desk.proxies
  const [head] = /^\d{1,6}$/.test(typed.number) ? await headsOfVote(context, id, { numbers: [Number(typed.number)] }) : []
  const open = !assembly.rules.proxyWithInstructions
  return (
    <OwnersFrame context={context} page={page} assembly={assembly} current="proxies" title={text.title} lead={text.lead} done={done === undefined ? undefined : done === '0' ? words.desk.done : text.recorded(Number(done) || 0)} problem={problem}>
      <Columns aside={
        <Panel title={text.record}>
          <form method="get" class="form"><TextField name="number" id="pick" label={words.desk.number} hint={text.principalHint} width="short" inputmode="numeric" required value={typed.number} error={errorOf(problem, 'number')} /><Submit tone="secondary">{text.pick}</Submit></form>
          {head && (
            <form method="post" class="form">
              <input type="hidden" name="number" value={String(head.number)} />
              <p><strong>{head.number} · {head.label}</strong></p>
              <Choice name="principal" label={text.principal} required value={typed.principal || (signersOf(head.owners, head.label).length === 1 ? signersOf(head.owners, head.label)[0]?.key : '')} error={errorOf(problem, 'principal')} options={signersOf(head.owners, head.label).map(({ key, name }) => ({ value: key, label: name }))} />
              <TextField name="holderName" label={text.holder} hint={text.holderHint} required maxlength={40} value={typed.holderName} error={errorOf(problem, 'holderName')} autocomplete="off" />
              <Checks name="written" label={text.written} required values={typed.written ? ['yes'] : []} error={errorOf(problem, 'written')} options={[{ value: 'yes', label: text.writtenYes }]} />
              <DateField name="until" label={text.until} required value={typed.until} error={errorOf(problem, 'until')} />
              {!open && <p class="soft">{text.needed}</p>}
              {assembly.ballot.questions.map((question, at) => (
                <Select name={`opinion-${question.key}`} label={`${at + 1}. ${question.title}`} value={typed.opinions[question.key] ?? 'none'} empty={false} error={at === 0 ? errorOf(problem, 'matters') : undefined} options={opinions.filter((value) => value !== 'open' || open).map((value) => ({ value, label: text.opinions[value] ?? value }))} />
              ))}
              <Buttons><Submit>{text.record}</Submit></Buttons>
            </form>
          )}
        </Panel>
      }>
        <Table caption={text.title} captionHidden rows={await proxiesOf(context, id)} locale={page.locale} empty={<EmptyState title={text.none}>{text.noneHint}</EmptyState>} columns={[
          { key: 'number', label: words.desk.number, main: true, cell: (proxy: ProxyStanding) => `${proxy.entryNumber} · ${proxy.label}` },
          { key: 'holder', label: text.holder, cell: (proxy) => proxy.holderName ?? '—' },
          { key: 'until', label: text.until, cell: (proxy) => <span class="number">{proxy.until}</span> },
          { key: 'state', label: words.desk.state, cell: (proxy) => (proxy.revokedAt ? text.revoked : proxy.usedAt ? text.used : text.inForce) },
          { key: 'revoke', label: text.revoke, quiet: true, cell: (proxy) => !proxy.revokedAt && !proxy.usedAt && <form method="post"><input type="hidden" name="do" value="revoke" /><input type="hidden" name="proxy" value={proxy.id} /><Submit tone="secondary">{text.revoke}</Submit></form> },
        ]} />
      </Columns>
    </OwnersFrame>
  )
}
