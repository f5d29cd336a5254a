import { unitById } from '#domains/territory'
import { readOffset } from '#platform/offset'
import { routes } from '#platform/http'
import { Cards } from '#ui/card'
import { EmptyState } from '#ui/empty'
import { HiddenFields, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Pager } from '#ui/table'
import { basis } from '../../reads/basis.ts'
import { foundMatters } from '../reads/found-matters.ts'
import { publishingWords } from '../words/words.ts'
import { MatterCard } from './matter-card.tsx'

const longestQuery = 60
const perPage = 50

/** Search in what was published: every literal occurrence, then what sounds the same. */
export const search = routes().get('/', async (c) => {
  const { context, page } = c.var
  const words = publishingWords(page.locale)
  const query = [...(c.req.query('q') ?? '').trim()].slice(0, longestQuery).join('')
  const unit = c.req.query('unit') ? await unitById(context, c.req.query('unit') ?? '') : undefined
  const before = c.req.query('before') || undefined, from = readOffset(c.req.query('from'))
  const { matters, older } = query === '' ? { matters: [], older: undefined } : await foundMatters(context, query, { unitId: unit?.id, before })
  const address = (changes: { from?: number; before?: string | undefined }) =>
    `/search?${new URLSearchParams(Object.entries({ q: query, unit: unit?.id, before, from: undefined, ...changes }).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])))}`
  const shown = matters.slice(from, from + perPage)
  const rules = await basis(context)
  const notes = { literal: undefined, sound: words.soundsLike, name: words.otherName, words: words.wordsApart }
  return c.html(
    <Layout page={page} title={query === '' ? words.search : `${query} · ${words.search}`} heading={words.search} lead={words.searchLead}>
      <form method="get" action="/search" role="search" class="form">
        <HiddenFields fields={{ unit: unit?.id }} />
        <TextField name="q" type="search" label={unit ? `${words.query} (${words.inUnit} ${unit.name})` : words.query} value={query} unmarked locale={page.locale} />
        <Submit>{words.search}</Submit>
      </form>
      {query !== '' && (matters.length === 0
        ? <EmptyState title={words.notFound} action={{ href: '/matters/new', label: words.report }}>{words.notFoundHint}</EmptyState>
        : (
          <section aria-live="polite">
            <h2>{words.found(matters.length, older !== undefined, before !== undefined)}</h2>
            <Cards>{shown.map((matter) => <MatterCard matter={matter} basis={rules} page={page} now={context.now} note={notes[matter.how]} level={3} />)}</Cards>
            <Pager
              newer={from > 0 ? address({ from: Math.max(0, from - perPage) }) : before && address({ before: undefined })} newerLabel={words.previousPage}
              older={from + perPage < matters.length ? address({ from: from + perPage }) : older && address({ before: older })} olderLabel={words.nextPage}
              shown={matters.length > perPage ? words.range(from + 1, from + shown.length) : undefined} locale={page.locale}
            />
          </section>))}
    </Layout>)
})
