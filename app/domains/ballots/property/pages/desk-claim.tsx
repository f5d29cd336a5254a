import { nameOf, readPersonalData } from '#domains/people'
import type { Context } from '#platform/context'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Facts } from '#ui/facts'
import { Choice, ErrorSummary, Select, Submit } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Moment } from '#ui/time'
import { refusalReasons, refuseOwnership, verifyOwnership } from '../acts/decide-claim.ts'
import { readOwnerNames } from '../acts/read-owner-names.ts'
import { type Claim, claimById } from '../reads/claims.ts'
import type { Owner } from '../rules/exclusive-unit.ts'
import { propertyPermissions } from '../rules/permissions.ts'
import { propertyWords } from '../words/words.ts'
import { estateToRead } from './estate-reach.ts'
import { tried } from './tried.ts'

const address = '/claims/:id{[0-9a-f-]{36}}'
interface Opened { readonly claimant: string; readonly owners: readonly Owner[] }

/** /desk/property/claims/:id: staff open the names with the person before them, and say yes or no. */
export const deskClaim = routes()
  .get(address, async (c) => c.html(await draw(c.var.context, c.var.page, await claimToDecide(c.var.context, c.req.param('id')), {})))
  .post(address, async (c) => {
    const { context, page } = c.var, words = propertyWords(page.locale), claim = await claimToDecide(context, c.req.param('id')), form = await readForm(c.req), list = `/desk/property/${claim.estateId}/claims`
    c.header('cache-control', 'no-store')
    if (form.text('do') === 'open') return c.html(await draw(context, page, claim, { opened: await open(context, claim) }))
    const refusing = form.text('do') === 'refuse', reason = refusalReasons.find((known) => known === form.text('reason'))
    const problem = refusing && !reason ? words.refusals['ballots.claim-refusal-reason']?.({}) : await tried(context, () => (reason && refusing ? refuseOwnership(context, claim.id, reason) : verifyOwnership(context, claim.id, form.text('owner'))))
    if (problem === undefined) return c.redirect(`${list}?done=${refusing ? 'refused' : 'verified'}`, 303)
    return c.html(await draw(context, page, await claimById(context, claim.id), { opened: await open(context, claim), problem: { name: refusing ? 'reason' : 'owner', message: problem } }), 422)
  })

async function claimToDecide(context: Context, id: string): Promise<Claim> {
  const claim = await claimById(context, id)
  await estateToRead(context, claim.estateId, propertyPermissions['ballots.verify-ownership'])
  return claim
}

async function open(context: Context, claim: Claim): Promise<Opened> {
  const { name } = await readPersonalData(context, claim.personId, { fields: ['name'], purpose: 'deliberate-and-vote', subject: claim.id })
  return { claimant: name, owners: await readOwnerNames(context, claim.unitId, 'verify-ownership') }
}

async function draw(context: Context, page: Page, claim: Claim, { opened, problem }: { opened?: Opened; problem?: { name: string; message: string } }) {
  const words = propertyWords(page.locale), said = words.claims, href = `/desk/property/claims/${claim.id}`, masked = (await nameOf(context, [claim.personId])).get(claim.personId)
  const namesake = opened?.owners.filter(({ name }) => name === opened.claimant)
  return (
    <Layout page={page} kind="desk" title={`${claim.building} ${claim.label}`} lead={said.lead} back={{ href: `/desk/property/${claim.estateId}/claims`, label: said.back }}>
      <ErrorSummary errors={problem ? [problem] : []} kept={false} />
      <Facts items={[
        { term: said.claimant, detail: opened ? opened.claimant : masked }, { term: said.proof, detail: words.proofs[claim.proof] }, { term: said.at, detail: <Moment at={claim.at} now={context.now} /> },
        { term: said.service, detail: claim.serviceSaid ? words.service[claim.serviceSaid] : undefined }, { term: words.imports.state, detail: words.claimStates[claim.state] },
      ]} />
      {claim.state !== 'waiting' ? <Notice title={words.claimStates[claim.state]} /> : !opened ? (
        <form method="post" action={href}><input type="hidden" name="do" value="open" /><p class="soft">{said.openNamesEffect}</p><Submit>{said.openNames}</Submit></form>
      ) : (
        <>
          <Panel title={said.verify} id="verify">
            <form method="post" action={href} class="narrow">
              <input type="hidden" name="do" value="verify" />
              <Choice name="owner" label={said.whichOwner} required value={namesake?.length === 1 ? namesake[0]?.key : undefined} error={problem?.name === 'owner' ? problem.message : undefined}
                options={opened.owners.map(({ key, name }) => ({ value: key, label: name, hint: name === opened.claimant ? `${key} · ${said.sameName}` : key }))} />
              <p class="soft">{said.verifyEffect}</p>
              <Submit>{said.verify}</Submit>
            </form>
          </Panel>
          <Panel title={said.refuse} id="refuse">
            <form method="post" action={href} class="narrow">
              <input type="hidden" name="do" value="refuse" />
              <Select name="reason" label={said.why} required error={problem?.name === 'reason' ? problem.message : undefined} options={refusalReasons.map((value) => ({ value, label: said.reasons[value] ?? value }))} />
              <Submit tone="danger">{said.refuse}</Submit>
            </form>
          </Panel>
        </>
      )}
    </Layout>
  )
}
