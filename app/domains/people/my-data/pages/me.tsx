import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Checks, ErrorSummary, type FormError, Submit, TextField } from '#ui/form'
import { TaskLink, Tasks } from '#ui/card'
import { Icon } from '#ui/icon'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { Panel } from '#ui/panel'
import { Table } from '#ui/table'
import { Moment } from '#ui/time'
import { unitsById } from '#domains/territory'
import { Refusal } from '#platform/refusal'
import { claimedThings } from '../../claims/reads/claimed-things.ts'
import { orAgain, type Visit } from '../../pages/again.tsx'
import type { PeopleSite } from '../../pages/people-site.ts'
import { spokenPhone } from '../../rules/mask-name.ts'
import { signedIn } from '../../rules/permission.ts'
import { consentPurposes, fieldPurposes, purposes, type PurposeCode } from '../../rules/purposes.ts'
import { noticeDigest } from '../../sign-in/pages/name.tsx'
import { peopleWords } from '../../words/words.ts'
import { correctName } from '../acts/correct-name.ts'
import { writeConsents } from '../acts/write-consents.ts'
import { myData, type MyData } from '../reads/my-data.ts'
import { type Retention, retentionNow } from '../reads/retention.ts'

/** /me: what is kept about me, what for, and the doors to everything that I may do with it. */
export const mePage = (site: PeopleSite) => routes()
  .get('/', async (c) => c.html(await me(c, site)))
  .post('/', async (c) => {
    const form = await readForm(c.req)
    const wanted = form.all('consents')
    await writeConsents(c.var.context, signedIn(c.var.context).id, consentPurposes.filter((purpose) => wanted.includes(purpose)), noticeDigest(peopleWords(c.var.page.locale).name.notice))
    return c.redirect('/me?consents', 303)
  })

/** /me/name: correct my name. */
export const namePage = (_: PeopleSite) => routes()
  .get('/', (c) => c.html(<EditName visit={c} value={signedIn(c.var.context).name} />))
  .post('/', async (c) => {
    const name = (await readForm(c.req)).text('name')
    return orAgain(c, async () => {
      await correctName(c.var.context, name)
      return c.redirect('/me?saved', 303)
    }, (problem) => <EditName visit={c} value={name} problem={problem} />)
  })

async function me(visit: Visit, { claimed: rooms = [], ownPages, waiting }: PeopleSite) {
  const { context, page } = visit.var
  const data = await myData(context, signedIn(context).id)
  if (!data) throw new Refusal('people.unknown-person', 'missing')
  const all = peopleWords(page.locale), words = all.me
  const [retention, units] = await Promise.all([retentionNow(context), unitsById(context, data.posts.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])))])
  const current = data.posts.filter(({ startsAt, endsAt }) => startsAt <= context.now && (endsAt === null || endsAt > context.now))
  const pending = await waiting?.(context, page) ?? null
  const { things } = await claimedThings(context, data.id, rooms)
  const done = visit.req.query('claimed') !== undefined ? all.claims.done : visit.req.query('saved') !== undefined ? words.saved : visit.req.query('consents') !== undefined ? words.consentsSaved : visit.req.query('changed') !== undefined ? all.contact.changed : undefined
  return (
    <Layout page={page} title={words.title} lead={words.lead(data.name)} unlisted wide>
      {done !== undefined && <Notice tone="done" announce><p>{done}</p></Notice>}
      {things.length > 0 && <Notice title={all.claims.title}><p>{all.claims.waiting(things.length)} <a href="/me/claims">{all.claims.look}</a></p></Notice>}
      {pending}
      <Tasks>
        <TaskLink href="/me/notifications" title={words.inbox} note={words.unread(page.reader?.unread ?? 0)} icon={<Icon name="bell" />} />
        <TaskLink href="/matters/follow" title={words.yourMatters} icon={<Icon name="follow" />} />
        <TaskLink href="/me/who-looked" title={words.whoLooked} note={words.whoLookedNote} icon={<Icon name="eye" />} />
        {ownPages?.(page.locale).map(({ href, title, note, icon }) => <TaskLink href={href} title={title} note={note} icon={<Icon name={icon} />} />)}
        <TaskLink href="/me/security" title={words.security} note={words.securityNote} icon={<Icon name="key" />} />
      </Tasks>
      {current.length > 0 && (
        <Panel title={words.posts}>
          <ul>
            {current.map((post) => (
              <li>
                {[all.roles[post.role], post.organisation ?? undefined, units.find(({ id }) => id === post.unitId)?.name].filter((part) => part !== undefined).join(' · ')}
                {' '}<span class="soft">{post.endsAt ? <>{words.until} <Moment at={post.endsAt} now={context.now} detail="day" /></> : words.open}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <Panel title={words.data}>
        <FieldTable data={data} retention={retention} locale={page.locale} />
        <div class="buttons">
          <a class="button button-secondary" href="/me/name">{words.edit}</a>
          <a class="button button-secondary" href="/me/phone">{words.changePhone}</a>
          <a class="button button-secondary" href="/me/mail">{words.changeMail}</a>
        </div>
      </Panel>
      <Panel title={words.consents} id="consents">
        <form method="post" action="/me">
          <Checks name="consents" label={all.name.consents} hint={all.name.consentsHint} options={consentPurposes.map((purpose) => ({ value: purpose, label: all.purposes[purpose] }))}
            values={data.consents.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ purpose }) => purpose)} />
          <Submit tone="secondary">{words.save}</Submit>
        </form>
      </Panel>
      <Panel title={words.more}>
        <Tasks>
          <TaskLink href="/me/export" title={words.export} note={words.exportNote} icon={<Icon name="download" />} />
          <TaskLink href="/me/erase" title={words.erase} note={words.eraseNote} icon={<Icon name="cross" />} />
          <TaskLink href="/sign-out" title={words.signOut} icon={<Icon name="forward" />} />
        </Tasks>
      </Panel>
    </Layout>
  )
}

/** Every field with what it holds, what for, on what ground and how long. */
function FieldTable({ data, retention, locale }: { data: MyData; retention: readonly Retention[]; locale: 'zh-CN' | 'en' }) {
  const all = peopleWords(locale), words = all.me
  const ways = [data.phone && all.ways['phone-code'], data.mail && all.ways['mail-code'], data.hasPassword && all.ways.password, data.passkeys.length > 0 && all.ways.passkey].filter((way) => typeof way === 'string' && way !== '') as string[]
  const values: Readonly<Record<string, string | undefined>> = {
    name: data.name, phone: data.phone === null ? undefined : spokenPhone(data.phone), mail: data.mail ?? undefined,
    preferences: [data.locale && words.locales[data.locale], data.largePrint === null ? undefined : data.largePrint ? words.largePrint : words.normalPrint].filter(Boolean).join(' · ') || undefined,
    'ways-to-sign-in': words.waysNow(ways), sessions: words.sessions(data.sessions.length),
  }
  const rows = fieldPurposes.filter(({ field }) => Object.hasOwn(values, field))
  return (
    <Table caption={words.data} captionHidden rows={rows} columns={[
      { key: 'field', label: words.field, main: true, cell: ({ field }) => all.fields[field] ?? field },
      { key: 'value', label: words.value, cell: ({ field }) => values[field] ?? <span class="soft">{words.none}</span> },
      { key: 'purpose', label: words.purpose, cell: (row) => (row.purposes as readonly PurposeCode[]).map((purpose) => <div>{all.purposes[purpose]}</div>) },
      { key: 'basis', label: words.basis, cell: (row) => [...new Set((row.purposes as readonly PurposeCode[]).map((purpose) => all.bases[purposes[purpose]]))].map((basis) => <div>{basis}</div>) },
      { key: 'kept', label: words.kept, cell: ({ category }) => all.months(retention.find((one) => one.category === category)?.months ?? null) },
    ]} />
  )
}

function EditName({ visit, value, problem }: { visit: Visit; value: string; problem?: FormError }) {
  const { page } = visit.var
  const words = peopleWords(page.locale).editName
  return (
    <Layout page={page} title={words.title} back={{ href: '/me' }} unlisted>
      <ErrorSummary errors={problem ? [problem] : []} />
      <form method="post" action="/me/name">
        <TextField name="name" label={words.name} autocomplete="name" required maxlength={50} width="medium" value={value} error={problem?.message} />
        <Submit>{words.submit}</Submit>
      </form>
    </Layout>
  )
}
