import { rollsAt } from '#domains/ballots'
import { dayNumberOf, zoneOf } from '@gongzhi/deadline'
import { nameOf, readPersonalData } from '#domains/people'
import { place } from '#domains/territory'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { mayDo, requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import type { Page } from '#ui/page'
import { fileCovenant, publishCovenant, stopCovenant } from '../acts/conclude-covenant.ts'
import { putToVote, recordDecision, takeResult } from '../acts/decide-covenant.ts'
import { draftCovenant } from '../acts/draft-covenant.ts'
import { giveLegalReason, judgeCovenant, sendToReview } from '../acts/review-covenant.ts'
import { answerSigning } from '../acts/ask-to-sign.ts'
import { enterSignature, withdrawSignature } from '../acts/sign-covenant.ts'
import { hideSuggestion } from '../acts/suggest.ts'
import { amendedText } from '../reads/amended-text.ts'
import { checkedClauses } from '../reads/checked-clauses.ts'
import { type Covenant, covenantById } from '../reads/covenant-by-id.ts'
import { signingPlaces } from '../reads/signing-places.ts'
import { signingWishes } from '../reads/signing.ts'
import { suggestionsFor } from '../reads/suggestions.ts'
import { covenantBodies, type MeetingBody, rollFits } from '../rules/covenant.ts'
import { covenantsPermissions } from '../rules/permissions.ts'
import { signingAnswers } from '../rules/signatures.ts'
import { covenantsWords } from '../words/words.ts'
import { DeskCovenantPage, type NamedWish } from './desk-covenant-page.tsx'
import { saidDoor } from './door-fields.tsx'
import { tried } from './tried.ts'

type Done = keyof ReturnType<typeof covenantsWords>['pages']['desk']['done']

/** A local date and time of a form as a moment in the place. Refuses `deliberation.covenant-day`. */
async function moment(context: Context, said: string): Promise<Date> {
  const [, day, hour, minute] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/.exec(said) ?? []
  if (day === undefined || Number.isNaN(Date.parse(day))) throw new Refusal('deliberation.covenant-day', 'invalid', { field: 'heldOn' })
  const zone = zoneOf((await place(context))?.timezone ?? 'Asia/Shanghai')
  return new Date(zone.startOf(dayNumberOf(day)) + (Number(hour) * 60 + Number(minute)) * 60_000)
}

const count = (form: Form, name: string) => (/^\d{1,7}$/.test(form.text(name)) ? Number(form.text(name)) : Number.NaN)

const steps: Readonly<Record<string, (context: Context, id: string, form: Form) => Promise<Done>>> = {
  draft: async (context, id, form) => { await draftCovenant(context, id, form.text('text')); return 'drafted' },
  hide: async (context, id, form) => { await hideSuggestion(context, id, form.text('suggestion'), form.text('reason')); return 'hidden' },
  review: async (context, id) => { await sendToReview(context, id); return 'sent' },
  reason: async (context, id, form) => { await giveLegalReason(context, id, { clause: form.text('clause'), rule: form.text('rule'), reason: form.text('reason') }); return 'reasoned' },
  agree: async (context, id, form) => { await judgeCovenant(context, id, { outcome: 'agreed', note: form.text('note'), objections: [] }); return 'agreed' },
  object: async (context, id, form) => {
    const clauses = (await covenantById(context, id))?.text?.clauses ?? []
    const objections = [...clauses.map(({ key }) => key), 'whole'].flatMap((at) => (form.text(`reason-${at}`) === '' ? [] : [{ clause: at === 'whole' ? null : at, reason: form.text(`reason-${at}`), source: form.text(`source-${at}`) }]))
    await judgeCovenant(context, id, { outcome: 'objections', note: form.text('note'), objections })
    return 'objections'
  },
  vote: async (context, id, form) => { await putToVote(context, id, { rollId: form.text('roll'), opensAt: await moment(context, form.text('opensAt')), closesAt: await moment(context, form.text('closesAt')) }); return 'put' },
  take: async (context, id) => { await takeResult(context, id); return 'taken' },
  decide: async (context, id, form) => {
    const body = covenantBodies.find((known): known is MeetingBody => known !== 'owners' && known === form.text('body'))
    if (!body) throw new Refusal('deliberation.wrong-body', 'invalid')
    const votes = { entitled: count(form, 'entitled'), present: count(form, 'present'), women: count(form, 'women'), agree: count(form, 'agree'), against: count(form, 'against'), abstain: count(form, 'abstain') }
    await recordDecision(context, id, { body, heldOn: form.text('heldOn'), votes })
    return 'decided'
  },
  file: async (context, id, form) => { await fileCovenant(context, id, { filedOn: form.text('filedOn'), number: form.text('filedNumber'), filedWith: form.text('filedWith') }); return 'filed' },
  publish: async (context, id, form) => { await publishCovenant(context, id, { effectiveOn: form.text('effectiveOn'), days: Number(form.text('days')), basis: form.text('basis') }); return 'published' },
  sign: async (context, id, form) => ((await enterSignature(context, id, saidDoor((name) => form.text(name)))).repeated ? 'repeated' : 'signed'),
  unsign: async (context, id, form) => { await withdrawSignature(context, id, saidDoor((name) => form.text(name))); return 'unsigned' },
  'answer-wish': async (context, id, form) => {
    const answer = signingAnswers.find((known) => known === form.text('answer'))
    if (!answer) throw new Refusal('deliberation.wish-answer', 'invalid')
    const outcome = await answerSigning(context, id, form.text('wish'), answer)
    return outcome === 'signed' ? 'signed' : outcome === 'before' ? 'repeated' : 'declined'
  },
  stop: async (context, id, form) => { await stopCovenant(context, id, form.text('reason')); return 'stopped' },
}

/** /desk/covenants/:id: what is next for a covenant, with the forms for it. */
export const deskCovenant = routes()
  .get('/:id{[0-9a-f-]{36}}', async (c) => c.html(await shown(c.var.context, c.var.page, c.req.param('id'), { done: c.req.query('done') })))
  .post('/:id{[0-9a-f-]{36}}', async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req)
    const step = steps[form.text('do')]
    if (form.text('do') === 'open-wish') { c.header('cache-control', 'no-store'); return c.html(await shown(context, page, id, { opened: form.text('wish') })) }
    if (!step) throw new Refusal('deliberation.covenant-not-there', 'conflict')
    let done: Done | undefined
    const problem = await tried(context, async () => { done = await step(context, id, form) })
    return problem === undefined ? c.redirect(`/desk/covenants/${id}?done=${done}`, 303) : c.html(await shown(context, page, id, { form, problem }), 422)
  })

async function shown(context: Context, page: Page, id: string, { form, problem, done, opened }: { form?: Form; problem?: string; done?: string | undefined; opened?: string }) {
  const covenant = await covenantById(context, id)
  if (!covenant) throw new Refusal('deliberation.unknown-covenant', 'missing')
  const about = { unitPath: covenant.unitPath }
  const reads = mayDo(context.actor, covenantsPermissions['deliberation.read-covenants-desk'], about)
  if (!reads && !(covenant.state === 'published' && mayDo(context.actor, covenantsPermissions['deliberation.enter-covenant-signature'], about))) requirePermission(context, covenantsPermissions['deliberation.read-covenants-desk'], about)
  const rolls = covenant.state === 'voting' && covenant.ballot_id === null ? (await rollsAt(context, covenant.unit_id)).filter(({ kind, state }) => state !== 'withdrawn' && rollFits(covenant.kind, kind)) : []
  const words: Readonly<Record<string, string>> = covenantsWords(page.locale).pages.desk.done
  return <DeskCovenantPage context={context} page={page} covenant={covenant} findings={await checkedClauses(context, covenant)} suggestions={reads ? await suggestionsFor(context, id, { staff: true }) : []} rolls={rolls} places={covenant.state === 'published' ? await signingPlaces(context, covenant.unit_id) : []} wishes={await namedWishes(context, covenant, opened)} amended={await amendedText(context, covenant.amends_id)} form={form} problem={problem} done={done === undefined ? undefined : words[done]} />
}

/** Wishes to sign, for those who answer them; the name of one is opened with its trace, to compare it with who lives there. */
async function namedWishes(context: Context, covenant: Covenant, opened: string | undefined): Promise<NamedWish[]> {
  if (covenant.state !== 'published' || !mayDo(context.actor, covenantsPermissions['deliberation.enter-covenant-signature'], { unitPath: covenant.unitPath })) return []
  const wishes = await signingWishes(context, covenant.id), names = await nameOf(context, wishes.map(({ personId }) => personId)), one = wishes.find(({ id }) => id === opened)
  const name = one && (await readPersonalData(context, one.personId, { fields: ['name'], purpose: 'deliberate-and-vote', subject: covenant.id })).name
  return wishes.map((wish) => ({ ...wish, name: wish === one ? name ?? '' : names.get(wish.personId) ?? '**', open: wish === one }))
}
