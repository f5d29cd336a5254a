import { randomUUID } from 'node:crypto'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { isKey } from '#platform/key'
import { signedIn } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { Copy } from '#ui/copy'
import { Facts } from '#ui/facts'
import { ButtonLink, Buttons, Choice, ErrorSummary, HiddenFields, Submit } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { entriesOfPerson } from '../../rolls/reads/entries.ts'
import type { RollEntry } from '../../rolls/rules/roll.ts'
import { publicBallot } from '../../votes/reads/public-ballot.ts'
import { says } from '../../votes/rules/question.ts'
import { spokenVoteReceipt } from '../../votes/rules/receipt.ts'
import { acknowledgeBallot } from '../acts/record-service.ts'
import { type OwnerVoted, voteAsOwner } from '../acts/vote-as-owner.ts'
import { type Assembly, assemblyOf } from '../reads/assembly.ts'
import { concernedKeys } from '../rules/concerned.ts'
import { ownersWords } from '../words/words.ts'
import { ownDoors } from './own-doors.ts'
import { errorOf, tried, type Tried } from './tried.ts'

interface Typed { readonly entry: string; readonly answers: Readonly<Record<string, string>>; readonly key: string }

/** Owners' part of /ballots/:id/vote: ballots of other kinds go on to their own page. Choose, look once more, hand in. */
export const ownerVote = routes()
  .get('/ballots/:id{[0-9a-f-]{36}}/vote', async (c, next) => {
    const mine = await ownersVote(c.var.context, c.req.param('id'))
    return mine ? c.html(formPage(c.var.page, mine, { entry: c.req.query('entry') ?? '', answers: {}, key: randomUUID() })) : next()
  })
  .post('/ballots/:id{[0-9a-f-]{36}}/vote', async (c, next) => {
    const { context, page } = c.var, mine = await ownersVote(context, c.req.param('id'))
    if (!mine) return next()
    const form = await readForm(c.req), typed = typedOf(form, mine), step = form.text('step'), { ballot } = mine.assembly
    const missing = askedOf(mine, typed.entry).find(({ key }) => !says.some((say) => say === typed.answers[key]))
    if (step === 'back' || !mine.entries.some(({ id }) => id === typed.entry)) return c.html(formPage(page, mine, typed))
    if (step !== 'cast' && !missing) return c.html(reviewPage(page, mine, typed))
    let voted: OwnerVoted | undefined
    const problem = await tried(page.locale, async () => { voted = await voteAsOwner(context, ballot.id, typed.entry, Object.fromEntries(Object.entries(typed.answers).flatMap(([key, said]) => { const say = says.find((one) => one === said); return say ? [[key, say] as const] : [] })), typed.key) })
    return problem || !voted ? c.html(formPage(page, mine, typed, problem), problem?.status ?? 200) : c.html(donePage(page, mine.assembly, voted))
  })
  .post('/ballots/:id{[0-9a-f-]{36}}/acknowledge', async (c) => {
    const { context } = c.var, person = signedIn(context), assembly = await assemblyOf(context, c.req.param('id')), entry = (await readForm(c.req)).text('entry')
    if (!assembly) throw new Refusal('ballots.unknown-ballot', 'missing')
    if (!(await entriesOfPerson(context, assembly.ballot.rollId, person.id)).some(({ id }) => id === entry)) throw new Refusal('ballots.acknowledged-not', 'forbidden')
    await acknowledgeBallot(context, assembly, entry)
    return c.redirect(`/ballots/${assembly.ballot.id}`, 303)
  })

interface Mine { readonly assembly: Assembly; readonly entries: readonly RollEntry[] }

/** The vote and the heads for which the reader may speak; undefined where the ballot is not an owners' assembly. */
async function ownersVote(context: Context, id: string): Promise<Mine | undefined> {
  const ballot = await publicBallot(context, id), assembly = ballot.kind === 'owners' ? await assemblyOf(context, id) : undefined
  if (!assembly) return undefined
  const person = signedIn(context), entries = await entriesOfPerson(context, ballot.rollId, person.id)
  if (entries.length === 0) throw new Refusal('ballots.not-on-roll', 'forbidden')
  if (!ballot.channels.includes('online')) throw new Refusal('ballots.channel-closed', 'conflict', { channel: 'online' })
  if (ballot.state !== 'open' || context.now >= ballot.closesAt) throw new Refusal('ballots.not-open', 'conflict')
  return { assembly, entries }
}

/** The matters that the owner of this line decides; while none is chosen, of all whom the reader speaks for. */
function askedOf({ assembly: { ballot, within }, entries }: Mine, entryId: string) {
  const lines = entries.filter(({ id }) => entries.length === 1 || entryId === '' || id === entryId), keys = new Set(lines.flatMap((line) => concernedKeys(ballot.questions.map(({ key }) => key), within, line)))
  return ballot.questions.filter(({ key }) => keys.has(key))
}

const typedOf = (form: Form, { assembly, entries }: Mine): Typed => ({
  entry: form.text('entry') || (entries.length === 1 ? entries[0]?.id ?? '' : ''), key: isKey(form.text('key')) ? form.text('key') : randomUUID(), answers: Object.fromEntries(assembly.ballot.questions.map(({ key }) => [key, form.text(`answer-${key}`)])),
})

function formPage(page: Page, mine: Mine, typed: Typed, problem?: Tried) {
  const { assembly: { ballot, within, consequence }, entries } = mine
  const words = ownersWords(page.locale), text = words.pages.vote
  return (
    <Layout page={page} title={text.title} lead={ballot.title} back={{ href: `/ballots/${ballot.id}`, label: text.toBallot }} unlisted>
      <ErrorSummary errors={problem ? [problem.error] : []} locale={page.locale} />
      {consequence !== '' && <Notice tone="warn"><p>{consequence}</p></Notice>}
      <form method="post" class="form">
        <HiddenFields fields={{ key: typed.key, step: 'review' }} />
        {entries.length > 1 ? <Choice name="entry" label={text.which} required value={typed.entry} options={entries.map((entry) => ({ value: entry.id, label: ownDoors(entry) }))} /> : <p><strong>{text.lead(entries[0] ? ownDoors(entries[0]) : '')}</strong></p>}
        {askedOf(mine, typed.entry).map((question, at) => (
          <Choice name={`answer-${question.key}`} label={`${at + 1}. ${question.title}`} hint={[question.text, within[question.key] === undefined ? '' : words.pages.within(within[question.key] ?? '')].filter((part) => part !== '').join(' · ') || undefined} required value={typed.answers[question.key]} error={errorOf(problem, `answer-${question.key}`)} options={says.map((value) => ({ value, label: words.says[value] ?? value }))} />
        ))}
        <Buttons><Submit>{text.next}</Submit></Buttons>
      </form>
    </Layout>
  )
}

function reviewPage(page: Page, mine: Mine, typed: Typed) {
  const { assembly: { ballot, rules }, entries } = mine
  const words = ownersWords(page.locale), text = words.pages.vote
  return (
    <Layout page={page} title={text.review} lead={ballot.mayChange && rules.twice === 'last-stands' ? text.reviewMay : text.reviewHint} back={{ href: `/ballots/${ballot.id}`, label: text.toBallot }} unlisted>
      <p><strong>{text.lead(entries.filter(({ id }) => id === typed.entry).map(ownDoors).join())}</strong></p>
      <Facts stacked items={askedOf(mine, typed.entry).map((question, at) => ({ term: `${at + 1}. ${question.title}`, detail: <strong>{words.says[typed.answers[question.key] ?? ''] ?? '—'}</strong> }))} />
      <p class="soft">{text.sign}</p>
      <form method="post" class="form">
        <HiddenFields fields={{ key: typed.key, entry: typed.entry, ...Object.fromEntries(Object.entries(typed.answers).map(([key, said]) => [`answer-${key}`, said])) }} />
        <Buttons><Submit name="step" value="cast">{text.submit}</Submit><Submit name="step" value="back" tone="secondary">{text.back}</Submit></Buttons>
      </form>
    </Layout>
  )
}

function donePage(page: Page, { ballot }: Assembly, voted: OwnerVoted) {
  const text = ownersWords(page.locale).pages.vote, receipt = voted.status === 'cast' ? voted.vote?.receipt : undefined
  return (
    <Layout page={page} title={text.done} lead={ballot.title} unlisted>
      <Notice tone={voted.status === 'at-odds' ? 'warn' : 'done'} announce><p>{voted.status === 'at-odds' ? text.atOdds : voted.status === 'with-co-owner' ? text.joined : text.done}</p></Notice>
      {receipt !== undefined && <><p>{text.receipt}</p><p><Copy locale={page.locale}>{spokenVoteReceipt(receipt)}</Copy></p><p class="soft">{text.receiptHint}</p></>}
      <Buttons><ButtonLink href={`/ballots/${ballot.id}`} tone="primary">{text.toBallot}</ButtonLink></Buttons>
    </Layout>
  )
}
