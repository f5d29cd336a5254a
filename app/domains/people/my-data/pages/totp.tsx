import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { ErrorSummary, type FormError, HiddenFields, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { QrPicture } from '#ui/qr'
import { bake, orAgain, problemOf, type Visit } from '../../pages/again.tsx'
import type { PeopleSite } from '../../pages/people-site.ts'
import { peopleWords } from '../../words/words.ts'
import { confirmSecondFactor, startSecondFactor } from '../acts/second-factor.ts'
import { ownSession, securityAddress, wanted } from './security.tsx'

interface Started { readonly address: string; readonly backupCodes: readonly string[] }

/** /me/security/totp: the password once more, then the code to scan, the codes to write down, and the first six digits. */
export const enrolPage = ({ auth }: PeopleSite) => routes()
  .get('/', async (c) => { await ownSession(auth, c); return c.html(<AskPassword visit={c} />) })
  .post('/', async (c) => {
    const session = await ownSession(auth, c)
    const form = await readForm(c.req)
    const { context } = c.var
    if (!form.has('code')) {
      return orAgain(c, async () => {
        const started = await startSecondFactor(auth, context, session, { password: form.entries.find(([name]) => name === 'current')?.[1] ?? '', headers: c.req.raw.headers })
        return c.html(<Enrol visit={c} started={started} />)
      }, (problem) => <AskPassword visit={c} problem={problem} />)
    }
    // What was shown comes back with the form, so that a mistyped code does not make a new secret.
    const started = { address: form.text('address'), backupCodes: form.all('backup') }
    try {
      bake(c, await confirmSecondFactor(auth, context, { code: form.text('code'), headers: c.req.raw.headers }))
      return c.redirect(wanted(c) ?? securityAddress(c, 'totp'), 303)
    } catch (error) {
      const problem = problemOf(c, error)
      return c.html(<Enrol visit={c} started={started} problem={problem} />, problem.status)
    }
  })

function AskPassword({ visit, problem }: { visit: Visit; problem?: FormError }) {
  const { page } = visit.var
  const words = peopleWords(page.locale).security
  return (
    <Layout page={page} title={words.totpTitle} back={{ href: securityAddress(visit) }} unlisted>
      <ErrorSummary errors={problem ? [problem] : []} kept={false} />
      <form method="post">
        <TextField name="current" label={words.current} type="password" autocomplete="current-password" required width="medium" error={problem?.message} />
        <Submit>{words.totpStart}</Submit>
      </form>
    </Layout>
  )
}

function Enrol({ visit, started, problem }: { visit: Visit; started: Started; problem?: FormError }) {
  const { page } = visit.var
  const words = peopleWords(page.locale).security
  const key = new URL(started.address).searchParams.get('secret') ?? ''
  return (
    <Layout page={page} title={words.totpTitle} back={{ href: securityAddress(visit) }} unlisted>
      <ErrorSummary errors={problem ? [problem] : []} kept={false} />
      <h2>{words.totpScan}</h2>
      <p><QrPicture text={started.address} label={words.totpQr} size={220} /></p>
      <p>{words.totpKey}: <code>{key.replace(/(.{4})(?=.)/g, '$1 ')}</code></p>
      <h2>{words.totpCodes}</h2>
      <p class="soft">{words.totpCodesNote}</p>
      <ul>{started.backupCodes.map((code) => <li><code>{code}</code></li>)}</ul>
      <h2>{words.totpConfirm}</h2>
      <form method="post">
        <HiddenFields fields={{ address: started.address, backup: started.backupCodes }} />
        <TextField name="code" label={words.totpLabel} inputmode="numeric" autocomplete="one-time-code" required maxlength={12} width="short" error={problem?.message} />
        <Submit>{words.totpSubmit}</Submit>
      </form>
    </Layout>
  )
}
