import { appoint, createPersonWithPassword } from '#domains/people'
import { isTimeZone, levels, place, setUpPlace } from '#domains/territory'
import { type Context, together } from '#platform/context'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { ButtonLink, Buttons, HiddenFields, Select, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Table } from '#ui/table'
import type { Demonstration } from '../demonstration/load.ts'
import { siteWords } from '../words/words.ts'

/** The first visit of an empty installation: set up a place, or load the demonstration. Afterwards it only says that it is done. */
export const setup = (load: (context: Context) => Promise<Demonstration>) => routes()
  .get('/', async (c) => {
    const { context, page } = c.var
    const words = siteWords(page.locale).setUp
    if (await place(context)) return c.html(<Layout page={page} title={words.onlyOnce}><Buttons><ButtonLink href="/">{siteWords(page.locale).goHome}</ButtonLink></Buttons></Layout>)
    return c.html(await setupPage(context, page))
  })
  .post('/', async (c) => {
    const { context, page } = c.var
    const words = siteWords(page.locale).setUp
    const form = await readForm(c.req)
    if (form.text('what') === 'demonstration') return c.html(<Loaded page={page} demonstration={await load(context)} />)
    const answers = Object.fromEntries(['name', 'phone', 'timezone', 'code', 'level', 'adminName', 'adminMail', 'password'].map((field) => [field, form.text(field)])) as Record<string, string>
    try {
      await begin(context, answers)
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
      return c.html(await setupPage(context, page, answers, error), 422)
    }
    return c.html(
      <Layout page={page} title={words.title}>
        <Notice tone="done" announce title={words.own} />
        <Buttons><ButtonLink tone="primary" href="/sign-in/password">{words.signIn}</ButtonLink></Buttons>
      </Layout>)
  })

/** Makes the place and its first administrator, both or neither. */
function begin(context: Context, answers: Record<string, string>): Promise<void> {
  const { name = '', phone = '', timezone = '', code = '', level = '', adminName = '', adminMail = '', password = '' } = answers
  if (!isTimeZone(timezone)) throw new Refusal('territory.unknown-timezone', 'invalid')
  const importing: Context = { ...context, origin: 'import' }
  return together(importing, async (context) => {
    await setUpPlace(context, { name, timezone, calendar: timezone === 'Asia/Shanghai' ? 'china' : 'every-day', phone: phone || null, ...(code ? { rootUnit: { code, name, level } } : {}) })
    const personId = await createPersonWithPassword(context, { name: adminName, mail: adminMail, password })
    for (const role of ['place-administrator', 'user-administrator'] as const) await appoint(context, { personId, role, startsAt: context.now })
  })
}

async function setupPage(context: Context, page: Page, values: Record<string, string> = { timezone: 'Asia/Shanghai', level: 'street' }, refusal?: Refusal) {
  const words = siteWords(page.locale).setUp
  const known = await levels(context)
  return (
    <Layout page={page} title={words.title} lead={words.lead}>
      {refusal && <Notice tone="danger" announce title={siteWords(page.locale).refusals[refusal.code]?.(refusal.facts) ?? refusal.code} />}
      <Panel title={words.demo}>
        <p>{words.demoNote}</p>
        <form method="post" action="/setup"><HiddenFields fields={{ what: 'demonstration' }} /><Buttons><Submit tone="secondary">{words.load}</Submit></Buttons></form>
      </Panel>
      <Panel title={words.own}>
        <p>{words.ownNote}</p>
        <form method="post" action="/setup" class="form">
          <TextField name="name" label={words.name} hint={words.nameHint} required value={values.name} maxlength={120} />
          <TextField name="code" label={words.code} value={values.code} width="medium" />
          <Select name="level" label={words.level} value={values.level} empty={false} options={known.map((level) => ({ value: level.key, label: page.locale === 'en' ? level.name.en : level.name.zh }))} />
          <TextField name="timezone" label={words.timezone} required value={values.timezone} width="medium" />
          <TextField name="phone" label={words.phone} type="tel" value={values.phone} width="medium" />
          <TextField name="adminName" label={words.adminName} required value={values.adminName} autocomplete="name" width="medium" />
          <TextField name="adminMail" label={words.adminMail} type="email" required value={values.adminMail} autocomplete="username" />
          <TextField name="password" label={words.password} hint={words.passwordHint} type="password" required autocomplete="new-password" minlength={10} />
          <Buttons><Submit>{words.start}</Submit></Buttons>
        </form>
      </Panel>
    </Layout>
  )
}

function Loaded({ page, demonstration }: { page: Page; demonstration: Demonstration }) {
  const words = siteWords(page.locale).setUp
  const columns = [
    { key: 'name', label: words.role, main: true, cell: (user: Demonstration['users'][number]) => `${user.name} (${user.role})` },
    { key: 'login', label: words.login, cell: (user: Demonstration['users'][number]) => user.login },
    { key: 'password', label: words.password, cell: (user: Demonstration['users'][number]) => <code>{user.password}</code> },
  ]
  return (
    <Layout page={page} title={words.loaded} lead={words.loadedLead}>
      <Table caption={words.loaded} captionHidden columns={columns} rows={demonstration.users} />
      <p>{words.key}: <code>{demonstration.open311Key}</code></p>
      <Buttons><ButtonLink tone="primary" href="/sign-in/password">{words.signIn}</ButtonLink><ButtonLink href="/">{siteWords(page.locale).goHome}</ButtonLink></Buttons>
    </Layout>
  )
}
