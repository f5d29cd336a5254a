import { type RawBuilder, sql } from 'kysely'
import { localDay } from '#domains/territory'
import type { Context } from '#platform/context'
import { basis } from '../../reads/basis.ts'
import { monthsOf, nextMonth, type Period } from '../rules/period.ts'
import type { RateFact } from '../rules/rate-table.ts'
import { tables } from '../../tables.ts'

export interface RateBounds { readonly timezone: string; readonly respondedWithinHours: number; readonly now: Date }

const within = (column: RawBuilder<unknown>, { from, to }: Pick<Period, 'from' | 'to'>, timezone: string) =>
  sql`${column} >= (${`${from}-01`}::timestamp at time zone ${timezone}) and ${column} < (${`${nextMonth(to)}-01`}::timestamp at time zone ${timezone})`

/**
 * Every sending to a lead in a period and what became of it. What comes first after it decides: a contact with whoever raised the matter,
 * the next sending, or an end. A closing that another system recorded is none of this place's doing, and what was left out with approval is listed apart.
 */
export const sendings = (period: Pick<Period, 'from' | 'to'>, { timezone, respondedWithinHours, now }: RateBounds): RawBuilder<unknown> => sql`
  select m.id as matter_id, m.number, m.unit_path, m.category_code, sent.organisation_id, sent.at, to_char(sent.at at time zone ${timezone}, 'YYYY-MM') as month,
    case when next.kind = 'closing-imported' then 'imported'
      when excluded.reason is not null then 'excluded'
      when next.contact and next.at <= sent.at + make_interval(hours => ${respondedWithinHours}) then 'responded'
      when next.at <= sent.at + make_interval(hours => ${respondedWithinHours}) then case when next.to_state = 'dispatched' then 'passed-on' else 'ended' end
      when next.at is null and ${now}::timestamptz <= sent.at + make_interval(hours => ${respondedWithinHours}) then 'pending'
      else 'late' end as fate,
    case when next.kind is distinct from 'closing-imported' then excluded.reason end as detail
  from matters.event sent join matters.matter m on m.id = sent.matter_id
    left join lateral (
      select e.kind, e.at, e.to_state, (e.kind = 'contacted' or e.kind = 'progress-added') as contact from matters.event e
      where e.matter_id = sent.matter_id and e.id > sent.id and (e.kind in ('contacted', 'closing-imported') or (e.kind = 'progress-added' and e.facts ->> 'contacted' = 'true')
        or (e.to_state = 'dispatched' and e.kind in ('dispatched', 'redirected', 'return-granted', 'reviewed'))
        or (e.to_state in ('withdrawn', 'merged', 'answered', 'not-accepted', 'deliberating') and e.from_state is distinct from e.to_state))
      order by e.id limit 1) next on true
    left join lateral (select reason from matters.exclusion x where x.matter_id = m.id and x.granted limit 1) excluded on true
  where sent.to_state = 'dispatched' and sent.kind in ('dispatched', 'redirected', 'return-granted', 'reviewed') and ${within(sql`sent.at`, period, timezone)}`

/** Every answer to "is it solved" in a period, and everyone who could not be reached; left out is what was left out with approval. */
export const answersGiven = (period: Pick<Period, 'from' | 'to'>, { timezone }: RateBounds): RawBuilder<unknown> => sql`
  select m.id as matter_id, m.number, m.unit_path, m.category_code, c.organisation_id, c.at, to_char(c.at at time zone ${timezone}, 'YYYY-MM') as month,
    case when excluded.reason is not null then 'excluded' else c.solved end as fate, case when excluded.reason is null then c.satisfaction end as detail
  from matters.confirmation c join matters.matter m on m.id = c.matter_id
    left join lateral (select reason from matters.exclusion x where x.matter_id = m.id and x.granted limit 1) excluded on true
  where ${within(sql`c.at`, period, timezone)}`

/**
 * What the rates of a period are counted from, gathered by unit, organisation, month and category. From memory: the month that runs while nothing has
 * happened; months that are over until something is taken over from elsewhere, a place or kind is corrected, or something is left out. The edition
 * changes whenever the facts may have, for every process at once.
 */
export async function rateFacts(context: Context, period: Pick<Period, 'from' | 'to'>): Promise<{ facts: readonly RateFact[]; edition: string }> {
  const { days: { timezone }, charter: { rates } } = await basis(context)
  const { rows: [last] } = await sql<{ event: string | null; correction: string | null; imported: string | null; exclusions: string | null }>`
    select (select max(id) from matters.event)::text as event,
      (select max(id) from matters.event where kind in ('closing-imported', 'recategorised') or (kind = 'dispatched' and role <> 'rules' and facts ? 'unit'))::text as correction,
      (select id from matters.matter where channel = 'import' order by id desc limit 1)::text as imported, (select count(*) || '/' || count(*) filter (where granted) from matters.exclusion) as exclusions`.execute(tables(context))
  const bounds = { timezone, respondedWithinHours: rates.respondedWithinHours, now: context.now }
  const settled = localDay(new Date(context.now.getTime() - (rates.respondedWithinHours + 24) * 3_600_000), timezone).slice(0, 7)
  const facts: RateFact[][] = [], editions: string[] = []
  for (const month of monthsOf(period)) {
    const moving = month < settled ? `over ${last?.correction ?? ''} ${last?.imported ?? ''}` : `${last?.event ?? ''} ${Math.floor(context.now.getTime() / 60_000)}`
    const edition = [moving, last?.exclusions, rates.respondedWithinHours, timezone].join(' ')
    editions.push(edition)
    facts.push(await context.memory.at(`matters.rate-facts ${month}`, edition, () => readFacts(context, { from: month, to: month }, bounds)))
  }
  return { facts: facts.flat(), edition: [...new Set(editions)].join(' ') }
}

async function readFacts(context: Context, period: Pick<Period, 'from' | 'to'>, bounds: RateBounds): Promise<RateFact[]> {
  const gathered = async (part: 'dispatch' | 'answer', source: RawBuilder<unknown>) => (await sql<Omit<RateFact, 'part'>>`
    select unit_path as "unitPath", organisation_id as "organisationId", month, category_code as category, fate, detail, count(*)::int as count
    from (${source}) rows group by 1, 2, 3, 4, 5, 6`.execute(tables(context))).rows.map((row) => ({ ...row, part }) as RateFact)
  return [...await gathered('dispatch', sendings(period, bounds)), ...await gathered('answer', answersGiven(period, bounds))]
}
