import { levels, place, territoryWords } from '#domains/territory'
import type { Context } from '#platform/context'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import type { RefusalSentences } from '#platform/room'
import type { Locale } from '#platform/words'
import { ButtonLink, Buttons, ErrorSummary, HiddenFields, Select, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Table } from '#ui/table'
import type { Demonstration } from '../demonstration/load.ts'
import { BadAnswers, beginPlace, type FirstAnswers, type FirstQuestion, firstQuestions } from '../set-up/begin-place.ts'
import { siteWords } from '../words/words.ts'

/** The first visit of an empty installation: set up a place, or load the demonstration. Afterwards it only says that it is done. `sentences` are those in which the rooms refuse. */
export const setup = (load: (context: Context) => Promise<Demonstration>, sentences: (locale: Locale) => RefusalSentences) => routes()
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
    const answers = Object.fromEntries(firstQuestions.map((field) => [field, form.text(field)])) as FirstAnswers
    try {
      await beginPlace(context, answers)
    } catch (error) {
      if (!(error instanceof BadAnswers)) throw error
      return c.html(await setupPage(context, page, answers, problemsIn(error, page.locale, sentences(page.locale))), 422)
    }
    return c.html(
      <Layout page={page} title={words.title}>
        <Notice tone="done" announce title={words.begun}><p>{words.begunNote}</p></Notice>
        <Buttons><ButtonLink tone="primary" href="/sign-in/password?return=/desk/administration">{words.signIn}</ButtonLink></Buttons>
      </Layout>)
  })

/** Sentences for what is wrong, beside the answers they are about. */
type Problems = ReadonlyMap<FirstQuestion, string>

function problemsIn({ problems }: BadAnswers, locale: Locale, sentences: RefusalSentences): Problems {
  const words = territoryWords(locale)
  return new Map(problems.map(({ field, refusal: { code, facts } }) => [field, sentences[code]?.(facts) ?? words.reasons[code]?.(facts as Record<string, string | number>) ?? code]))
}

async function setupPage(context: Context, page: Page, values: Partial<FirstAnswers> = { timezone: 'Asia/Shanghai', level: 'street' }, problems: Problems = new Map()) {
  const words = siteWords(page.locale).setUp
  const known = await levels(context)
  const field = (name: FirstQuestion) => ({ name, value: values[name], error: problems.get(name) })
  return (
    <Layout page={page} title={words.title} lead={problems.size === 0 ? words.lead : undefined}>
      {problems.size === 0 && (
        <Panel title={words.demo}>
          <p>{words.demoNote}</p>
          <form method="post" action="/setup"><HiddenFields fields={{ what: 'demonstration' }} /><Buttons><Submit tone="secondary">{words.load}</Submit></Buttons></form>
        </Panel>)}
      <Panel title={words.own}>
        <p>{words.ownNote}</p>
        <form method="post" action="/setup" class="form">
          <ErrorSummary errors={[...problems].map(([name, message]) => ({ name, message }))} kept={words.keptButPassword} />
          <TextField {...field('name')} label={words.name} hint={words.nameHint} required maxlength={120} />
          <TextField {...field('code')} label={words.code} hint={words.codeHint} width="medium" />
          <Select {...field('level')} label={words.level} empty={false} options={known.map((level) => ({ value: level.key, label: page.locale === 'en' ? level.name.en : level.name.zh }))} />
          <TextField {...field('organisation')} label={words.organisation} hint={words.organisationHint} maxlength={100} />
          <TextField {...field('timezone')} label={words.timezone} required width="medium" />
          <TextField {...field('phone')} label={words.phone} hint={words.phoneHint} type="tel" width="medium" />
          <TextField {...field('adminName')} label={words.adminName} required autocomplete="name" width="medium" />
          <TextField {...field('adminMail')} label={words.adminMail} type="email" required autocomplete="username" />
          <TextField {...field('password')} value={undefined} label={words.password} hint={words.passwordHint} type="password" required autocomplete="new-password" minlength={10} />
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
