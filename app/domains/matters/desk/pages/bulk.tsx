import { organisations } from '#domains/people'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { ErrorSummary, HiddenFields, Select, Submit, TextArea, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { StateMark } from '#ui/state'
import { Table } from '#ui/table'
import { type MovedOne, moveMany } from '../acts/move-many.ts'
import { selectedMatters } from '../reads/selected-matters.ts'
import { themes } from '../reads/themes.ts'
import { type BulkMove, isBulkMove, mostAtOnce, needsMore, readSelected } from '../rules/bulk.ts'
import { filterQuery, readFilter } from '../rules/queue-filter.ts'
import { deskWords } from '../words/words.ts'
import { colon } from './colon.ts'
import { requireQueue } from './frame.ts'
import { refusalSentence } from './refusal-sentence.ts'

/** Acts on several matters: asks what it has to know first, then shows what became of each. */
export const bulkPage = routes().post('/', async (c) => {
  const { context, page } = c.var
  requireQueue(context)
  const form = await readForm(c.req)
  const move = form.text('do'), selected = readSelected(form.all('matter'))
  if (!isBulkMove(move)) throw new Refusal('matters.unknown-move', 'invalid')
  if (selected.length === 0) throw new Refusal('matters.nothing-selected', 'invalid')
  if (selected.length > mostAtOnce) throw new Refusal('matters.too-many-selected', 'invalid', { most: mostAtOnce, given: selected.length })
  const missing = form.text('confirmed') === 'yes' ? missingField(move, form) : undefined
  if (needsMore(move) && (form.text('confirmed') !== 'yes' || missing)) return c.html(await askPage(context, page, move, form, missing), missing ? 422 : 200)
  const results = await moveMany(context, move, selected, { leadId: form.text('lead'), into: form.text('into'), note: form.text('note'), themeId: form.text('theme') })
  return c.html(<Results page={page} move={move} results={results} back={queueOf(form)} />)
})

/** The queue from which it was asked; only its filter is taken from the form. */
const queueOf = (form: Form): string => { const query = filterQuery(readFilter(new URLSearchParams(form.text('queue')))); return query === '' ? '/desk' : `/desk?${query}` }

const missingField = (move: BulkMove, form: Form): 'lead' | 'into' | 'theme' | undefined => {
  const field = ({ accept: undefined, dispatch: 'lead', merge: 'into', theme: 'theme' } as const)[move]
  return field && form.text(field) === '' ? field : undefined
}

async function askPage(context: Context, page: Page, move: BulkMove, form: Form, missing: 'lead' | 'into' | 'theme' | undefined) {
  const words = deskWords(page.locale)
  const selected = readSelected(form.all('matter'))
  const matters = await selectedMatters(context, selected.map(({ id }) => id))
  const open = move === 'theme' ? (await themes(context)).filter((theme) => theme.closed_at === null) : []
  const problem = missing && refusalSentence(new Refusal(missing === 'theme' ? 'matters.unknown-theme' : missing === 'into' ? 'matters.unknown-number' : 'matters.unknown-organisation'), page.locale)
  return (
    <Layout page={page} kind="desk" title={words.bulk.asks[move]} lead={words.bulk.each} back={{ href: queueOf(form), label: words.bulk.back }}>
      <form method="post" action="/desk/bulk">
        <ErrorSummary errors={missing && problem ? [{ name: missing, message: problem }] : []} />
        <HiddenFields fields={{ do: move, confirmed: 'yes', queue: form.text('queue') || undefined, matter: selected.map(({ id, version }) => `${id}~${version}`) }} />
        {move === 'dispatch' && <Select name="lead" label={words.bulk.lead} required error={missing && problem} value={form.text('lead')} options={(await organisations(context)).map(({ id, name }) => ({ value: id, label: name }))} />}
        {move === 'merge' && <TextField name="into" label={words.bulk.into} hint={words.bulk.intoHint} required error={missing && problem} value={form.text('into')} width="medium" inputmode="numeric" />}
        {(move === 'dispatch' || move === 'merge') && <TextArea name="note" label={words.bulk.note} hint={words.bulk.noteHint} rows={3} maxlength={2000} value={form.text('note')} />}
        {move === 'theme' && (open.length === 0
          ? <Notice tone="info" title={words.bulk.noThemes}><p><a href="/desk/themes#set">{words.bulk.setTheme}</a></p></Notice>
          : <Select name="theme" label={words.bulk.theme} required error={missing && problem} value={form.text('theme')} options={open.map((theme) => ({ value: theme.id, label: `${words.themes.at(theme.month)} · ${theme.title}` }))} />)}
        <h2>{words.bulk.chosen(matters.length)}</h2>
        <ul>{matters.map((matter) => <li><a href={`/desk/matters/${matter.id}`}>{matter.title}</a> <span class="soft number">{matter.number}</span></li>)}</ul>
        {(move !== 'theme' || open.length > 0) && <Submit>{words.bulk.go}</Submit>}
      </form>
    </Layout>
  )
}

function Results({ page, move, results, back }: { page: Page; move: BulkMove; results: readonly MovedOne[]; back: string }) {
  const words = deskWords(page.locale).bulk
  const refused = results.filter((result) => result.refusal !== undefined).length
  return (
    <Layout page={page} kind="desk" title={`${words.results}${colon(page.locale)}${words.moves[move].replace(/[…]+$/, '')}`} back={{ href: back, label: words.back }}>
      <Notice tone={refused === 0 ? 'done' : 'warn'} title={words.doneCount(results.length - refused, refused)} announce />
      <Table<MovedOne> caption={words.results} captionHidden rows={results} columns={[
        { key: 'matter', label: words.matter, main: true, cell: ({ matter }) => (matter ? <><a href={`/desk/matters/${matter.id}`}>{matter.title}</a> <span class="soft small number">{matter.number}</span></> : words.unknown) },
        { key: 'outcome', label: words.outcome, cell: ({ refusal }) => (refusal ? <><StateMark tone="late">{words.refused}</StateMark> {refusalSentence(refusal, page.locale) ?? refusal.code}</> : <StateMark tone="done">{words.done}</StateMark>) },
      ]} />
      <p><a class="button button-secondary" href={back}>{words.back}</a></p>
    </Layout>
  )
}
