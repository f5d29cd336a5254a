import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { basis } from '../../reads/basis.ts'
import { openStates } from '../../rules/state.ts'
import { tables } from '../../tables.ts'
import { everything, type QueueFilter } from '../rules/queue-filter.ts'
import { inStates, maySee } from './in-reach.ts'
import { queueCount } from './queue.ts'

/** What supervision counts, each as the filter of the queue that opens it. */
export const boardFigures = {
  open: everything, overdue: { ...everything, due: 'overdue' }, escalated: { ...everything, flag: 'escalated' }, escalated2: { ...everything, flag: 'escalated-2' }, returned: { ...everything, flag: 'returned-twice' },
  review: { ...everything, flag: 'past-review' }, calls: { ...everything, flag: 'call-late' }, ordered: { ...everything, flag: 'ordered' }, orderedLate: { ...everything, flag: 'ordered-late' },
} as const satisfies Record<string, QueueFilter>
export type BoardFigure = keyof typeof boardFigures

/** Every figure of the board as far as the reader's posts reach, each counted no further than `countedTo`. */
export async function boardCounts(context: Context): Promise<Record<BoardFigure, number>> {
  const counts: Partial<Record<BoardFigure, number>> = {}
  for (const [name, filter] of Object.entries(boardFigures)) counts[name as BoardFigure] = await queueCount(context, filter)
  return counts as Record<BoardFigure, number>
}

export interface OverdueLine { readonly id: string | null; readonly name: string | null; readonly open: number; readonly overdue: number }

/** Open and overdue matters by unit, or by lead: the most overdue first, at most fifty. */
export async function overdueBy(context: Context, what: 'unit' | 'lead'): Promise<OverdueLine[]> {
  const key = what === 'unit' ? sql`m.unit_id` : sql`m.lead_id`
  const names = what === 'unit' ? sql`territory.public_unit` : sql`people.public_organisation`
  const { rows } = await sql<OverdueLine>`
    select g.id, n.name, g.open, g.overdue from (
      select ${key} as id, count(*) as open, count(*) filter (where coalesce(m.due_at, 'infinity'::timestamptz) < ${context.now}) as overdue
      from matters.matter m where ${inStates(openStates)} and ${maySee(context.actor)} group by 1
    ) g left join ${names} n on n.id = g.id where g.overdue > 0 order by g.overdue desc, n.name limit 50`.execute(tables(context))
  return rows
}

export interface FlowDay { readonly day: string; readonly raised: number; readonly closed: number }

/** How many were raised and how many ended on each of the last thirty days of the place, as far as the reader's posts reach. */
export async function flow(context: Context): Promise<FlowDay[]> {
  const { days: { timezone } } = await basis(context)
  const { rows } = await sql<FlowDay>`
    with span as (select (${context.now}::timestamptz at time zone ${timezone})::date as today),
      raised as (select (m.reported_at at time zone ${timezone})::date as day, count(*) from matters.matter m, span where m.reported_at >= (span.today - 29)::timestamp at time zone ${timezone} and ${maySee(context.actor)} group by 1),
      closed as (select (m.closed_at at time zone ${timezone})::date as day, count(*) from matters.matter m, span where m.closed_at >= (span.today - 29)::timestamp at time zone ${timezone} and ${maySee(context.actor)} group by 1)
    select to_char(d.day, 'YYYY-MM-DD') as day, coalesce(raised.count, 0) as raised, coalesce(closed.count, 0) as closed
    from span, lateral (select (span.today - back)::date as day from generate_series(0, 29) back) d left join raised on raised.day = d.day left join closed on closed.day = d.day order by d.day`.execute(tables(context))
  return rows
}
