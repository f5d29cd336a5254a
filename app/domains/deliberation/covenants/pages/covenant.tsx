import { randomUUID } from 'node:crypto'
import { signedIn } from '#domains/people'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import type { Page } from '#ui/page'
import { askToSign, takeBackSigning } from '../acts/ask-to-sign.ts'
import { signCovenant, takeBackSignature } from '../acts/sign-covenant.ts'
import { suggestForCovenant } from '../acts/suggest.ts'
import { covenantById } from '../reads/covenant-by-id.ts'
import { ownSigning } from '../reads/signing.ts'
import { signingPlaces } from '../reads/signing-places.ts'
import { signableDwellings } from '../reads/signable-dwellings.ts'
import { suggestionsFor } from '../reads/suggestions.ts'
import { covenantsWords } from '../words/words.ts'
import { CovenantPage } from './covenant-page.tsx'
import { saidDoor } from './door-fields.tsx'
import { tried } from './tried.ts'

/** /covenants/:id: how far a covenant has come, its text, and what a resident may do now: suggest, comment on the draft, sign. */
export const covenantPage = routes()
  .get('/:id{[0-9a-f-]{36}}', async (c) => {
    const { pages } = covenantsWords(c.var.page.locale), sent = c.req.query('sent'), signed = c.req.query('signed')
    const done = sent !== undefined ? (Number(sent) > 0 ? pages.sentMasked(Number(sent)) : pages.sent) : signed === '1' ? pages.signed : signed === 'before' ? pages.signedBefore : signed === 'asked' ? pages.wishSent : signed === 'back' ? pages.takenBack : undefined
    return c.html(await shown(c.var.context, c.var.page, c.req.param('id'), { done }))
  })
  .post('/:id{[0-9a-f-]{36}}/suggest', async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req)
    signedIn(context)
    const key = isKey(form.text('key')) ? form.text('key') : randomUUID()
    let masked = 0
    const problem = await tried(context, async () => { ({ masked } = await suggestForCovenant(context, id, { text: form.text('text'), key })) })
    return problem === undefined ? c.redirect(`/covenants/${id}?sent=${masked}#suggestions`, 303) : c.html(await shown(context, page, id, { form, problem }), 422)
  })
  .post('/:id{[0-9a-f-]{36}}/sign', async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req)
    signedIn(context)
    let repeated = false
    const problem = await tried(context, async () => { ({ repeated } = await signCovenant(context, id, form.text('dwelling'))) })
    return problem === undefined ? c.redirect(`/covenants/${id}?signed=${repeated ? 'before' : '1'}#sign`, 303) : c.html(await shown(context, page, id, { form, problem }), 422)
  })

  .post('/:id{[0-9a-f-]{36}}/ask-to-sign', async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req)
    signedIn(context)
    const problem = await tried(context, () => askToSign(context, id, saidDoor((name) => form.text(name))))
    return problem === undefined ? c.redirect(`/covenants/${id}?signed=asked#sign`, 303) : c.html(await shown(context, page, id, { form, problem }), 422)
  })
  .post('/:id{[0-9a-f-]{36}}/take-back', async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req)
    signedIn(context)
    const problem = await tried(context, () => (form.text('what') === 'wish' ? takeBackSigning(context, id) : takeBackSignature(context, id)))
    return problem === undefined ? c.redirect(`/covenants/${id}?signed=back#sign`, 303) : c.html(await shown(context, page, id, { problem }), 422)
  })

async function shown(context: Context, page: Page, id: string, { form, problem, done }: { form?: Form; problem?: string; done?: string | undefined }) {
  const covenant = await covenantById(context, id)
  if (!covenant) throw new Refusal('deliberation.unknown-covenant', 'missing')
  const dwellings = context.actor && covenant.state === 'published' ? await signableDwellings(context, covenant, context.actor.id) : []
  const signable = covenant.state === 'published' && covenant.replaced_by === null
  return <CovenantPage context={context} page={page} covenant={covenant} suggestions={await suggestionsFor(context, id)} dwellings={dwellings} own={signable && context.actor ? await ownSigning(context, id, context.actor.id) : undefined} places={signable && context.actor ? await signingPlaces(context, covenant.unit_id) : []} typedDoor={form && problem !== undefined && form.text('key') === '' ? saidDoor((name) => form.text(name)) : undefined} keyOfForm={form?.text('key') || randomUUID()} typed={form?.text('text')} problem={problem} done={done} />
}
