import { mayDo } from '#domains/people'
import type { Context } from '#platform/context'
import { routes } from '#platform/http'
import { reasonsCsv } from '#platform/sheet/reasons-sheet'
import { Facts, Figures } from '#ui/facts'
import { Select } from '#ui/form'
import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { FilterBar, Table, type Column } from '#ui/table'
import { matterPermissions } from '../../rules/permissions.ts'
import { categoryOptions } from '../../publishing/pages/list.tsx'
import { basis } from '../../reads/basis.ts'
import type { ExclusionReason } from '../rules/exclusion-reasons.ts'
import { percent } from '../rules/rates.ts'
import { type RateRow, ratesView, type RatesView } from '../reads/rates-view.ts'
import { confirmationWords } from '../words/words.ts'
import { actsHref, madeOf, type Measure, measures, monthName, periodName, RateCell, ratesHref, rowName, standing } from './rate-words.tsx'
import { actsPage } from './rates-acts.tsx'

/** The three rates: in public (/rates) and at the desk (/desk/rates). Both show the same figures; only who may open single answers differs. */
const ratesPages = (base: '/rates' | '/desk/rates') => routes()
  .get('/', async (c) => c.html(await page(c.var.context, c.var.page, base, c.req.query())))
  .get('/acts', async (c) => c.html(await actsPage(c.var.context, c.var.page, base, c.req.query())))
  .get('/chart.svg', async (c) => c.body((await import('./rates-chart.ts')).ratesChart(await ratesView(c.var.context, c.req.query()), c.var.page.locale), 200, { 'content-type': 'image/svg+xml; charset=utf-8', 'cache-control': 'private, max-age=60', 'x-content-type-options': 'nosniff' }))
  .get('/table.csv', async (c) => {
    const view = await ratesView(c.var.context, c.req.query())
    return c.body(reasonsCsv(csvOf(view, c.var.page)), 200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="rates-${view.period.code}.csv"` })
  })
export const publicRates = ratesPages('/rates')
export const deskRates = ratesPages('/desk/rates')

async function page(context: Context, page: Page, base: '/rates' | '/desk/rates', query: Record<string, string>) {
  const view = await ratesView(context, query), rules = await basis(context), locale = page.locale
  const words = confirmationWords(locale).rates, here = view.unit?.name ?? words.all, desk = base === '/desk/rates'
  const measure = measures.find((name) => name === query.show) ?? 'solved'
  return (
    <Layout page={page} kind={desk ? 'desk' : 'resident'} wide title={words.title} lead={words.lead} back={view.path.length > 0 || view.unit ? { href: ratesHref(base, view, { unit: view.path.at(-2)?.id ?? 'all' }), label: words.up } : undefined}>
      <Filters view={view} page={page} base={base} options={categoryOptions(rules, locale)} />
      <h2>{here} · {periodName(view, locale)}</h2>
      <Figures figures={measures.map((name) => figure(view, name, page, base))} />
      {desk && <Own context={context} view={view} page={page} />}
      <Excluded view={view} page={page} base={base} />
      <Panel title={words.unitsBelow} id="rows" aside={<a href={ratesHref(`${base}/table.csv`, view, {})}>{words.csv}</a>}>
        <RatesTable caption={`${here} · ${periodName(view, locale)}`} rows={[...view.rows, { ...view.total, kind: 'total' as const, name: words.total }]} view={view} page={page} base={base} />
      </Panel>
      <Panel title={words.trend} id="trend">
        <p><img class="chart" src={ratesHref(`${base}/chart.svg`, view, {})} alt={words.chart} width="720" height="320" /></p>
        <RatesTable caption={words.trendOf(here)} rows={view.months} view={view} page={page} base={base} keepRows />
      </Panel>
      {view.months.length > 1 && view.rows.length > 1 && (
        <Panel title={words.matrix} id="matrix">
          <nav class="filters" aria-label={words.matrix}><ul class="views">{measures.map((name) => <li><a href={`${ratesHref(base, view, { show: name })}#matrix`} aria-current={name === measure ? 'page' : undefined}>{words[name]}</a></li>)}</ul></nav>
          <Matrix view={view} page={page} base={base} measure={measure} />
        </Panel>)}
      <Panel title={words.method} id="method">
        <ul>{words.methodLines.map((line) => <li>{line}</li>)}<li>{words.hours(view.weights.respondedWithinHours)} {words.partly(view.weights.partlySolved, view.weights.fairlySatisfied)} {words.weights(view.weights.responded, view.weights.solved, view.weights.satisfied)}</li></ul>
      </Panel>
    </Layout>
  )
}

function Filters({ view, page, base, options }: { view: RatesView; page: Page; base: string; options: ReturnType<typeof categoryOptions> }) {
  const words = confirmationWords(page.locale).rates, year = view.period.from.slice(0, 4)
  const years = [...new Set([view.thisYear, String(Number(view.thisYear) - 1), String(Number(view.thisYear) - 2), year])].sort().reverse()
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`)
  const monthOptions = years.flatMap((each) => Array.from({ length: 12 }, (_, index) => `${each}-${String(12 - index).padStart(2, '0')}`)).map((value) => ({ value, label: monthName(value, page.locale) }))
  return (
    <FilterBar action={base} locale={page.locale} hidden={{ unit: view.unit?.id ?? 'all', by: view.by }} resetHref={base}
      views={[{ href: ratesHref(base, view, { by: undefined }), label: words.byUnit, current: view.by === 'unit' }, { href: ratesHref(base, view, { by: 'organisation' }), label: words.byOrganisation, current: view.by === 'organisation' }]}>
      <Select name="period" label={words.period} unmarked empty={view.period.kind === 'custom' ? words.custom : false} value={view.period.code} locale={page.locale} options={[
        ...years.map((each) => ({ value: each, label: page.locale === 'en' ? each : `${each} 年` })),
        { group: `${year} · ${words.quarter(1).replace(/[一1]/, '')}`, options: [1, 2, 3, 4].map((index) => ({ value: `${year}-Q${index}`, label: words.quarter(index) })) },
        { group: year, options: months.map((value) => ({ value, label: monthName(value, page.locale) })) },
      ]} />
      <Select name="category" label={words.category} unmarked empty={words.anyCategory} value={view.category} locale={page.locale} options={options} />
      <Select name="from" label={words.from} unmarked empty="—" value={view.period.kind === 'custom' ? view.period.from : undefined} locale={page.locale} options={monthOptions} />
      <Select name="to" label={words.to} unmarked empty="—" value={view.period.kind === 'custom' ? view.period.to : undefined} locale={page.locale} options={monthOptions} />
    </FilterBar>
  )
}

function figure(view: RatesView, measure: Measure, page: Page, base: string) {
  const words = confirmationWords(page.locale).rates, { shown, sample, share } = standing(view.total, measure)
  if (!share || !shown) return { label: words[measure], value: '—', made: sample === 0 || !share ? words.none : sample < view.samples.hidden ? words.small : words.protected }
  const [numerator, denominator] = madeOf(share, measure), mark = sample < view.samples.marked ? ` · ${words.reference}` : ''
  return { label: words[measure], value: `${percent(share)}%`, made: measure === 'composite' ? mark : `${words.of(numerator, denominator)}${mark}`, href: measure === 'composite' ? undefined : actsHref(base, view, view.total, measure === 'responded' ? 'dispatch' : 'answer', measure) }
}

/** What was left out and why, and what is listed apart: in public, so that neither grows unseen. */
function Excluded({ view, page, base }: { view: RatesView; page: Page; base: string }) {
  const words = confirmationWords(page.locale), { tally, rates, dispatchShown } = view.total
  const because = Object.entries(tally.excludedBecause).filter(([, count]) => count > 0)
  const link = (part: 'dispatch' | 'answer', fate: string, label: string) => <a href={actsHref(base, view, view.total, part, fate)}>{label}</a>
  return (
    <Facts items={[
      { term: words.rates.excludedShare, detail: <>{rates.excluded && dispatchShown ? `${percent(rates.excluded)}% · ` : ''}{link('dispatch', 'excluded', words.rates.of(String(tally.dispatches.excluded), dispatchShown ? String(rates.assessed + tally.dispatches.excluded) : words.rates.hiddenMark))}{because.length > 0 && ` · ${because.map(([reason, count]) => `${words.exclusions.reasons[reason as ExclusionReason] ?? reason} ${count}`).join(page.locale === 'en' ? ', ' : '、')}`}</> },
      { term: words.rates.apart, detail: <>{(['pending', 'passed-on', 'ended', 'imported'] as const).map((fate) => <>{link('dispatch', fate, `${words.rates.fates[fate]} ${tally.dispatches[fate]}`)} · </>)}{link('answer', 'unreached', `${words.rates.fates.unreached} ${tally.answers.unreached}`)}</> },
    ]} />
  )
}

/** The sums of the organisations for which the reader holds a post, wherever they work. */
async function Own({ context, view, page }: { context: Context; view: RatesView; page: Page }) {
  const mine = new Set(context.actor?.posts.filter((post) => post.role === 'handler' || post.role === 'community-staff').flatMap((post) => post.organisationId ?? []))
  if (mine.size === 0 || mayDo(context.actor, matterPermissions['matters.see-ratings'], { unitPath: view.path.map(({ id }) => id) })) return null
  const words = confirmationWords(page.locale).rates
  const all = await ratesView(context, { period: view.period.code, category: view.category, by: 'organisation' })
  const rows = all.rows.filter((row) => row.id !== undefined && mine.has(row.id))
  return <Panel title={words.organisation} id="own"><p class="soft">{words.own}</p><RatesTable caption={words.organisation} rows={rows} view={all} page={page} base="/desk/rates" /></Panel>
}

function RatesTable({ caption, rows, view, page, base, keepRows = false }: { keepRows?: boolean; caption: string; rows: readonly RateRow[]; view: RatesView; page: Page; base: string }) {
  const words = confirmationWords(page.locale).rates
  const name = (row: RateRow) => (row.kind === 'unit' ? <a href={ratesHref(base, view, { unit: row.id, by: undefined })}>{rowName(row, page.locale)}</a> : row.kind === 'month' ? <a href={ratesHref(base, view, { period: row.id })}>{rowName(row, page.locale)}</a> : rowName(row, page.locale))
  const columns: Column<RateRow>[] = [
    { key: 'name', label: rows[0]?.kind === 'month' ? words.period : view.by === 'organisation' ? words.organisation : words.where, main: true, cell: name },
    ...measures.map((measure): Column<RateRow> => ({ key: measure, label: words[measure], align: 'end', cell: (row) => <RateCell row={row} measure={measure} view={view} page={page} href={measure === 'composite' ? undefined : actsHref(base, view, row, measure === 'responded' ? 'dispatch' : 'answer', measure)} /> })),
    { key: 'excluded', label: words.excluded, align: 'end', cell: (row) => <a class="number" href={actsHref(base, view, row, 'dispatch', 'excluded')}>{row.tally.dispatches.excluded}</a> },
  ]
  return <Table caption={caption} captionHidden keepRows={keepRows} columns={columns} rows={rows} locale={page.locale} empty={<p class="soft">{words.noActs}</p>} />
}

function Matrix({ view, page, base, measure }: { view: RatesView; page: Page; base: string; measure: Measure }) {
  const words = confirmationWords(page.locale).rates
  const columns: Column<RateRow>[] = [
    { key: 'name', label: view.by === 'organisation' ? words.organisation : words.where, main: true, cell: (row) => rowName(row, page.locale) },
    ...view.months.map(({ id = '' }): Column<RateRow> => ({ key: id, label: view.months.length > 12 ? id : words.month(Number(id.slice(5))), align: 'end', cell: (row) => {
      const cell = view.cell(row, id), { shown, sample, share } = standing(cell, measure)
      if (!share || sample === 0) return '—'
      if (!shown) return <span class="soft" title={sample < view.samples.hidden ? words.small : words.protected}>{words.hiddenMark}</span>
      const href = measure === 'composite' ? undefined : actsHref(base, { ...view, period: { ...view.period, code: id } }, row, measure === 'responded' ? 'dispatch' : 'answer', measure)
      return <>{href ? <a class="number" href={href}>{percent(share)}%</a> : <span class="number">{percent(share)}%</span>}{sample < view.samples.marked && <><br /><span class="tag">{words.reference}</span></>}</>
    } })),
  ]
  return <Table caption={`${words.matrix}: ${words[measure]}`} captionHidden keepRows columns={columns} rows={view.rows} locale={page.locale} />
}

function csvOf(view: RatesView, page: Page) {
  const words = confirmationWords(page.locale).rates
  const cells = (row: RateRow, measure: Measure) => {
    const { shown, sample, share } = standing(row, measure)
    if (!share) return measure === 'composite' ? [''] : ['', '', '']
    if (!shown) { const why = sample < view.samples.hidden ? words.small : words.protected; return measure === 'composite' ? [why] : ['', '', why] }
    const rate = `${percent(share)}%${sample < view.samples.marked ? ` (${words.reference})` : ''}`
    return measure === 'composite' ? [rate] : [...madeOf(share, measure), rate]
  }
  return {
    header: [view.by === 'organisation' ? words.organisation : words.where, words.period, ...measures.flatMap((measure) => (measure === 'composite' ? [words.composite] : [`${words[measure]} n`, `${words[measure]} N`, words[measure]])), words.excluded],
    rows: [...view.rows, { ...view.total, kind: 'total' as const, name: words.total }].map((row) => [rowName(row, page.locale), view.period.code, ...measures.flatMap((measure) => cells(row, measure)), String(row.tally.dispatches.excluded)]),
  }
}
