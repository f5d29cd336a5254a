import { today } from '#domains/territory'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { DateField, ErrorSummary, HiddenFields, Submit } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { Table } from '#ui/table'
import { CategoryWording, defineCategory } from '../../acts/define-category.ts'
import { matterWords } from '../../words/words.ts'
import { endCategory } from '../acts/end-category.ts'
import { latestWordings, type Wording, wordingsOf } from '../reads/category-wordings.ts'
import { fieldOf, type Texts, textsOf, usualTexts, wordingOf } from '../rules/wording-form.ts'
import { deskWords } from '../words/words.ts'
import { colon } from './colon.ts'
import { CategoryForm } from './category-form.tsx'
import { refusalSentence } from './refusal-sentence.ts'
import { adminHref, mayChangeRules, requireRuleChange, requireRules } from './rules-frame.ts'

const here = `${adminHref}/categories`

/** Kinds of matters: what holds now, what held and will hold, and a new wording from a day on. */
export const categoriesPage = routes()
  .get('/', async (c) => {
    requireRules(c.var.context)
    return c.html(await listPage(c.var.context, c.var.page, c.req.query('done')))
  })
  .get('/:code', async (c) => {
    requireRules(c.var.context)
    const code = c.req.param('code')
    if (code === 'new') requireRuleChange(c.var.context)
    return c.html(await onePage(c.var.context, c.var.page, code, {}))
  })
  .post('/:code', async (c) => {
    const { context, page } = c.var, code = c.req.param('code')
    requireRuleChange(context)
    const form = await readForm(c.req)
    if (form.text('do') === 'end') {
      try {
        await endCategory(context, code, form.text('endFrom'))
      } catch (error) {
        if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
        return c.html(await onePage(context, page, code, { endProblem: refusalSentence(error, page.locale) ?? error.code }), 422)
      }
      return c.redirect(`${here}?done=end`, 303)
    }
    const count = Math.min(20, Math.max(0, Number(form.text('questions')) || 0))
    if (form.text('do') === 'question') return c.html(await onePage(context, page, code, { form, questions: Math.min(20, count + 1) }))
    const problems = new Map<string, string>()
    const wording = CategoryWording.safeParse({ ...wordingOf((name) => form.text(name), count), ...(code === 'new' ? {} : { code }) })
    if (!wording.success) for (const issue of wording.error.issues) { const field = fieldOf(issue.path); if (!problems.has(field)) problems.set(field, problemAt(field, page)) }
    else {
      try {
        await defineCategory(context, wording.data)
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== 'matters.category-starts-earlier') throw error
        problems.set('validFrom', refusalSentence(error, page.locale) ?? error.code)
      }
    }
    return problems.size === 0 ? c.redirect(`${here}?done=save`, 303) : c.html(await onePage(context, page, code, { form, questions: count, problems }), 422)
  })

/** What is wrong, by the field at which it stands. */
export function problemAt(field: string, page: Pick<Page, 'locale'>): string {
  const { problems } = deskWords(page.locale).categories
  const kind = /^(clock|urgent)\./.test(field) ? 'clock' : field.startsWith('question') ? (field.endsWith('.values') ? 'choice' : field.endsWith('.code') ? 'code' : 'question') : ['largeZh', 'largeEn', 'smallZh', 'smallEn'].includes(field) ? 'name' : field === 'validFrom' ? 'day' : field
  return problems[kind] ?? problems.long ?? ''
}

async function listPage(context: Context, page: Page, done: string | undefined) {
  const words = deskWords(page.locale).categories, room = matterWords(page.locale), day = await today(context), english = page.locale === 'en'
  const wordings = await latestWordings(context)
  const standing = (row: Wording) => (row.valid_to !== null && row.valid_to <= day ? <StateMark tone="stopped">{words.past}</StateMark> : row.valid_from > day ? <StateMark tone="waiting">{words.later}</StateMark> : <StateMark tone="done">{words.now}</StateMark>)
  return (
    <Layout page={page} kind="desk" title={words.title} lead={words.lead} back={{ href: adminHref, label: deskWords(page.locale).administration.title }}
      aside={mayChangeRules(context) ? <><a class="button button-primary" href={`${here}/new`}>{words.add}</a> <a class="button button-secondary" href={`${here}-sheet`}>{words.import}</a></> : undefined}>
      {(done === 'save' || done === 'end') && <Notice tone="done" title={done === 'save' ? words.saved : words.endDone} announce />}
      <p><a href={`${here}-sheet/categories.csv`}>{words.export}</a></p>
      <div class="same-columns">{[...Map.groupBy(wordings, (row) => (english ? row.large_en : row.large_zh))].map(([large, rows]) => (
        <Table<Wording> caption={large} rows={rows} columns={[
          { key: 'small', label: words.small, main: true, cell: (row) => <><a href={`${here}/${row.code}`}>{english ? row.small_en : row.small_zh}</a> <span class="soft small">{row.code}</span></> },
          { key: 'kind', label: words.kind, cell: (row) => room.kinds[row.kind] },
          { key: 'handle', label: words.handle, cell: (row) => `${row.clocks.handle.amount} ${words.units[row.clocks.handle.unit]}` },
          { key: 'publicity', label: words.publicity, cell: (row) => words.publicities[row.publicity] },
          { key: 'check', label: words.check, cell: (row) => (row.needs_check ? words.yes : words.no) },
          { key: 'from', label: words.from, cell: (row) => <><span class="number">{row.valid_from}</span> {standing(row)}</> },
        ]} />
      ))}</div>
    </Layout>
  )
}

async function onePage(context: Context, page: Page, code: string, { form, questions, problems = new Map(), endProblem }: { form?: Form; questions?: number; problems?: ReadonlyMap<string, string>; endProblem?: string }) {
  const words = deskWords(page.locale).categories, day = await today(context), english = page.locale === 'en'
  const wordings = code === 'new' ? [] : await wordingsOf(context, code)
  const [latest] = wordings
  if (code !== 'new' && !latest) throw new Refusal('matters.unknown-category', 'missing')
  const standing = latest ? textsOf(latest) : usualTexts
  const texts: Texts = form ? (name) => (name === 'code' && latest ? latest.code : form.text(name)) : standing
  const name = latest && (english ? latest.small_en : latest.small_zh)
  return (
    <Layout page={page} kind="desk" title={name === undefined ? words.newTitle : words.editTitle(name)} back={{ href: here, label: words.back }}>
      {mayChangeRules(context) && <CategoryForm page={page} action={`${here}/${code}`} isNew={code === 'new'} texts={texts} questions={questions ?? (latest?.questions.length ?? 0) + (latest ? 0 : 1)} validFrom={form?.text('validFrom') ?? (latest && latest.valid_from > day ? latest.valid_from : day)} problems={problems} />}
      {latest && (
        <Panel title={words.history} id="history">
          {wordings.map((wording) => (
            <details>
              <summary><span class="number">{wording.valid_from} {words.to} {wording.valid_to ?? '…'}</span> · {english ? wording.small_en : wording.small_zh}</summary>
              <p>{english ? wording.large_en : wording.large_zh} · {words.handle} {wording.clocks.handle.amount} {words.units[wording.clocks.handle.unit]} · {words.publicities[wording.publicity]} · {words.needsCheck}{colon(page.locale)}{wording.needs_check ? words.yes : words.no}</p>
              <p class="soft">{words.source}{colon(page.locale)}{wording.source}</p>
            </details>
          ))}
        </Panel>
      )}
      {latest && latest.valid_to === null && mayChangeRules(context) && (
        <Panel title={words.end} id="end">
          <p>{words.endEffect}</p>
          <form method="post" action={`${here}/${code}`}>
            <ErrorSummary errors={endProblem === undefined ? [] : [{ name: 'endFrom', message: endProblem }]} />
            <HiddenFields fields={{ do: 'end' }} />
            <DateField name="endFrom" label={words.endFrom} required error={endProblem} />
            <Submit tone="danger">{words.end}</Submit>
          </form>
        </Panel>
      )}
    </Layout>
  )
}
