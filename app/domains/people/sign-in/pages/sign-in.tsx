import { routes } from '#platform/http'
import { Buttons, ErrorSummary, type FormError, HiddenFields, Submit, TextField } from '#ui/form'
import { TaskLink, Tasks } from '#ui/card'
import { Icon } from '#ui/icon'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { PasskeyButton } from '#ui/passkey'
import { readForm } from '#platform/form'
import { bake, leaveNothing, orAgain, type Visit } from '../../pages/again.tsx'
import type { PeopleSite } from '../../pages/people-site.ts'
import { returnPath } from '../../rules/return-path.ts'
import { peopleWords } from '../../words/words.ts'
import { sendCode } from '../acts/send-code.ts'
import { signOut } from '../acts/sign-out.ts'
import { cookieOf, idleCookie, setCookie } from '../cookie.ts'
import { forgetPending, rememberPending } from './pending.ts'

/** /sign-in: a phone number and a code; every other way is one link away. */
export const signInPage = ({ auth }: PeopleSite) => routes()
  .get('/', (c) => {
    const idle = cookieOf(c.req.header('cookie'), idleCookie) !== undefined && !c.var.page.reader
    if (idle) bake(c, [setCookie(auth.settings.baseUrl, idleCookie, '', 0)])
    return c.html(<SignIn visit={c} next={returnPath(c.req.query('return'))} cityService={auth.settings.oidc?.name} failed={c.req.query('error') !== undefined} idle={idle} />)
  })
  .post('/', async (c) => {
    const form = await readForm(c.req), next = returnPath(form.text('return')), phone = form.text('phone')
    return orAgain(c, async () => {
      const contact = await sendCode(auth, c.var.context, { way: 'phone-code', contact: phone, address: c.var.address })
      bake(c, [rememberPending(auth, { way: 'phone-code', contact, next, aim: 'sign-in' })])
      return c.redirect('/sign-in/code', 303)
    }, (problem) => <SignIn visit={c} next={next} phone={phone} problem={problem} cityService={auth.settings.oidc?.name} />)
  })

/** /sign-in/mail: the same with a mailbox. */
export const signInByMailPage = ({ auth }: PeopleSite) => routes()
  .get('/', (c) => c.html(<ByMail visit={c} next={returnPath(c.req.query('return'))} />))
  .post('/', async (c) => {
    const form = await readForm(c.req), next = returnPath(form.text('return')), mail = form.text('mail')
    return orAgain(c, async () => {
      const contact = await sendCode(auth, c.var.context, { way: 'mail-code', contact: mail, address: c.var.address })
      bake(c, [rememberPending(auth, { way: 'mail-code', contact, next, aim: 'sign-in' })])
      return c.redirect('/sign-in/code', 303)
    }, (problem) => <ByMail visit={c} next={next} mail={mail} problem={problem} />)
  })

/** /sign-out: asks, then ends this device's session. */
export const signOutPage = ({ auth }: PeopleSite) => routes()
  .get('/', (c) => {
    const words = peopleWords(c.var.page.locale).signOut
    return c.html(<Layout page={c.var.page} title={words.title} lead={words.lead} unlisted><form method="post"><Submit>{words.submit}</Submit></form></Layout>)
  })
  .post('/', async (c) => {
    bake(c, [...await signOut(auth, c.var.context, c.req.raw), forgetPending(auth)])
    leaveNothing(c)
    return c.redirect('/', 303)
  })

function SignIn({ visit, next, phone, problem, cityService, failed, idle }: { visit: Visit; next: string; phone?: string; problem?: FormError; cityService?: string | undefined; failed?: boolean; idle?: boolean }) {
  const { page } = visit.var
  const words = peopleWords(page.locale).signIn
  const query = next === '/' ? '' : `?return=${encodeURIComponent(next)}`
  return (
    <Layout page={page} title={words.title} lead={words.lead} unlisted>
      {page.reader && <Notice><p>{words.already(page.reader.name)} <a href={next}>{words.goOn}</a></p></Notice>}
      {idle && <Notice><p>{words.idle}</p></Notice>}
      {failed && <Notice tone="warn" announce><p>{words.failed}</p></Notice>}
      <ErrorSummary errors={problem ? [problem] : []} />
      <form method="post" action="/sign-in">
        <HiddenFields fields={{ return: next }} />
        <TextField name="phone" label={words.phone} hint={words.phoneHint} type="tel" inputmode="tel" autocomplete="tel" required value={phone} width="medium" error={problem?.name === 'phone' ? problem.message : undefined} />
        <Buttons><Submit>{words.send}</Submit></Buttons>
      </form>
      <h2>{words.others}</h2>
      <Tasks>
        {cityService !== undefined && <TaskLink href={`/sign-in/city${query}`} title={words.byCity(cityService)} icon={<Icon name="person" />} />}
        <TaskLink href={`/sign-in/mail${query}`} title={words.byMail} icon={<Icon name="file" />} />
        <TaskLink href={`/sign-in/password${query}`} title={words.byPassword} note={words.byPasswordNote} icon={<Icon name="lock" />} />
      </Tasks>
      <PasskeyButton act="sign-in" next={next} label={words.byPasskey} />
      {page.phone !== undefined && <p class="soft">{words.noPhone(page.phone)}</p>}
    </Layout>
  )
}

function ByMail({ visit, next, mail, problem }: { visit: Visit; next: string; mail?: string; problem?: FormError }) {
  const { page } = visit.var
  const words = peopleWords(page.locale).signIn
  return (
    <Layout page={page} title={words.mailTitle} back={{ href: '/sign-in' }} unlisted>
      <ErrorSummary errors={problem ? [problem] : []} />
      <form method="post" action="/sign-in/mail">
        <HiddenFields fields={{ return: next }} />
        <TextField name="mail" label={words.mail} type="email" autocomplete="email" required value={mail} error={problem?.name === 'mail' ? problem.message : undefined} />
        <Buttons><Submit>{words.send}</Submit></Buttons>
      </form>
    </Layout>
  )
}
