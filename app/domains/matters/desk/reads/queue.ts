import { gramsForQuery } from '@gongzhi/matter-text'
import { sql } from 'kysely'
import { today as todayOf } from '#domains/territory'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { basis } from '../../reads/basis.ts'
import type { ClockKind } from '../../rules/clock-rows.ts'
import type { TimeUnit } from '../../rules/clock.ts'
import { openStates, type State, states } from '../../rules/state.ts'
import { tables } from '../../tables.ts'
import type { QueueFilter, QueueFlag } from '../rules/queue-filter.ts'
import { type Condition, exactPlace, inStates, maySee, pastReview, waitsFor } from './in-reach.ts'

export interface QueueRow {
  readonly id: string
  readonly number: string
  readonly version: number
  /** The masked title: a list needs no more. */
  readonly title: string
  readonly small_zh: string
  readonly small_en: string
  readonly state: State
  readonly urgent: boolean
  readonly due_at: Date | null
  /** What ends then, and in what it is counted. */
  readonly due_kind: ClockKind | null
  readonly due_unit: TimeUnit | null
  readonly reported_at: Date
  readonly closed_at: Date | null
  readonly lng: number | null
  readonly lat: number | null
  readonly unit_name: string | null
  readonly lead_name: string | null
  readonly cursor: string
}

export const perPage = 50
const closedStates = states.filter((state) => !(openStates as readonly State[]).includes(state))
/** Counting further than this costs more than knowing it helps. */
export const countedTo = 1000

/** Open matters without an end, because their clock stands still, come last. */
const dueKey = sql`coalesce(m.due_at, 'infinity'::timestamptz)`
const unitKey = sql`coalesce(u.code, '')`

/** One page of the queue as the reader's posts let them see it, and where the next begins. */
export async function queue(context: Context, filter: QueueFilter, { limit = perPage }: { limit?: number } = {}): Promise<{ rows: QueueRow[]; next: string | undefined }> {
  const conditions = [...await conditionsOf(context, filter), ...afterCursor(filter)]
  const order = filter.sort === 'newest' ? sql`m.reported_at desc, m.id desc` : filter.sort === 'unit' ? sql`${unitKey}, ${dueKey}, m.id` : sql`${dueKey}, m.id`
  const cursor = filter.sort === 'newest' ? sql`m.reported_at::text || '~' || m.id` : filter.sort === 'unit' ? sql`${unitKey} || '~' || ${dueKey}::text || '~' || m.id` : sql`${dueKey}::text || '~' || m.id`
  const exact = exactPlace(context.actor)
  const { rows } = await sql<QueueRow>`
    select m.id, m.number, m.version, m.public_title as title, c.small_zh, c.small_en, m.state, m.urgent, m.due_at, due.kind as due_kind, due.unit as due_unit, m.reported_at, m.closed_at, case when ${exact} then m.lng end as lng, case when ${exact} then m.lat end as lat, u.name as unit_name, o.name as lead_name, ${cursor} as cursor
    from matters.matter m join matters.category c on c.id = m.category_id
      left join territory.public_unit u on u.id = m.unit_id left join people.public_organisation o on o.id = m.lead_id
      left join lateral (select c.kind, c.unit from matters.clock c where c.matter_id = m.id and c.stopped_at is null and c.due_at = m.due_at order by c.kind limit 1) due on true
    where ${sql.join(conditions, sql` and `)} order by ${order} limit ${limit + 1}`.execute(tables(context))
  const page = rows.slice(0, limit)
  return { rows: page, next: rows.length > limit ? page.at(-1)?.cursor : undefined }
}

/** How many fit, counted no further than `countedTo`. */
export async function queueCount(context: Context, filter: QueueFilter): Promise<number> {
  const { rows: [row] } = await sql<{ count: number }>`
    select count(*) as count from (select from matters.matter m where ${sql.join(await conditionsOf(context, filter), sql` and `)} limit ${countedTo}) as fitting`.execute(tables(context))
  return row?.count ?? 0
}

/** What a matter `m` must be to fit the filter and the reader's posts. */
export async function conditionsOf(context: Context, filter: QueueFilter): Promise<Condition[]> {
  const { days: { timezone } } = await basis(context)
  const today = await todayOf(context)
  const conditions: Condition[] = [filter.show === 'closed' ? inStates(closedStates) : inStates(openStates), maySee(context.actor)]
  if (filter.show === 'mine') conditions.push(waitsFor(context.actor, today))
  if (filter.show === 'waiting') conditions.push(sql`not ${waitsFor(context.actor, today)}`)
  if (filter.state) conditions.push(inStates([filter.state]))
  if (filter.category) conditions.push(sql`m.category_code = ${filter.category}`)
  if (filter.unit) conditions.push(sql`m.unit_path @> array[${filter.unit}]::uuid[]`)
  if (filter.lead) conditions.push(sql`m.lead_id = ${filter.lead}`)
  if (filter.urgent) conditions.push(sql`m.urgent`)
  if (filter.due === 'overdue') conditions.push(sql`${dueKey} < ${context.now}`)
  if (filter.due === 'today') conditions.push(sql`${dueKey} >= ${context.now} and ${dueKey} < (${today}::date + 1)::timestamp at time zone ${timezone}`)
  // Up to Sunday's end, counted from Monday.
  if (filter.due === 'week') conditions.push(sql`${dueKey} >= ${context.now} and ${dueKey} < (date_trunc('week', ${today}::date::timestamp) + interval '7 days') at time zone ${timezone}`)
  if (filter.flag) conditions.push(flagged(filter.flag, context.now, today))
  if (filter.words) conditions.push(saying(filter.words))
  return conditions
}

function flagged(flag: QueueFlag, now: Date, today: string): Condition {
  switch (flag) {
    case 'escalated': return sql`m.id = any(array(select matter_id from matters.clock where stopped_at is null and escalation > 0))`
    case 'escalated-2': return sql`m.id = any(array(select matter_id from matters.clock where stopped_at is null and escalation > 1))`
    case 'returned-twice': return sql`m.returns >= 2`
    case 'past-review': return pastReview(today)
    case 'call-late': return sql`m.id = any(array(select c.matter_id from matters.joint_call c join matters.joint_call_answer a on a.call_id = c.id where c.ended_at is null and c.report_in_by < ${now} and a.reported_in_at is null))`
    case 'ordered': return sql`m.id = any(array(select matter_id from matters.supervision where answered_at is null))`
    case 'ordered-late': return sql`m.id = any(array(select matter_id from matters.supervision where answered_at is null and answer_by < ${now}))`
  }
}

/** A number or the beginning of one, or words that stand in it. */
function saying(words: string): Condition {
  if (/^\d{4,20}$/.test(words)) return sql`m.number like ${`${words}%`}`
  const { literal, sounds, words: apart } = gramsForQuery(words)
  const ways = [literal, ...sounds, apart].filter((grams) => grams.length > 0).map((grams) => sql`m.grams @> ${[...grams]}::text[]`)
  return ways.length > 0 ? sql`(${sql.join(ways, sql` or `)})` : sql`m.public_title like ${`%${words.replace(/[\\%_]/g, '\\$&')}%`}`
}

const moment = /^(infinity|\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?[+-]\d{2}(:\d{2})?)$/

/** Rows beyond the last one seen. A cursor that is none begins at the beginning. */
function afterCursor({ sort, after }: QueueFilter): Condition[] {
  const parts = after?.split('~') ?? []
  const id = parts.at(-1) ?? '', at = parts.at(-2) ?? ''
  if (!isKey(id) || !moment.test(at) || parts.length !== (sort === 'unit' ? 3 : 2)) return []
  if (sort === 'newest') return [sql`(m.reported_at, m.id) < (${at}::timestamptz, ${id}::uuid)`]
  if (sort === 'unit') return [sql`(${unitKey}, ${dueKey}, m.id) > (${parts[0]}, ${at}::timestamptz, ${id}::uuid)`]
  return [sql`(${dueKey}, m.id) > (${at}::timestamptz, ${id}::uuid)`]
}
