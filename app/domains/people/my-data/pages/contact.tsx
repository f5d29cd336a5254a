import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { ErrorSummary, type FormError, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { bake, orAgain, type Visit } from '../../pages/again.tsx'
import type { PeopleSite } from '../../pages/people-site.ts'
import { signedIn } from '../../rules/permission.ts'
import { type CodeWay, sendCode } from '../../sign-in/acts/send-code.ts'
import { rememberPending } from '../../sign-in/pages/pending.ts'
import { peopleWords } from '../../words/words.ts'

/** /me/phone and /me/mail: a new one, proved by a code. */
export const contactPage = ({ auth }: PeopleSite, way: CodeWay) => routes()
  .get('/', (c) => { signedIn(c.var.context); return c.html(<Contact visit={c} way={way} />) })
  .post('/', async (c) => {
    signedIn(c.var.context)
    const value = (await readForm(c.req)).text(way === 'phone-code' ? 'phone' : 'mail')
    return orAgain(c, async () => {
      const contact = await sendCode(auth, c.var.context, { way, contact: value, address: c.var.address, changing: c.req.raw.headers })
      bake(c, [rememberPending(auth, { way, contact, next: '/me', aim: 'change' })])
      return c.redirect('/sign-in/code', 303)
    }, (problem) => <Contact visit={c} way={way} value={value} problem={problem} />)
  })

function Contact({ visit, way, value, problem }: { visit: Visit; way: CodeWay; value?: string; problem?: FormError }) {
  const { page } = visit.var
  const words = peopleWords(page.locale).contact
  const phone = way === 'phone-code'
  return (
    <Layout page={page} title={phone ? words.phoneTitle : words.mailTitle} lead={words.lead} back={{ href: '/me' }} unlisted>
      <ErrorSummary errors={problem ? [problem] : []} />
      <form method="post">
        <TextField name={phone ? 'phone' : 'mail'} label={phone ? words.phone : words.mail} type={phone ? 'tel' : 'email'} autocomplete={phone ? 'tel' : 'email'} required width="medium" value={value} error={problem?.name === (phone ? 'phone' : 'mail') ? problem.message : undefined} />
        <Submit>{words.submit}</Submit>
      </form>
    </Layout>
  )
}
