import { signedIn } from '#platform/permission'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { localDay, place } from '#domains/territory'
import { Card, Cards } from '#ui/card'
import { ButtonLink, Buttons, Choice, DateField, ErrorSummary, FileField, HiddenFields, Select, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { Refusal } from '#platform/refusal'
import { entriesOfPerson } from '../../rolls/reads/entries.ts'
import { publicBallot } from '../../votes/reads/public-ballot.ts'
import { offerMandate, withdrawMandate } from '../acts/offer-mandate.ts'
import { type Assembly, assemblyOf } from '../reads/assembly.ts'
import { type MandateOffer, offersOf } from '../reads/mandates.ts'
import { concernedKeys } from '../rules/concerned.ts'
import { isMandateOnScreen, type ProxyGiven } from '../rules/proxy.ts'
import { ownersWords } from '../words/words.ts'
import { ownDoors } from './own-doors.ts'
import { errorOf, tried, type Tried } from './tried.ts'

const here = '/ballots/:id{[0-9a-f-]{36}}/mandate'

/** An owner lets somebody vote for them: how it goes on paper, and where the place allows it, on screen with a picture of the signed paper. */
export const mandate = routes()
  .get(here, async (c) => c.html(await draw(c.var.context, c.var.page, c.req.param('id'), { done: c.req.query('done') })))
  .post(here, async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req, { files: true }), [file] = form.files('picture')
    const back = form.text('do') === 'withdraw'
    const problem = await tried(page.locale, async () => (back ? withdrawMandate(context, id, form.text('offer'))
      : offerMandate(context, { ballotId: id, entryId: form.text('entry'), holderName: form.text('holderName'), until: form.text('until'), matters: opinionsOf(form), picture: file ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array() })))
    return problem ? c.html(await draw(context, page, id, { form, problem }), problem.status) : c.redirect(`/ballots/${id}/mandate?done=${back ? 'withdrawn' : 'sent'}`, 303)
  })

/** What a form says for each matter; nothing of those that are left out of the mandate. */
export const opinionsOf = (form: Form): ProxyGiven['matters'] => Object.fromEntries(form.entries.flatMap(([name, said]): (readonly [string, ProxyGiven['matters'][string]])[] => {
  const key = /^opinion-(.+)$/.exec(name)?.[1]
  return key === undefined ? [] : said === 'agree' || said === 'against' || said === 'abstain' ? [[key, said]] : said === 'open' ? [[key, null]] : []
}))

interface Shown { readonly done?: string | undefined; readonly form?: Form; readonly problem?: Tried }

async function draw(context: Context, page: Page, id: string, { done, form, problem }: Shown) {
  const person = signedIn(context), ballot = await publicBallot(context, id), assembly = ballot.kind === 'owners' ? await assemblyOf(context, id) : undefined
  if (!assembly) throw new Refusal('ballots.unknown-ballot', 'missing')
  const words = ownersWords(page.locale).mandate, mine = await offersOf(context, id, person.id), entries = await entriesOfPerson(context, ballot.rollId, person.id)
  if (entries.length === 0) throw new Refusal('ballots.not-on-roll', 'forbidden')
  const isOpen = (ballot.state === 'announced' || ballot.state === 'open') && context.now < ballot.closesAt, onScreen = isMandateOnScreen(ballot.channels)
  const standing = mine.some((offer) => stateOf(offer) === 'waiting' || stateOf(offer) === 'accepted') && entries.length === 1
  const last = localDay(ballot.closesAt, (await place(context))?.timezone ?? 'Asia/Shanghai')
  return (
    <Layout page={page} title={words.title} lead={<>{ballot.title}<br />{words.lead}</>} back={{ href: `/ballots/${id}`, label: words.toBallot }} unlisted>
      {done === 'sent' && <Notice tone="done" title={words.sent} announce />}
      {done === 'withdrawn' && <Notice tone="done" title={words.withdrawn} announce />}
      <ErrorSummary errors={problem ? [problem.error] : []} locale={page.locale} />
      {!isOpen ? <Notice><p>{words.closed}</p></Notice> : onScreen ? <ol>{words.how.map((step) => <li>{step}</li>)}</ol> : <p>{words.paperHow}</p>}
      {isOpen && <Buttons><ButtonLink href={`/ballots/${id}/mandate/print`} tone={onScreen ? 'secondary' : 'primary'}>{words.print}</ButtonLink></Buttons>}
      {mine.length > 0 && <Panel title={words.mine} id="mine"><Cards>{mine.map((offer) => <Mine page={page} offer={offer} open={isOpen} />)}</Cards></Panel>}
      {isOpen && onScreen && !standing && <Offer page={page} assembly={assembly} entries={entries} last={last} form={form} problem={problem} />}
    </Layout>
  )
}

/** As the owner reads it: a mandate in force may have been revoked or used since. */
const stateOf = (offer: MandateOffer): string => (offer.revokedAt ? 'revoked' : offer.usedAt ? 'used' : offer.state)
const tone = { waiting: 'waiting', accepted: 'done', used: 'done', refused: 'stopped' } as Readonly<Record<string, 'waiting' | 'done' | 'stopped'>>

function Mine({ page, offer, open }: { page: Page; offer: MandateOffer; open: boolean }) {
  const words = ownersWords(page.locale).mandate, state = stateOf(offer)
  return (
    <Card title={ownDoors(offer)} level={3} state={<StateMark tone={tone[state] ?? 'stopped'}>{words.states[state] ?? state}</StateMark>}
      meta={<>{words.meta(offer.holderName ?? '—', offer.until)}{offer.reason !== null && <><br />{words.why(offer.reason)}{page.locale === 'en' ? '. ' : '。'}{words.again}</>}</>}
      actions={open && (state === 'waiting' || state === 'accepted') ? <form method="post"><HiddenFields fields={{ do: 'withdraw', offer: offer.id }} /><Submit tone="secondary">{state === 'waiting' ? words.withdraw : words.revoke}</Submit></form> : undefined} />
  )
}

interface OfferProps { readonly page: Page; readonly assembly: Assembly; readonly entries: Awaited<ReturnType<typeof entriesOfPerson>>; readonly last: string; readonly form: Form | undefined; readonly problem: Tried | undefined }

function Offer({ page, assembly: { ballot, within, rules }, entries, last, form, problem }: OfferProps) {
  const words = ownersWords(page.locale).mandate, keys = ballot.questions.map(({ key }) => key), asked = new Set(entries.flatMap((entry) => concernedKeys(keys, within, entry)))
  const opinions = ['agree', 'against', 'abstain', ...rules.proxyWithInstructions ? [] : ['open'], 'none']
  return (
    <form method="post" enctype="multipart/form-data" class="form">
      {entries.length > 1 ? <Choice name="entry" label={words.which} required value={form?.text('entry')} options={entries.map((entry) => ({ value: entry.id, label: ownDoors(entry) }))} /> : <HiddenFields fields={{ entry: entries[0]?.id ?? '' }} />}
      <TextField name="holderName" label={words.holder} hint={words.holderHint} required maxlength={40} value={form?.text('holderName')} error={errorOf(problem, 'holderName')} autocomplete="off" />
      {ballot.questions.filter(({ key }) => asked.has(key)).map((question, at) => (
        <Select name={`opinion-${question.key}`} label={`${words.opinionOf}${page.locale === 'en' ? ': ' : '：'}${at + 1}. ${question.title}`} required value={form?.text(`opinion-${question.key}`) ?? ''} error={at === 0 ? errorOf(problem, 'matters') : undefined} options={opinions.map((value) => ({ value, label: words.opinions[value] ?? value }))} />
      ))}
      <DateField name="until" label={words.until} hint={words.untilHint} required value={form?.text('until') ?? last} error={errorOf(problem, 'until')} />
      <FileField name="picture" label={words.picture} hint={words.pictureHint} required error={errorOf(problem, 'picture')} locale={page.locale} />
      <Buttons><Submit>{words.submit}</Submit></Buttons>
    </form>
  )
}
