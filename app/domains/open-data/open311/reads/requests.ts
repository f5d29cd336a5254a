import { type RawBuilder, sql } from 'kysely'
import { openStates, type State } from '#domains/matters'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { RequestQuery } from '../rules/request-query.ts'

/** A public matter as Open311 tells it. */
export interface PublicRequest {
  readonly id: string
  readonly number: string
  readonly state: State
  readonly category_code: string
  readonly category_id: string
  readonly public_title: string
  readonly public_text: string
  readonly place_words: string
  readonly lng: number | null
  readonly lat: number | null
  readonly channel: string
  readonly lead_name: string | null
  readonly reported_at: Date
  readonly updated_at: Date
  readonly closed_at: Date | null
  readonly due_at: Date | null
  readonly photo_id: string | null
}

const open = sql`any(${[...openStates]}::text[])`

/** When it last changed: its closing, once it is closed. */
const changed = sql`case when state = ${open} then updated_at else coalesce(closed_at, updated_at) end`

/** The newest public requests that fit a query, a page of them. What changed is told in the order of the changes. */
export async function requestsFor(context: Context, query: RequestQuery): Promise<PublicRequest[]> {
  const conditions: RawBuilder<unknown>[] = [sql`true`]
  if (query.ids) conditions.push(sql`number = any(${[...query.ids]}::text[])`)
  else {
    if (query.codes) conditions.push(sql`category_code = any(${[...query.codes]}::text[])`)
    if (query.from) conditions.push(sql`reported_at >= ${query.from}`)
    if (query.to) conditions.push(sql`reported_at <= ${query.to}`)
    if (query.open !== query.closed) conditions.push(query.open ? sql`state = ${open}` : sql`state <> all(${[...openStates]}::text[])`)
    if (query.bbox) conditions.push(sql`lng between ${query.bbox[0]} and ${query.bbox[2]} and lat between ${query.bbox[1]} and ${query.bbox[3]}`)
    // An update is never earlier than the closing that it brought: the index on updated_at narrows first.
    if (query.updatedAfter) conditions.push(sql`updated_at >= ${query.updatedAfter} and ${changed} >= ${query.updatedAfter}`)
    if (query.updatedBefore) conditions.push(sql`${changed} <= ${query.updatedBefore}`)
  }
  const byChange = !query.ids && (query.updatedAfter ?? query.updatedBefore) !== undefined
  const order = byChange ? sql`${changed}, id` : sql`reported_at desc, id desc`
  const { rows } = await sql<PublicRequest>`
    select m.id, m.number, m.state, m.category_code, m.category_id, m.public_title, m.public_text, m.place_words, m.lng, m.lat, m.channel, o.name as lead_name,
      m.reported_at, m.updated_at, m.closed_at, m.due_at, (select p.id from matters.public_photo p where p.matter_id = m.id order by p.at, p.id limit 1) as photo_id
    from (select *, row_number() over (order by ${order}) as rank from matters.public_matter where ${sql.join(conditions, sql` and `)} order by ${order} limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}) m
      left join people.public_organisation o on o.id = m.lead_id
    order by m.rank`.execute(tables(context))
  return rows
}

export interface RequestNote { readonly matter_id: string; readonly at: Date; readonly kind: string; readonly to_state: State | null; readonly public_note: string }
export interface RequestPhoto { readonly matter_id: string; readonly id: string; readonly width: number; readonly height: number; readonly at: Date }

/** Story and photographs of some requests, for those who ask for the extensions. */
export async function storiesOf(context: Context, ids: readonly string[]): Promise<{ notes: Map<string, RequestNote[]>; photos: Map<string, RequestPhoto[]> }> {
  const these = sql<string>`any(${[...ids]}::uuid[])`
  const notes = await tables(context).selectFrom('matters.public_event').select(['matter_id', 'at', 'kind', 'to_state', 'public_note']).where('matter_id', '=', these).orderBy('id').execute()
  const photos = await tables(context).selectFrom('matters.public_photo').select(['matter_id', 'id', 'width', 'height', 'at']).where('matter_id', '=', these).orderBy('at').orderBy('id').execute()
  return { notes: Map.groupBy(notes, (note) => note.matter_id), photos: Map.groupBy(photos, (photo) => photo.matter_id) }
}
