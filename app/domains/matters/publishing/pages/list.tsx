import { unitById } from '#domains/territory'
import { routes } from '#platform/http'
import { Cards } from '#ui/card'
import { EmptyState } from '#ui/empty'
import { Select } from '#ui/form'
import { Layout } from '#ui/layout'
import { FilterBar, Pager } from '#ui/table'
import { basis } from '../../reads/basis.ts'
import { isStateFilter, publicMatters } from '../reads/public-matters.ts'
import { publishingWords } from '../words/words.ts'
import { MatterCard } from './matter-card.tsx'

/** The public list: everything that was raised and may be read, narrowed by place, state and category. */
export const list = routes().get('/', async (c) => {
  const { context, page } = c.var
  const words = publishingWords(page.locale)
  const asked = c.req.query('state') ?? '', state = isStateFilter(asked) ? asked : undefined
  const [unitId, category, before] = [c.req.query('unit') || undefined, c.req.query('category') || undefined, c.req.query('before') || undefined]
  const rules = await basis(context)
  const unit = unitId ? await unitById(context, unitId) : undefined
  const { matters, older } = await publicMatters(context, { unitId: unit?.id, state, categoryCode: category, before })
  const address = (changes: Record<string, string | undefined>) => {
    const query = new URLSearchParams(Object.entries({ unit: unit?.id, state, category, ...changes }).flatMap(([key, value]) => (value ? [[key, value]] : [])))
    return query.size > 0 ? `/matters?${query}` : '/matters'
  }
  return c.html(
    <Layout page={page} title={unit ? `${unit.name} · ${words.list}` : words.list} lead={words.listLead} back={unit && { href: `/places/${unit.id}` }} feed={{ href: '/open/matters.atom', title: words.feed }}>
      <FilterBar
        action="/matters" locale={page.locale} hidden={{ unit: unit?.id, state }} resetHref={category ? address({ category: undefined }) : undefined}
        views={[{ href: address({ state: undefined }), label: words.all, current: !state }, { href: address({ state: 'open' }), label: words.open, current: state === 'open' }, { href: address({ state: 'closed' }), label: words.closed, current: state === 'closed' }]}
      >
        <Select name="category" label={words.category} unmarked locale={page.locale} empty={words.anyCategory} value={category} options={categoryOptions(rules, page.locale)} />
      </FilterBar>
      {matters.length === 0
        ? <EmptyState title={words.none} action={{ href: '/matters/new', label: words.report }}>{words.noneHint}</EmptyState>
        : <Cards>{matters.map((matter) => <MatterCard matter={matter} basis={rules} page={page} now={context.now} />)}</Cards>}
      <Pager newer={before ? address({}) : undefined} newerLabel={words.newer} older={older && address({ before: older })} olderLabel={words.older} locale={page.locale} />
    </Layout>)
})

/** Categories in force as choices, gathered under their large class. */
export function categoryOptions(rules: Awaited<ReturnType<typeof basis>>, locale: string) {
  const language = locale === 'en' ? 'en' : 'zh'
  const groups = Map.groupBy(rules.categories.values(), (category) => category.large[language])
  return [...groups].map(([group, categories]) => ({ group, options: categories.map((category) => ({ value: category.code, label: category.small[language] })) }))
}
