import { type PlacePanel, unitById } from '#domains/territory'
import { routes } from '#platform/http'
import type { Locale } from '#platform/words'
import { Card, Cards } from '#ui/card'
import { EmptyState } from '#ui/empty'
import { ButtonLink, Buttons } from '#ui/form'
import { Layout } from '#ui/layout'
import { covenants, type ListedCovenant } from '../reads/covenants-list.ts'
import { covenantsWords } from '../words/words.ts'
import { CovenantStateMark } from './state.tsx'

function CovenantCards({ rows, locale, level = 3 }: { rows: readonly ListedCovenant[]; locale: Locale; level?: 2 | 3 }) {
  const { pages } = covenantsWords(locale)
  return <Cards>{rows.map((row) => <Card level={level} title={row.title} href={`/covenants/${row.id}`} meta={`${pages.kinds[row.kind]} · ${row.unitName}`} state={<CovenantStateMark state={row.state} commenting={row.commenting} replaced={row.replaced} locale={locale} />} />)}</Cards>
}

/** /covenants: what is under way, and what is in force; of one place with ?unit=. */
export const list = routes().get('/', async (c) => {
  const { context, page } = c.var, { pages } = covenantsWords(page.locale)
  const unit = c.req.query('unit') ? await unitById(context, c.req.query('unit') ?? '') : undefined
  const rows = await covenants(context, { unitId: unit?.id })
  return c.html(
    <Layout page={page} title={unit ? pages.at(unit.name) : pages.title} lead={pages.lead} back={unit ? { href: `/places/${unit.id}`, label: unit.name } : { href: '/together' }}>
      {rows.length === 0 ? <EmptyState title={pages.none}>{pages.noneText}</EmptyState> : <CovenantCards rows={rows} locale={page.locale} level={2} />}
    </Layout>)
})

const shown = 3

/** Covenants of a place: what is under way there and what is in force; nothing where there are none. */
export const covenantsPlacePanel: PlacePanel = {
  title: (locale) => covenantsWords(locale).pages.panel,
  async render(context, page, unit) {
    const rows = await covenants(context, { unitId: unit.id, limit: shown })
    if (rows.length === 0) return null
    return <><CovenantCards rows={rows} locale={page.locale} /><Buttons><ButtonLink href={`/covenants?unit=${unit.id}`}>{covenantsWords(page.locale).pages.all}</ButtonLink></Buttons></>
  },
}
