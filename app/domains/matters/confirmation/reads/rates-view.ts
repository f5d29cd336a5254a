import { organisations } from '#domains/people'
import { ancestorsOf, childrenOf, localDay, type Unit } from '#domains/territory'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { basis } from '../../reads/basis.ts'
import type { Charter } from '../../rules/charter.ts'
import { monthsOf, type Period, periodOf, yearOf } from '../rules/period.ts'
import { type RateTable, rateTable, rowOf, type ShownTally } from '../rules/rate-table.ts'
import { type Rates, ratesOf } from '../rules/rates.ts'
import { rateFacts } from './rate-facts.ts'

export interface RatesQuery { readonly unit?: string | undefined; readonly period?: string | undefined; readonly from?: string | undefined; readonly to?: string | undefined; readonly category?: string | undefined; readonly by?: string | undefined }

/** One line of a table of rates: what of it may be shown is decided. */
export interface RateRow extends ShownTally {
  readonly key: string
  readonly kind: 'total' | 'unit' | 'rest' | 'organisation' | 'month'
  /** Of the unit or organisation; the month itself. */
  readonly id: string | undefined
  readonly name: string | undefined
  readonly rates: Rates
}

export interface RatesView {
  /** Undefined: everywhere, matters without a settled place included. */
  readonly unit: Unit | undefined
  readonly path: readonly Unit[]
  readonly period: Period
  readonly category: string | undefined
  readonly by: 'unit' | 'organisation'
  readonly total: RateRow
  readonly rows: readonly RateRow[]
  readonly months: readonly RateRow[]
  /** A cell of rows by months. */
  cell(row: RateRow, month: string): RateRow
  /** Any row of the table, for what is asked elsewhere. */
  readonly table: RateTable
  readonly weights: Charter['rates']
  readonly samples: Charter['samples']
  readonly thisYear: string
}

/** Below so many nothing is shown: the stricter of what the public and what handling units may see. */
export const leastShown = ({ hidden, handlersSee }: Charter['samples']): number => Math.max(hidden, handlersSee)

/** The rates of a place, of its parts or organisations, and by months. Refuses `matters.unknown-unit` and `matters.period-unknown`. */
export async function ratesView(context: Context, query: RatesQuery): Promise<RatesView> {
  const { charter, categories, days: { timezone } } = await basis(context)
  const thisYear = localDay(context.now, timezone).slice(0, 4)
  const period = periodOf(query.from && query.to ? `${query.from}..${query.to}` : query.period || thisYear)
  if (!period) throw new Refusal('matters.period-unknown', 'invalid', { field: 'period' })
  const path = await pathOf(context, query.unit), unit = path.at(-1)
  const category = query.category && categories.has(query.category) ? query.category : undefined
  const by = query.by === 'organisation' ? 'organisation' : 'unit'
  // Whole years, so that months, quarters and years are decided upon together.
  const { facts, edition } = await rateFacts(context, { from: `${period.from.slice(0, 4)}-01`, to: `${period.to.slice(0, 4)}-12` })
  const chain = path.map(({ id }) => id), least = leastShown(charter.samples)
  // Only the last one is kept: a page, its picture and its sheet ask for the same.
  const table = await context.memory.at('matters.rate-table', [edition, period.from.slice(0, 4), period.to.slice(0, 4), least, ...chain].join(' '), async () => rateTable(facts, chain, least))
  const rowAt = (kind: RateRow['kind'], key: string, id: string | undefined, name: string | undefined, at: Period = period): RateRow => {
    const shown = table.of(key, at, category)
    return { key, kind, id, name, ...shown, rates: ratesOf(shown.tally, charter.rates) }
  }
  const here = unit ? rowOf.unit(unit.id) : rowOf.all
  const month = (at: string): Period => periodOf(at) ?? yearOf(thisYear)
  return {
    unit, path, period, category, by, table, weights: charter.rates, samples: charter.samples, thisYear,
    total: rowAt('total', here, unit?.id, unit?.name),
    rows: by === 'organisation' ? await byOrganisation(context, table, rowAt) : await byUnit(context, unit, rowAt),
    months: monthsOf(period.kind === 'month' ? yearOf(period.from.slice(0, 4)) : period).map((at) => rowAt('month', here, at, at, month(at))),
    cell: (row, at) => rowAt(row.kind, row.key, row.id, row.name, month(at)),
  }
}

type RowAt = (kind: RateRow['kind'], key: string, id: string | undefined, name: string | undefined) => RateRow

async function pathOf(context: Context, unit: string | undefined): Promise<Unit[]> {
  if (unit === 'all') return []
  if (unit) {
    const path = await ancestorsOf(context, unit)
    if (path.length === 0) throw new Refusal('matters.unknown-unit', 'missing')
    return path
  }
  const roots = await childrenOf(context, null)
  return roots.length === 1 ? roots : []
}

async function byUnit(context: Context, unit: Unit | undefined, rowAt: RowAt): Promise<RateRow[]> {
  const children = await childrenOf(context, unit?.id ?? null)
  const rest = rowAt('rest', rowOf.rest(unit?.id), unit?.id, undefined)
  const counted = Object.values(rest.tally.dispatches).some((count) => count > 0) || Object.values(rest.tally.answers).some((count) => count > 0)
  return [...children.map((child) => rowAt('unit', rowOf.unit(child.id), child.id, child.name)), ...(counted ? [rest] : [])]
}

async function byOrganisation(context: Context, table: RateTable, rowAt: RowAt): Promise<RateRow[]> {
  const names = new Map((await organisations(context)).map((organisation) => [organisation.id, organisation.name]))
  return table.organisations.map((id) => rowAt('organisation', rowOf.organisation(id), id, names.get(id) ?? id)).sort((a, b) => (a.name ?? '').localeCompare(b.name ?? '', 'zh-CN'))
}
