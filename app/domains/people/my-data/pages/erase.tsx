import type { Context } from '#platform/context'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { Card, Cards } from '#ui/card'
import { Checks, Choice, ErrorSummary, type FormError, Submit } from '#ui/form'
import { Layout } from '#ui/layout'
import { bake, leaveNothing, orAgain, type Visit } from '../../pages/again.tsx'
import type { PeopleSite } from '../../pages/people-site.ts'
import { signedIn } from '../../rules/permission.ts'
import { sessionCookie, setCookie } from '../../sign-in/cookie.ts'
import { peopleWords } from '../../words/words.ts'
import { erasePerson } from '../acts/erase-person.ts'
import { type Eraser, openThings, type UnfinishedThing } from '../rules/contributions.ts'

/** /me/erase: says what goes and what stays, asks what becomes of what is not finished, then erases. */
export const erasePage = ({ auth, erasers, journal }: PeopleSite) => routes()
  .get('/', async (c) => c.html(<Erase visit={c} unfinished={await unfinishedOf(c.var.context, signedIn(c.var.context).id, erasers)} />))
  .post('/', async (c) => {
    const { id } = signedIn(c.var.context)
    const form = await readForm(c.req), open = openThings.find((known) => known === form.text('open'))
    const unfinished = await unfinishedOf(c.var.context, id, erasers)
    return orAgain(c, async () => {
      if (unfinished.length > 0 && open === undefined) throw new Refusal('people.open-unsaid', 'invalid')
      if (!form.has('confirm')) throw new Refusal('people.not-confirmed', 'invalid')
      await erasePerson(c.var.context, id, { erasers, journal, ...(open && { open }) })
      bake(c, [setCookie(auth.settings.baseUrl, sessionCookie(auth.settings.baseUrl), '', 0)])
      leaveNothing(c)
      return c.redirect('/me/erased', 303)
    }, (problem) => <Erase visit={c} unfinished={unfinished} open={open} problem={problem} />)
  })

/** /me/erased: the last word. */
export const erasedPage = (_: PeopleSite) => routes().get('/', (c) => {
  const words = peopleWords(c.var.page.locale).erase
  return c.html(<Layout page={c.var.page} title={words.done} lead={words.doneLead} unlisted><p><a class="button button-secondary" href="/">{c.var.page.place.name}</a></p></Layout>)
})

async function unfinishedOf(context: Context, personId: string, erasers: readonly Eraser[]): Promise<readonly UnfinishedThing[]> {
  return (await Promise.all(erasers.map(async (eraser) => await eraser.unfinished?.(context, personId) ?? []))).flat()
}

function Erase({ visit, unfinished, open, problem }: { visit: Visit; unfinished: readonly UnfinishedThing[]; open?: string | undefined; problem?: FormError }) {
  const { page } = visit.var
  const words = peopleWords(page.locale).erase
  return (
    <Layout page={page} title={words.title} lead={words.lead} back={{ href: '/me' }} unlisted>
      <ErrorSummary errors={problem ? [problem] : []} kept={false} />
      <h2>{words.gone}</h2>
      <ul>{words.goneItems.map((item) => <li>{item}</li>)}</ul>
      <h2>{words.stays}</h2>
      <ul>{words.staysItems.map((item) => <li>{item}</li>)}</ul>
      <p><a href="/me/export">{words.exportFirst}</a></p>
      <p>{words.instead} <a href="/me#consents">{words.insteadLink}</a></p>
      <form method="post">
        {unfinished.length > 0 && (
          <>
            <h2>{words.open(unfinished.length)}</h2>
            <p>{words.openLead}</p>
            <Cards>{unfinished.map(({ number, title, text, mayBeWithdrawn }) => <Card title={title} href={`/matters/${number}`} meta={<span class="code">{number}</span>}>{text !== '' && <p>{text}</p>}{!mayBeWithdrawn && <p class="soft">{words.onlyLeft}</p>}</Card>)}</Cards>
            <Choice name="open" label={words.openChoice} required value={open} options={openThings.map((value) => ({ value, label: words.openChoices[value], hint: words.openHints[value] }))} error={problem?.name === 'open' ? problem.message : undefined} />
          </>
        )}
        <Checks name="confirm" label={words.title} options={[{ value: '1', label: words.confirm }]} required error={problem?.name === 'confirm' ? problem.message : undefined} />
        <Submit tone="danger">{words.submit}</Submit>
      </form>
    </Layout>
  )
}
