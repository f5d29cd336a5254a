import { unitById, unitsNamed } from '#domains/territory'
import { requirePermission, signedIn } from '#platform/permission'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Card, Cards, TaskLink, Tasks } from '#ui/card'
import { EmptyState } from '#ui/empty'
import { Buttons, Checks, Choice, ErrorSummary, Select, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { Moment } from '#ui/time'
import { claimOwnership } from '../acts/claim-ownership.ts'
import { withdrawClaim } from '../acts/decide-claim.ts'
import { cityServiceOf } from '../city-service.ts'
import { claimsOf } from '../reads/claims.ts'
import { dwellingsOf } from '../reads/dwellings.ts'
import { type Property, propertyOf } from '../reads/property.ts'
import { estatesWithRegister, unitAtDoor } from '../reads/units-of-register.ts'
import { proofs } from '../rules/claim.ts'
import { propertyPermissions } from '../rules/permissions.ts'
import { squareMetres } from '../rules/square-metres.ts'
import { propertyWords } from '../words/words.ts'
import { tried } from './tried.ts'

const claimTone = { waiting: 'waiting', verified: 'done', refused: 'stopped', withdrawn: 'stopped' } as const
interface Problem { readonly name: string; readonly message: string }

/** /me/property: what is mine by verified ownership, and how to have a unit verified. */
export const myProperty = routes()
  .get('/', async (c) => c.html(await draw(c.var.context, c.var.page, { query: c.req.query('q'), estateId: c.req.query('estate'), done: c.req.query('done') })))
  .post('/', async (c) => {
    const { context, page } = c.var, words = propertyWords(page.locale).mine, person = signedIn(context), form = await readForm(c.req)
    requirePermission(context, propertyPermissions['ballots.claim-ownership'], { owner: person.id })
    if (form.text('do') === 'withdraw') {
      const problem = await tried(context, () => withdrawClaim(context, form.text('claim')))
      return problem === undefined ? c.redirect('/me/property?done=withdrawn', 303) : c.html(await draw(context, page, { problems: [{ name: 'claim', message: problem }] }), 409)
    }
    const estateId = form.text('estate'), proof = proofs.find((known) => known === form.text('proof')), problems: Problem[] = []
    if (form.text('building') === '') problems.push({ name: 'building', message: words.needBuilding })
    if (form.text('label') === '') problems.push({ name: 'label', message: words.needLabel })
    if (!proof) problems.push({ name: 'proof', message: words.needProof })
    const unit = problems.length === 0 ? await unitAtDoor(context, estateId, form.text('building'), form.text('label')) : undefined
    if (problems.length === 0 && !unit) problems.push({ name: 'label', message: words.noUnit })
    let done: 'verified' | 'waiting' = 'waiting'
    if (unit && proof) {
      const service = form.text('ask') === 'yes' ? cityServiceOf(process.env) : undefined
      const problem = await tried(context, async () => { done = await claimOwnership(context, { unitId: unit.id, proof, service }) })
      if (problem !== undefined) problems.push({ name: 'label', message: problem })
    }
    return problems.length === 0 ? c.redirect(`/me/property?done=${done}`, 303) : c.html(await draw(context, page, { estateId, form, problems }), 422)
  })

interface Drawn { readonly query?: string | undefined; readonly estateId?: string | undefined; readonly form?: Form; readonly problems?: readonly Problem[]; readonly done?: string | undefined }

async function draw(context: Context, page: Page, { query = '', estateId, form, problems = [], done }: Drawn) {
  const words = propertyWords(page.locale), said = words.mine, person = signedIn(context)
  const units = await dwellingsOf(context, person.id), claims = (await claimsOf(context, person.id)).filter(({ state }) => state !== 'verified')
  const names = new Map(await Promise.all([...new Set(units.map((unit) => unit.estateId))].map(async (id): Promise<[string, string]> => [id, (await unitById(context, id))?.name ?? ''])))
  return (
    <Layout page={page} title={said.title} lead={said.lead} back={{ href: '/me' }} unlisted>
      {done === 'waiting' && <Notice tone="done" title={said.submitted} announce />}
      {done === 'verified' && <Notice tone="done" title={said.submittedVerified} announce />}
      {done === 'withdrawn' && <Notice tone="done" title={said.withdrawn} announce />}
      <Panel title={said.verified} id="mine">
        {units.length === 0 ? <EmptyState title={said.none}>{said.noneText}</EmptyState> : (
          <Cards>
            {units.map((unit) => (
              <Card title={`${names.get(unit.estateId) ?? ''} ${unit.building} ${unit.label}`} level={3} state={<StateMark tone="done">{words.claimStates.verified}</StateMark>}
                meta={`${said.area} ${squareMetres(unit.area)} ㎡ · ${words.kinds[unit.kind]}${unit.owners.length > 1 ? ` · ${said.coOwned}` : ''}${unit.state === 'sold' ? '' : ` · ${words.states[unit.state]}`}`} />
            ))}
          </Cards>
        )}
      </Panel>
      {claims.length > 0 && (
        <Panel title={said.claims} id="claims">
          <Cards>
            {claims.map((claim) => (
              <Card title={`${claim.estateName} ${claim.building} ${claim.label}`} level={3} state={<StateMark tone={claimTone[claim.state]}>{words.claimStates[claim.state]}</StateMark>}
                meta={<><Moment at={claim.at} now={context.now} />{claim.reason && <> · {said.why}{page.locale === 'en' ? ': ' : '：'}{words.claims.reasons[claim.reason] ?? claim.reason}</>}</>}
                actions={claim.state === 'waiting' ? <form method="post" action="/me/property"><input type="hidden" name="do" value="withdraw" /><input type="hidden" name="claim" value={claim.id} /><Submit tone="quiet">{said.withdraw}</Submit></form> : undefined} />
            ))}
          </Cards>
        </Panel>
      )}
      <Panel title={said.claim} id="claim">{await claimPart(context, page, { query, estateId, form, problems })}</Panel>
    </Layout>
  )
}

async function claimPart(context: Context, page: Page, { query, estateId, form, problems }: { query: string; estateId: string | undefined; form: Form | undefined; problems: readonly Problem[] }) {
  const said = propertyWords(page.locale).mine, estate = estateId ? await unitById(context, estateId) : undefined
  const sums = estate ? await propertyOf(context, estate.id) : undefined
  if (estate && sums && sums.units > 0) return <ClaimForm page={page} estate={estate} sums={sums} form={form} problems={problems} />
  const words = query.trim().slice(0, 60), named = words === '' ? [] : await unitsNamed(context, words, 50), within = named.map(({ id }) => id)
  const found = within.length === 0 ? [] : await estatesWithRegister(context, within)
  return (
    <>
      {estate && <Notice tone="warn" title={said.noRegister} />}
      <form method="get" action="/me/property#claim">
        <TextField name="q" label={said.estate} hint={said.estateHint} value={words} required error={words !== '' && found.length === 0 ? said.estateNone : undefined} />
        <Buttons><Submit tone={found.length > 0 ? 'secondary' : 'primary'}>{said.findEstate}</Submit></Buttons>
      </form>
      {found.length > 0 && <><p role="status">{said.estateFound}</p><Tasks>{found.map(({ id, name }) => <TaskLink href={`/me/property?estate=${id}#claim`} title={name} />)}</Tasks></>}
    </>
  )
}

function ClaimForm({ page, estate, sums, form, problems }: { page: Page; estate: { id: string; name: string }; sums: Property; form: Form | undefined; problems: readonly Problem[] }) {
  const words = propertyWords(page.locale), said = words.mine, service = cityServiceOf(process.env), problem = (name: string) => problems.find((one) => one.name === name)?.message
  return (
    <form method="post" action="/me/property">
      <ErrorSummary errors={problems} />
      <input type="hidden" name="estate" value={estate.id} />
      <p><strong>{estate.name}</strong> <a href="/me/property#claim">{said.change}</a></p>
      <Select name="building" label={said.building} required value={form?.text('building')} error={problem('building')} options={sums.buildings.map(({ building }) => ({ value: building, label: building }))} />
      <TextField name="label" label={said.label} hint={said.labelHint} required maxlength={60} value={form?.text('label')} error={problem('label')} />
      <Choice name="proof" label={said.proof} hint={said.proofHint} required value={form?.text('proof')} error={problem('proof')} options={proofs.map((value) => ({ value, label: words.proofs[value] }))} />
      {service && <Checks name="ask" label={said.ask(service.name)} hint={said.askHint} values={form?.text('ask') === 'yes' ? ['yes'] : []} options={[{ value: 'yes', label: said.askYes }]} />}
      <Buttons><Submit>{said.submit}</Submit></Buttons>
    </form>
  )
}
