import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Buttons, ErrorSummary, type FormError, HiddenFields, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { bake, orAgain, type Visit } from '../../pages/again.tsx'
import type { PeopleSite } from '../../pages/people-site.ts'
import { returnPath } from '../../rules/return-path.ts'
import { peopleWords } from '../../words/words.ts'
import { signInWithPassword } from '../acts/sign-in-with-password.ts'
import { verifySecondFactor } from '../acts/verify-second-factor.ts'
import { signInPolicy } from '../reads/sign-in-policy.ts'

/** /sign-in/password */
export const passwordPage = ({ auth }: PeopleSite) => routes()
  .get('/', async (c) => c.html(<Password visit={c} next={returnPath(c.req.query('return'))} offered={(await signInPolicy(c.var.context)).staffSecondFactor === 'offered'} />))
  .post('/', async (c) => {
    const form = await readForm(c.req), next = returnPath(form.text('return')), login = form.text('login')
    // A password is taken as typed: its spaces count.
    const password = form.entries.find(([name]) => name === 'password')?.[1] ?? ''
    return orAgain(c, async () => {
      const { setCookies, secondFactor } = await signInWithPassword(auth, c.var.context, { login, password, address: c.var.address, headers: c.req.raw.headers })
      bake(c, setCookies)
      return c.redirect(secondFactor ? `/sign-in/totp?return=${encodeURIComponent(next)}` : next, 303)
    }, async (problem) => <Password visit={c} next={next} login={login} problem={problem} offered={(await signInPolicy(c.var.context)).staffSecondFactor === 'offered'} />)
  })

/** /sign-in/totp: the second step after a password. */
export const totpPage = ({ auth }: PeopleSite) => routes()
  .get('/', (c) => c.html(<Totp visit={c} next={returnPath(c.req.query('return'))} />))
  .post('/', async (c) => {
    const form = await readForm(c.req), next = returnPath(form.text('return'))
    return orAgain(c, async () => {
      bake(c, await verifySecondFactor(auth, c.var.context, { code: form.text('code'), address: c.var.address, headers: c.req.raw.headers }))
      return c.redirect(next, 303)
    }, (problem) => <Totp visit={c} next={next} problem={problem} />)
  })

function Password({ visit, next, login, problem, offered }: { visit: Visit; next: string; login?: string; problem?: FormError; offered: boolean }) {
  const { page } = visit.var
  const words = peopleWords(page.locale).password
  return (
    <Layout page={page} title={words.title} back={{ href: '/sign-in' }} unlisted>
      <ErrorSummary errors={problem ? [problem] : []} kept={false} />
      <form method="post" action="/sign-in/password">
        <HiddenFields fields={{ return: next }} />
        <TextField name="login" label={words.login} autocomplete="username" required value={login} width="medium" error={problem?.name === 'login' ? problem.message : undefined} />
        <TextField name="password" label={words.password} type="password" autocomplete="current-password" required width="medium" maxlength={128} />
        <Buttons><Submit>{words.submit}</Submit></Buttons>
      </form>
      <p class="soft">{words.forgot}</p>
      {offered && <Notice><p>{words.offered}</p></Notice>}
    </Layout>
  )
}

function Totp({ visit, next, problem }: { visit: Visit; next: string; problem?: FormError }) {
  const { page } = visit.var
  const words = peopleWords(page.locale).totp
  return (
    <Layout page={page} title={words.title} lead={words.lead} back={{ href: '/sign-in/password' }} unlisted>
      <ErrorSummary errors={problem ? [problem] : []} kept={false} />
      <form method="post" action="/sign-in/totp">
        <HiddenFields fields={{ return: next }} />
        <TextField name="code" label={words.label} hint={words.hint} autocomplete="one-time-code" required maxlength={20} width="medium" error={problem?.name === 'code' ? problem.message : undefined} />
        <Buttons><Submit>{words.submit}</Submit></Buttons>
      </form>
    </Layout>
  )
}
