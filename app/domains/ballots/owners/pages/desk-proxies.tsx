import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Card, Cards } from '#ui/card'
import { EmptyState } from '#ui/empty'
import { Facts } from '#ui/facts'
import { Buttons, Checks, Choice, DateField, FileField, HiddenFields, Select, Submit, TextField } from '#ui/form'
import { Refusal } from '#platform/refusal'
import type { Page } from '#ui/page'
import { Columns, Panel } from '#ui/panel'
import { Table } from '#ui/table'
import { acceptMandate, refuseMandate } from '../acts/check-mandate.ts'
import { keepPower } from '../acts/offer-mandate.ts'
import { recordProxy, revokeProxy } from '../acts/record-proxy.ts'
import { type Assembly, assemblyFor } from '../reads/assembly.ts'
import { headsOfVote } from '../reads/heads.ts'
import { type MandateOffer, offersWaiting, powerPicture } from '../reads/mandates.ts'
import { proxiesOf, type ProxyStanding } from '../reads/proxies.ts'
import { concernedKeys } from '../rules/concerned.ts'
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
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req, { files: true }), [file] = form.files('picture'), { ballot } = await assemblyFor(context, id, ownersPermissions['ballots.record-owners-proxy']), typed = typedOf(form, ballot.questions.map(({ key }) => key))
    let done = '0'
    const problem = await tried(page.locale, async () => {
      const move = form.text('do'), offer = form.text('offer')
      if (move === 'revoke') await revokeProxy(context, id, form.text('proxy'))
      else if (move === 'accept') done = `accepted-${(await acceptMandate(context, id, offer)).number}`
      else if (move === 'refuse') { await refuseMandate(context, id, offer, form.text(`reason-${offer}`)); done = 'refused' }
      else {
        const picture = file ? await keepPower(context, new Uint8Array(await file.arrayBuffer())) : null
        done = String((await recordProxy(context, { ballotId: id, number: /^\d{1,6}$/.test(typed.number) ? Number(typed.number) : 0, principal: typed.principal, written: typed.written, holderName: typed.holderName, until: typed.until, matters: mattersOf(typed), picture })).number)
      }
    })
    return problem ? c.html(await proxiesPage(context, page, id, { typed, problem }), problem.status) : c.redirect(`/desk/assemblies/${id}/proxies?done=${done}`, 303)
  })
  .get(`${base}/:proxy/paper`, async (c) => {
    const { context } = c.var, id = c.req.param('id')
    await assemblyFor(context, id, ownersPermissions['ballots.record-owners-proxy'])
    const digest = await powerPicture(context, id, c.req.param('proxy'))
    if (digest === undefined || !await context.files.has(digest)) throw new Refusal('ballots.unknown-proxy', 'missing')
    return c.body(new Uint8Array(await context.files.read(digest)), 200, { 'content-type': 'image/webp', 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff', 'content-disposition': 'inline', 'content-security-policy': "sandbox; default-src 'none'" })
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
  const open = !assembly.rules.proxyWithInstructions, mandate = words.mandate.desk, waiting = await offersWaiting(context, id), accepted = /^accepted-(\d+)$/.exec(done ?? '')?.[1]
  const said = done === undefined ? undefined : accepted !== undefined ? mandate.accepted(Number(accepted)) : done === 'refused' ? mandate.refused : done === '0' ? words.desk.done : text.recorded(Number(done) || 0)
  return (
    <OwnersFrame context={context} page={page} assembly={assembly} current="proxies" title={text.title} lead={text.lead} done={said} problem={problem}>
      {waiting.length > 0 && (
        <Panel title={`${mandate.waiting} · ${waiting.length}`} id="waiting">
          <Cards>{waiting.map((offer) => <Waiting page={page} assembly={assembly} offer={offer} problem={problem} />)}</Cards>
        </Panel>
      )}
      <Columns aside={
        <Panel title={text.record}>
          <form method="get" class="form"><TextField name="number" id="pick" label={words.desk.number} hint={text.principalHint} width="short" inputmode="numeric" required value={typed.number} error={errorOf(problem, 'number')} /><Submit tone="secondary">{text.pick}</Submit></form>
          {head && (
            <form method="post" enctype="multipart/form-data" class="form">
              <input type="hidden" name="number" value={String(head.number)} />
              <p><strong>{head.number} · {head.label}</strong></p>
              <Choice name="principal" label={text.principal} required value={typed.principal || (signersOf(head.owners, head.label).length === 1 ? signersOf(head.owners, head.label)[0]?.key : '')} error={errorOf(problem, 'principal')} options={signersOf(head.owners, head.label).map(({ key, name }) => ({ value: key, label: name }))} />
              <TextField name="holderName" label={text.holder} hint={text.holderHint} required maxlength={40} value={typed.holderName} error={errorOf(problem, 'holderName')} autocomplete="off" />
              <Checks name="written" label={text.written} required values={typed.written ? ['yes'] : []} error={errorOf(problem, 'written')} options={[{ value: 'yes', label: text.writtenYes }]} />
              <FileField name="picture" label={mandate.picture} hint={mandate.pictureHint} error={errorOf(problem, 'picture')} locale={page.locale} preview={false} />
              <DateField name="until" label={text.until} required value={typed.until} error={errorOf(problem, 'until')} />
              {!open && <p class="soft">{text.needed}</p>}
              {assembly.ballot.questions.map((question, at) => concernedKeys([question.key], assembly.within, head).length > 0 && (
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
          { key: 'paper', label: mandate.picture, cell: (proxy) => proxy.hasPicture && <a href={`/desk/assemblies/${id}/proxies/${proxy.id}/paper`}>{mandate.look}</a> },
          { key: 'revoke', label: text.revoke, quiet: true, cell: (proxy) => !proxy.revokedAt && !proxy.usedAt && <form method="post"><input type="hidden" name="do" value="revoke" /><input type="hidden" name="proxy" value={proxy.id} /><Submit tone="secondary">{text.revoke}</Submit></form> },
        ]} />
      </Columns>
    </OwnersFrame>
  )
}

/** A mandate given on screen: staff look at the paper and say whether it holds. What the owner wants is on the paper that they check it against. */
function Waiting({ page, assembly, offer, problem }: { page: Page; assembly: Assembly; offer: MandateOffer; problem: Tried | undefined }) {
  const words = ownersWords(page.locale), text = words.mandate, here = `/desk/assemblies/${assembly.ballot.id}/proxies`
  return (
    <Card title={`${offer.number} · ${offer.label}`} level={3} meta={text.meta(offer.holderName ?? '—', offer.until)}>
      <p><a href={`${here}/${offer.id}/paper`}>{text.desk.look}</a></p>
      <Facts items={assembly.ballot.questions.flatMap(({ key, title }) => (key in offer.matters ? [{ term: title, detail: text.opinions[offer.matters[key] ?? 'open'] }] : []))} />
      <form method="post" action={here}><HiddenFields fields={{ do: 'accept', offer: offer.id }} /><Submit>{text.desk.accept}</Submit></form>
      <details>
        <summary>{text.desk.refuse}</summary>
        <form method="post" action={here} class="form"><HiddenFields fields={{ do: 'refuse', offer: offer.id }} /><TextField name={`reason-${offer.id}`} label={words.desk.reason} hint={text.desk.reasonHint} required maxlength={300} error={errorOf(problem, `reason-${offer.id}`)} /><Submit tone="secondary">{text.desk.refuse}</Submit></form>
      </details>
    </Card>
  )
}
