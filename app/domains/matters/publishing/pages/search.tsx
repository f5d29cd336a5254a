import { unitById } from '#domains/territory'
import { routes } from '#platform/http'
import { Cards } from '#ui/card'
import { EmptyState } from '#ui/empty'
import { HiddenFields, Submit, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { basis } from '../../reads/basis.ts'
import { foundMatters } from '../reads/found-matters.ts'
import { publishingWords } from '../words/words.ts'
import { MatterCard } from './matter-card.tsx'

const longestQuery = 60
const shownAtMost = 100

/** Search in what was published: every literal occurrence, then what sounds the same. */
export const search = routes().get('/', async (c) => {
  const { context, page } = c.var
  const words = publishingWords(page.locale)
  const query = [...(c.req.query('q') ?? '').trim()].slice(0, longestQuery).join('')
  const unit = c.req.query('unit') ? await unitById(context, c.req.query('unit') ?? '') : undefined
  const { matters, more } = query === '' ? { matters: [], more: false } : await foundMatters(context, query, unit?.id)
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
            <h2>{words.found(matters.length)}</h2>
            {(more || matters.length > shownAtMost) && <Notice tone="info">{words.tooMany}</Notice>}
            <Cards>{matters.slice(0, shownAtMost).map((matter) => <MatterCard matter={matter} basis={rules} page={page} now={context.now} note={notes[matter.how]} level={3} />)}</Cards>
          </section>))}
    </Layout>)
})
