import { organisations } from '#domains/people'
import { today } from '#domains/territory'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { Card, Cards } from '#ui/card'
import { EmptyState } from '#ui/empty'
import { Checks, ErrorSummary, HiddenFields, Select, Submit, TextArea, TextField } from '#ui/form'
import { Facts } from '#ui/facts'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { basis } from '../../reads/basis.ts'
import { addToTheme, changeTheme, setTheme, takeOutOfTheme, writeThemeResult } from '../acts/theme.ts'
import { queue } from '../reads/queue.ts'
import { themeById, themeMatters, themes } from '../reads/themes.ts'
import { unitChoices } from '../reads/unit-choices.ts'
import { everything } from '../rules/queue-filter.ts'
import { deskWords } from '../words/words.ts'
import { mayAnywhere, requireQueue } from './frame.ts'
import { tried } from './refusal-sentence.ts'
import { ThemeMatters, ThemeProgress, ThemeState } from './theme-parts.tsx'

const requireThemes = (context: Context): void => { if (!mayAnywhere(context, 'matters.set-theme')) requireQueue(context) }

/** The themes of the months at the desk: set, filled by hand, given a result, closed. */
export const themesPage = routes()
  .get('/', async (c) => {
    requireThemes(c.var.context)
    return c.html(await listPage(c.var.context, c.var.page, {}))
  })
  .post('/', async (c) => {
    const { context, page } = c.var
    requireThemes(context)
    const form = await readForm(c.req)
    let id = ''
    const problem = await tried(page.locale, async () => {
      id = await setTheme(context, { month: form.text('month'), title: form.text('title'), categoryCodes: form.all('categories'), unitId: form.text('unit') || undefined, goal: form.text('goal'), leadId: form.text('lead') || undefined })
    })
    return problem ? c.html(await listPage(context, page, { form, problem: { field: String(problem.refusal.facts.field ?? 'title'), message: problem.sentence } }), 422) : c.redirect(`/desk/themes/${id}?done=set`, 303)
  })
  .get('/:id', async (c) => {
    requireThemes(c.var.context)
    return c.html(await onePage(c.var.context, c.var.page, c.req.param('id'), { done: c.req.query('done') }))
  })
  .post('/:id', async (c) => {
    const { context, page } = c.var, id = c.req.param('id')
    requireThemes(context)
    const form = await readForm(c.req), doing = form.text('do')
    const problem = await tried(page.locale, () => {
      switch (doing) {
        case 'add': return addByNumber(context, id, form.text('number'))
        case 'take-out': return takeOutOfTheme(context, id, form.text('number'))
        case 'change': return changeTheme(context, id, { title: form.text('title'), goal: form.text('goal'), leadId: form.text('lead') || undefined })
        default: return writeThemeResult(context, id, { result: form.text('result'), close: doing === 'close' })
      }
    })
    const field = doing === 'add' || doing === 'take-out' ? 'number' : doing === 'change' ? 'title' : 'result'
    if (problem) return c.html(await onePage(context, page, id, { form, problem: { field: String(problem.refusal.facts.field ?? field), message: problem.sentence } }), 422)
    return c.redirect(`/desk/themes/${id}?done=${['add', 'take-out', 'change', 'close'].includes(doing) ? doing : 'save'}`, 303)
  })

async function addByNumber(context: Context, themeId: string, number: string): Promise<void> {
  for (const show of ['open', 'closed'] as const) {
    const matter = /^\d{4,20}$/.test(number) ? (await queue(context, { ...everything, show, words: number })).rows.find((row) => row.number === number) : undefined
    if (matter) return addToTheme(context, themeId, matter.id)
  }
  throw new Refusal('matters.unknown-number-given', 'invalid', { field: 'number', number: number.slice(0, 20) })
}

interface Problem { readonly field: string; readonly message: string }

async function listPage(context: Context, page: Page, { form, problem }: { form?: Form; problem?: Problem }) {
  const words = deskWords(page.locale).themes, rules = await basis(context), all = await themes(context), language = page.locale === 'en' ? 'en' : 'zh'
  const units = await unitChoices(context, undefined)
  const errorAt = (name: string) => (problem?.field === name ? problem.message : undefined)
  return (
    <Layout page={page} kind="desk" title={words.title} lead={words.deskLead}>
      {all.length === 0 && <EmptyState title={words.none} />}
      <Cards columns>{all.map((theme) => <Card title={theme.title} href={`/desk/themes/${theme.id}`} state={<ThemeState theme={theme} page={page} />} meta={`${words.at(theme.month)} · ${theme.unit_name ?? words.everywhere}`}><ThemeProgress theme={theme} page={page} /></Card>)}</Cards>
      {mayAnywhere(context, 'matters.set-theme') && (
        <Panel title={words.set} id="set">
          <form method="post" action="/desk/themes">
            <ErrorSummary errors={problem ? [{ name: problem.field, message: problem.message }] : []} />
            <TextField name="month" label={words.month} required value={form?.text('month') ?? (await today(context)).slice(0, 7)} placeholder="2026-11" width="short" error={errorAt('month')} />
            <TextField name="title" label={words.name} required maxlength={80} value={form?.text('title')} error={errorAt('title')} />
            <Checks name="categories" label={words.categories} required arrange="row" values={form?.all('categories') ?? []} error={errorAt('categories')} options={[...rules.categories.values()].map((category) => ({ value: category.code, label: category.small[language] }))} />
            <Select name="unit" label={words.unit} empty={words.everywhere} value={form?.text('unit')} error={errorAt('unit')} options={[...units.path, ...units.beneath].map(({ id, name }) => ({ value: id, label: name }))} />
            <TextArea name="goal" label={words.goal} hint={words.goalHint} required rows={3} maxlength={2000} value={form?.text('goal')} error={errorAt('goal')} />
            <Select name="lead" label={words.lead} empty={words.noLead} value={form?.text('lead')} error={errorAt('lead')} options={(await organisations(context)).map(({ id, name }) => ({ value: id, label: name }))} />
            <Submit>{words.setButton}</Submit>
          </form>
        </Panel>
      )}
    </Layout>
  )
}

async function onePage(context: Context, page: Page, id: string, { form, problem, done }: { form?: Form; problem?: Problem; done?: string | undefined }) {
  const words = deskWords(page.locale).themes, theme = await themeById(context, id), language = page.locale === 'en' ? 'en' : 'zh'
  if (!theme) throw new Refusal('matters.unknown-theme', 'missing')
  const rules = await basis(context), may = mayAnywhere(context, 'matters.set-theme') && theme.closed_at === null
  const saidDone = { set: words.setDone, add: words.added, 'take-out': words.takenOut, change: words.changed, save: words.saved, close: words.closedDone }[done ?? '']
  const errorAt = (name: string) => (problem?.field === name ? problem.message : undefined)
  const summary = (name: string) => <ErrorSummary errors={problem?.field === name ? [{ name, message: problem.message }] : []} />
  return (
    <Layout page={page} kind="desk" title={theme.title} lead={`${words.at(theme.month)} · ${theme.unit_name ?? words.everywhere}`} back={{ href: '/desk/themes', label: words.title }} aside={<ThemeState theme={theme} page={page} />}>
      {saidDone && <Notice tone="done" title={saidDone} announce />}
      {!may && problem && <Notice tone="danger" title={problem.message} announce />}
      <Facts items={[
        { term: words.categories, detail: theme.category_codes.map((code) => rules.categories.get(code)?.small[language] ?? code).join(language === 'en' ? ', ' : '、') },
        { term: words.goal, detail: theme.goal }, { term: words.lead, detail: theme.lead_name ?? words.noLead }, { term: words.result, detail: theme.closed_at ? theme.result : '' },
      ]} />
      <ThemeProgress theme={theme} page={page} />
      <p><a href={`/themes/${theme.id}`}>{words.publicPage}</a></p>
      {may && (
        <Panel title={words.result} id="write">
          <form method="post" action={`/desk/themes/${theme.id}`}>
            {summary('result')}
            <TextArea name="result" label={words.result} hint={words.resultHint} rows={4} maxlength={2000} value={form?.has('result') ? form.text('result') : theme.result} error={errorAt('result')} />
            <p class="soft">{words.closeEffect}</p>
            <Submit tone="secondary" name="do" value="save">{words.save}</Submit>{' '}<Submit name="do" value="close">{words.close}</Submit>
          </form>
        </Panel>
      )}
      {may && (
        <Panel title={words.add} id="add">
          <form method="post" action={`/desk/themes/${theme.id}`}>
            {summary('number')}
            <HiddenFields fields={{ do: 'add' }} />
            <TextField name="number" label={words.add} hint={words.addHint} required inputmode="numeric" width="medium" value={form?.text('number')} error={errorAt('number')} />
            <Submit tone="secondary">{words.addButton}</Submit>
          </form>
        </Panel>
      )}
      {may && (
        <Panel title={words.change} id="change">
          <details open={problem !== undefined && ['title', 'goal', 'lead'].includes(problem.field)}>
            <summary>{words.changeHint}</summary>
            <form method="post" action={`/desk/themes/${theme.id}`}>
              {['title', 'goal', 'lead'].map(summary)}
              <HiddenFields fields={{ do: 'change' }} />
              <TextField name="title" label={words.name} required maxlength={80} value={form?.has('title') ? form.text('title') : theme.title} error={errorAt('title')} />
              <TextArea name="goal" label={words.goal} hint={words.goalHint} required rows={3} maxlength={2000} value={form?.has('goal') ? form.text('goal') : theme.goal} error={errorAt('goal')} />
              <Select name="lead" label={words.lead} empty={words.noLead} value={form?.has('lead') ? form.text('lead') : theme.lead_id ?? ''} error={errorAt('lead')} options={(await organisations(context)).map(({ id, name }) => ({ value: id, label: name }))} />
              <Submit tone="secondary">{words.changeButton}</Submit>
            </form>
          </details>
        </Panel>
      )}
      <Panel title={words.matters} id="matters">
        <p class="soft">{words.masked}</p>
        <ThemeMatters matters={await themeMatters(context, theme.id)} page={page} now={context.now} hrefOf={(matter) => `/desk/matters/${matter.id}`} takeOut={may ? 'take-out' : undefined} />
        {may && <form method="post" action={`/desk/themes/${theme.id}`} id="take-out"><HiddenFields fields={{ do: 'take-out' }} /></form>}
      </Panel>
    </Layout>
  )
}
