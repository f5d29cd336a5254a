import { type RawBuilder, sql } from 'kysely'
import { unitsIn } from '#domains/territory'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { dueUnit } from '../../reads/due-unit.ts'
import type { TimeUnit } from '../../rules/clock.ts'
import { type StateGroup, stateGroups } from '../../rules/state-tone.ts'
import { type State, states } from '../../rules/state.ts'
import { tables } from '../../tables.ts'

export interface PublicFilter {
  readonly unitId?: string | undefined
  readonly state?: State | StateGroup | undefined
  readonly categoryCode?: string | undefined
  /** Where the page before ended: `ISO moment~id`. */
  readonly before?: string | undefined
}

export interface ListedMatter {
  readonly id: string
  readonly number: string
  readonly public_title: string
  readonly category_code: string
  readonly state: State
  readonly reported_at: Date
  readonly due_at: Date | null
  /** In what the clock counts that ends then. */
  readonly due_unit: TimeUnit | null
  readonly closed_at: Date | null
  readonly place_words: string
  readonly lng: number | null
  readonly lat: number | null
  readonly unit_id: string | null
  readonly unit_name: string | null
  readonly lead_name: string | null
}

const perPage = 50
/** Above so many units below the asked one, walking all matters by time is faster than asking unit by unit. */
const mostUnits = 400

/** Whether a value names a state or a group of states. */
export const isStateFilter = (value: string): value is State | StateGroup => Object.hasOwn(stateGroups, value) || (states as readonly string[]).includes(value)

/** The newest public matters that fit the filter, fifty at a time, and where the next page begins. */
export async function publicMatters(context: Context, filter: PublicFilter): Promise<{ matters: ListedMatter[]; older: string | undefined }> {
  const wanted: readonly State[] | undefined = filter.state === undefined ? undefined : Object.hasOwn(stateGroups, filter.state) ? stateGroups[filter.state as StateGroup] : [filter.state as State]
  const [beforeAt, beforeId] = filter.before?.split('~') ?? []
  const conditions = [sql`publicity <> 'confidential' and not confidential and moderation = 'clear'`]
  if (filter.categoryCode) conditions.push(sql`category_code = ${filter.categoryCode}`)
  if (beforeAt && isKey(beforeId) && !Number.isNaN(Date.parse(beforeAt))) conditions.push(sql`(reported_at, id) < (${new Date(beforeAt)}::timestamptz, ${beforeId}::uuid)`)
  const units = filter.unitId ? await unitsIn(context, filter.unitId) : undefined
  const newest = newestOf(units, wanted, sql.join(conditions, sql` and `), filter.unitId)
  const { rows } = await sql<ListedMatter>`
    select m.id, m.number, m.public_title, m.category_code, m.state, m.reported_at, m.due_at, ${dueUnit} as due_unit, m.closed_at,
      case when m.publicity = 'public' then m.public_place else '' end as place_words,
      case when m.publicity = 'public' then m.lng end as lng, case when m.publicity = 'public' then m.lat end as lat,
      m.unit_id, u.name as unit_name, o.name as lead_name
    from (${newest}) m left join territory.public_unit u on u.id = m.unit_id left join people.public_organisation o on o.id = m.lead_id
    order by m.reported_at desc, m.id desc`.execute(tables(context))
  const matters = rows.slice(0, perPage), last = matters.at(-1)
  return { matters, older: rows.length > perPage && last ? `${last.reported_at.toISOString()}~${last.id}` : undefined }
}

/** Fifty and one of the newest, by the index that fits: unit by unit and state by state where these are few, else along time. */
function newestOf(units: readonly string[] | undefined, wanted: readonly State[] | undefined, conditions: RawBuilder<unknown>, unitId: string | undefined) {
  const order = sql`order by reported_at desc, id desc limit ${perPage + 1}`
  if (units && units.length <= mostUnits) {
    return sql`select newest.* from unnest(${[...units]}::uuid[]) unit (id) cross join unnest(${[...(wanted ?? states)]}::text[]) wanted (state)
      cross join lateral (select * from matters.matter where unit_id = unit.id and state = wanted.state and ${conditions} ${order}) newest ${order}`
  }
  const within = unitId ? sql`unit_path @> array[${unitId}]::uuid[] and` : sql``
  if (wanted) {
    return sql`select newest.* from unnest(${[...wanted]}::text[]) wanted (state)
      cross join lateral (select * from matters.matter where ${within} state = wanted.state and ${conditions} ${order}) newest ${order}`
  }
  return sql`select * from matters.matter where ${within} ${conditions} ${order}`
}
