import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { ErrorSummary, type FormError, HiddenFields, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { Panel } from '#ui/panel'
import { PasskeyButton } from '#ui/passkey'
import { Table } from '#ui/table'
import { Moment } from '#ui/time'
import { bake, orAgain, type Visit } from '../../pages/again.tsx'
import type { PeopleSite } from '../../pages/people-site.ts'
import { signedIn } from '../../rules/permission.ts'
import { returnPath } from '../../rules/return-path.ts'
import { actorFromRequest, type SessionNow } from '../../sign-in/actor-from-request.ts'
import { deviceName } from '../../sign-in/rules/device-name.ts'
import { peopleWords } from '../../words/words.ts'
import { endSession, removePasskey } from '../acts/end-session.ts'
import { stopSecondFactor } from '../acts/second-factor.ts'
import { isFresh, setPassword } from '../acts/set-password.ts'
import { type MyData, myData } from '../reads/my-data.ts'

/** /me/security: passkeys, password, second factor, and the devices that are signed in. */
export const securityPage = ({ auth }: PeopleSite) => routes()
  .get('/', async (c) => c.html(await security(c, await ownSession(auth, c))))
  .post('/', async (c) => {
    const session = await ownSession(auth, c)
    const form = await readForm(c.req)
    const typed = (name: string) => form.entries.find(([key]) => key === name)?.[1] ?? ''
    const { context } = c.var
    const to = (done?: string) => c.redirect(securityAddress(c, done), 303)
    return orAgain(c, async () => {
      switch (form.text('do')) {
        case 'password': await setPassword(auth, context, session, { current: typed('current'), password: typed('password') }); return to('password')
        case 'stop-totp': bake(c, await stopSecondFactor(auth, context, session, { password: typed('current'), headers: c.req.raw.headers })); return to()
        case 'remove-passkey': await removePasskey(context, session, form.text('id')); return to('removed')
        case 'end': await endSession(context, session, { id: form.text('id') }); return to('ended')
        case 'end-others': await endSession(context, session, 'others'); return to('ended')
        default: return to()
      }
    }, (problem) => security(c, session, problem))
  })

/** Where somebody wants to go once their second factor stands; undefined when they came here by themselves. */
export const wanted = (visit: Visit): string | undefined => visit.req.query('return') === undefined ? undefined : returnPath(visit.req.query('return'), '/desk')

/** This page again, with what was done, and with where its reader wanted to go. */
export function securityAddress(visit: Visit, done?: string, page = '/me/security'): string {
  const next = wanted(visit)
  const query = new URLSearchParams({ ...(next === undefined ? {} : { need: 'second-factor', return: next }), ...(done === undefined ? {} : { done }) })
  return query.size === 0 ? page : `${page}?${query}`
}

/** The session behind this request; refuses `people.sign-in-needed`. */
export async function ownSession(auth: PeopleSite['auth'], visit: Visit): Promise<SessionNow> {
  signedIn(visit.var.context)
  const { session } = await actorFromRequest(auth, visit.req.raw, visit.var.context.now)
  if (!session) throw new Refusal('people.sign-in-needed', 'unauthenticated')
  return session
}

async function security(visit: Visit, session: SessionNow, problem?: FormError) {
  const { context, page } = visit.var
  const data = await myData(context, signedIn(context).id)
  if (!data) throw new Refusal('people.unknown-person', 'missing')
  const all = peopleWords(page.locale), words = all.security
  const done = ({ password: words.passwordSet, totp: words.totpDone, ended: words.ended, removed: words.removed } as Record<string, string>)[visit.req.query('done') ?? '']
  const next = wanted(visit), ready = data.hasSecondFactor || data.passkeys.length > 0
  return (
    <Layout page={page} title={words.title} back={{ href: '/me' }} unlisted>
      <ErrorSummary errors={problem ? [problem] : []} kept={false} />
      {done !== undefined && problem === undefined && <Notice tone="done" announce><p>{done}</p></Notice>}
      {session.secondFactorNeeded ? (
        <Notice tone="warn" title={words.needed} announce={next !== undefined}>
          <p>{ready ? words.neededReady : words.neededNote}</p>
          {ready && <p>{words.neededLost}</p>}
          {ready && <p><a class="button" href={`${data.hasSecondFactor ? '/sign-in/password' : '/sign-in'}?return=${encodeURIComponent(next ?? '/desk')}`}>{data.hasSecondFactor ? words.neededBoth : words.neededPasskey}</a></p>}
        </Notice>
      ) : next !== undefined && <p><a class="button" href={next}>{words.goOn}</a></p>}
      {/* Whoever has a second step passes it first: until then what would be refused is not offered. */}
      {!(session.secondFactorNeeded && ready) && <Ways visit={visit} session={session} data={data} problem={problem} />}
      <Panel title={words.sessions} id="sessions">
        <Table caption={words.sessions} captionHidden rows={data.sessions} columns={[
          { key: 'device', label: words.device, main: true, cell: (one) => <>{deviceName(one.device) ?? words.unknownDevice}{one.id === session.id && <span class="soft"> ({words.thisDevice})</span>}</> },
          { key: 'way', label: words.way, cell: ({ way }) => (way === null ? '' : all.ways[way]) },
          { key: 'seen', label: words.seen, cell: ({ seenAt }) => <Moment at={seenAt} now={context.now} /> },
          { key: 'end', label: words.end, quiet: true, cell: (one) => one.id === session.id ? '' : <form method="post"><HiddenFields fields={{ do: 'end', id: one.id }} /><Submit tone="quiet">{words.end}<span class="for-ears"> {deviceName(one.device) ?? words.unknownDevice}</span></Submit></form> },
        ]} />
        {data.sessions.length > 1 && <form method="post"><HiddenFields fields={{ do: 'end-others' }} /><Submit tone="secondary">{words.endOthers}</Submit></form>}
      </Panel>
    </Layout>
  )
}

/** What somebody signs in with, and how they change it. */
function Ways({ visit, session, data, problem }: { visit: Visit; session: SessionNow; data: MyData; problem: FormError | undefined }) {
  const { context, page } = visit.var
  const words = peopleWords(page.locale).security
  const askCurrent = data.hasPassword && !isFresh(session, context.now)
  return (
    <>
      <Panel title={words.passkeys} id="passkeys">
        <p class="soft">{words.passkeysNote}</p>
        {data.passkeys.length === 0 ? <p>{words.noPasskeys}</p> : (
          <ul>
            {data.passkeys.map((passkey) => (
              <li>
                <form method="post">
                  <span>{words.passkeyNamed(passkey.name ?? '')}</span>
                  {passkey.createdAt && <span class="soft"> <Moment at={passkey.createdAt} now={context.now} detail="day" /></span>}
                  <HiddenFields fields={{ do: 'remove-passkey', id: passkey.id }} />{' '}
                  <Submit tone="quiet">{words.remove}<span class="for-ears"> {words.passkeyNamed(passkey.name ?? '')}</span></Submit>
                </form>
              </li>
            ))}
          </ul>
        )}
        <PasskeyButton act="register" next={securityAddress(visit)} label={words.addPasskey} name={deviceName(visit.req.header('user-agent')) ?? words.unknownDevice} />
        <noscript><p class="soft">{words.needsScript}</p></noscript>
      </Panel>
      <Panel title={words.password} id="password">
        <p>{data.hasPassword ? words.hasPassword : words.noPassword}</p>
        <form method="post">
          <HiddenFields fields={{ do: 'password' }} />
          {askCurrent && <TextField name="current" label={words.current} hint={words.currentHint} type="password" autocomplete="current-password" required width="medium" error={problem?.name === 'current' ? problem.message : undefined} />}
          <TextField name="password" label={words.newPassword} hint={words.fresh} type="password" autocomplete="new-password" required maxlength={128} width="medium" error={problem?.name === 'password' ? problem.message : undefined} />
          <Submit tone="secondary">{data.hasPassword ? words.changePassword : words.setPassword}</Submit>
        </form>
      </Panel>
      <Panel title={words.totp} id="totp">
        <p>{data.hasSecondFactor ? words.totpOn : words.totpOff}</p>
        {data.hasSecondFactor ? (
          <form method="post">
            <HiddenFields fields={{ do: 'stop-totp' }} />
            <TextField name="current" id="totp-current" label={words.password2} type="password" autocomplete="current-password" required width="medium" />
            <Submit tone="quiet">{words.totpStop}</Submit>
          </form>
        ) : data.hasPassword ? <p><a class="button button-secondary" href={securityAddress(visit, undefined, '/me/security/totp')}>{words.totpStart}</a></p> : <p class="soft">{words.totpNeedsPassword}</p>}
      </Panel>
    </>
  )
}
