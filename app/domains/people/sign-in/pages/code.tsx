import { routes } from '#platform/http'
import { readForm } from '#platform/form'
import { ErrorSummary, type FormError, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { changeContact } from '../../my-data/acts/change-contact.ts'
import { bake, orAgain, type Visit } from '../../pages/again.tsx'
import type { PeopleSite } from '../../pages/people-site.ts'
import { maskMail, maskPhone } from '../../rules/mask-name.ts'
import { peopleWords } from '../../words/words.ts'
import { sendCode } from '../acts/send-code.ts'
import { verifyCode } from '../acts/verify-code.ts'
import { forgetPending, type Pending, pendingOf } from './pending.ts'

/** /sign-in/code: the six digits that were sent, for signing in and for a new phone or mailbox alike. */
export const codePage = ({ auth }: PeopleSite) => routes()
  .get('/', (c) => {
    const pending = pendingOf(auth, c)
    return pending ? c.html(<Code visit={c} pending={pending} again={c.req.query('again') !== undefined} />) : c.redirect('/sign-in', 303)
  })
  .post('/', async (c) => {
    const pending = pendingOf(auth, c)
    if (!pending) return c.redirect('/sign-in', 303)
    const form = await readForm(c.req)
    return orAgain(c, async () => {
      if (form.has('again')) {
        await sendCode(auth, c.var.context, { way: pending.way, contact: pending.contact, address: c.var.address, changing: pending.aim === 'change' ? c.req.raw.headers : undefined })
        return c.redirect('/sign-in/code?again', 303)
      }
      if (pending.aim === 'change') {
        const lines = await changeContact(auth, c.var.context, { way: pending.way, contact: pending.contact, code: form.text('code'), headers: c.req.raw.headers })
        bake(c, [...lines, forgetPending(auth)])
        return c.redirect('/me?changed', 303)
      }
      const { setCookies, known } = await verifyCode(auth, c.var.context, { way: pending.way, contact: pending.contact, code: form.text('code'), address: c.var.address, headers: c.req.raw.headers })
      bake(c, [...setCookies, forgetPending(auth)])
      return c.redirect(known ? pending.next : `/sign-in/name?return=${encodeURIComponent(pending.next)}`, 303)
    }, (problem) => <Code visit={c} pending={pending} problem={problem} />)
  })

function Code({ visit, pending, problem, again }: { visit: Visit; pending: Pending; problem?: FormError; again?: boolean }) {
  const { page } = visit.var
  const words = peopleWords(page.locale).code
  const contact = pending.way === 'phone-code' ? maskPhone(pending.contact) : maskMail(pending.contact)
  return (
    <Layout page={page} title={words.title} lead={words.sentTo(contact)} unlisted back={{ href: pending.aim === 'change' ? '/me' : pending.way === 'phone-code' ? '/sign-in' : '/sign-in/mail', label: words.other }}>
      <ErrorSummary errors={problem ? [problem] : []} kept={false} />
      {again && <Notice tone="done" announce><p>{words.sentAgain}</p></Notice>}
      <form method="post" action="/sign-in/code">
        <TextField name="code" label={words.label} hint={words.hint} inputmode="numeric" autocomplete="one-time-code" required maxlength={12} width="short" error={problem?.name === 'code' ? problem.message : undefined} />
        <div class="buttons">
          <Submit>{pending.aim === 'change' ? words.confirm : words.submit}</Submit>
          <Submit tone="quiet" name="again" value="1" unchecked>{words.again}</Submit>
        </div>
      </form>
    </Layout>
  )
}
