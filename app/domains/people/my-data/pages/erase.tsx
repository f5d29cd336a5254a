import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { Checks, ErrorSummary, type FormError, Submit } from '#ui/form'
import { Layout } from '#ui/layout'
import { bake, leaveNothing, orAgain, type Visit } from '../../pages/again.tsx'
import type { PeopleSite } from '../../pages/people-site.ts'
import { signedIn } from '../../rules/permission.ts'
import { sessionCookie, setCookie } from '../../sign-in/cookie.ts'
import { peopleWords } from '../../words/words.ts'
import { erasePerson } from '../acts/erase-person.ts'

/** /me/erase: says what goes and what stays, asks once, then erases. */
export const erasePage = ({ auth, erasers, journal }: PeopleSite) => routes()
  .get('/', (c) => { signedIn(c.var.context); return c.html(<Erase visit={c} />) })
  .post('/', async (c) => {
    const { id } = signedIn(c.var.context)
    const form = await readForm(c.req)
    return orAgain(c, async () => {
      if (!form.has('confirm')) throw new Refusal('people.not-confirmed', 'invalid')
      await erasePerson(c.var.context, id, { erasers, journal })
      bake(c, [setCookie(auth.settings.baseUrl, sessionCookie(auth.settings.baseUrl), '', 0)])
      leaveNothing(c)
      return c.redirect('/me/erased', 303)
    }, (problem) => <Erase visit={c} problem={problem} />)
  })

/** /me/erased: the last word. */
export const erasedPage = (_: PeopleSite) => routes().get('/', (c) => {
  const words = peopleWords(c.var.page.locale).erase
  return c.html(<Layout page={c.var.page} title={words.done} lead={words.doneLead} unlisted><p><a class="button button-secondary" href="/">{c.var.page.place.name}</a></p></Layout>)
})

function Erase({ visit, problem }: { visit: Visit; problem?: FormError }) {
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
        <Checks name="confirm" label={words.title} options={[{ value: '1', label: words.confirm }]} required error={problem?.message} />
        <Submit tone="danger">{words.submit}</Submit>
      </form>
    </Layout>
  )
}
