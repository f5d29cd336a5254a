import { type RawBuilder, sql } from 'kysely'
import type { State } from '#domains/matters'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

export interface MatterFilter {
  /** Key of a unit; everything beneath it counts. */
  readonly unitId: string | undefined
  readonly category: string | undefined
  readonly states: readonly State[] | undefined
  readonly from: Date | undefined
  readonly to: Date | undefined
}

/** A public matter as it is exported. */
export interface OpenMatter {
  readonly id: string
  readonly number: string
  readonly state: State
  readonly outcome: string | null
  readonly channel: string
  readonly category_id: string
  readonly category_code: string
  readonly public_title: string
  readonly public_text: string
  readonly place_words: string
  readonly lng: number | null
  readonly lat: number | null
  readonly unit_code: string | null
  readonly unit_name: string | null
  readonly lead_name: string | null
  readonly reported_at: Date
  readonly updated_at: Date
  readonly closed_at: Date | null
  readonly due_at: Date | null
}

export interface Paging { readonly after?: { readonly at: Date; readonly id: string } | undefined; readonly limit: number; readonly located?: boolean }

/** A page of public matters, the newest first. */
export async function openMatters(context: Context, filter: MatterFilter, { after, limit, located = false }: Paging): Promise<OpenMatter[]> {
  const conditions: RawBuilder<unknown>[] = [sql`true`]
  if (filter.unitId !== undefined) conditions.push(sql`unit_path @> array[${filter.unitId}]::uuid[]`)
  if (filter.category !== undefined) conditions.push(sql`category_code = ${filter.category}`)
  if (filter.states !== undefined) conditions.push(sql`state = any(${[...filter.states]}::text[])`)
  if (filter.from) conditions.push(sql`reported_at >= ${filter.from}`)
  if (filter.to) conditions.push(sql`reported_at <= ${filter.to}`)
  if (located) conditions.push(sql`lng is not null`)
  if (after) conditions.push(sql`(reported_at, id) < (${after.at}, ${after.id}::uuid)`)
  const { rows } = await sql<OpenMatter>`
    select m.id, m.number, m.state, m.outcome, m.channel, m.category_id, m.category_code, m.public_title, m.public_text, m.place_words, m.lng, m.lat, u.code as unit_code, u.name as unit_name, o.name as lead_name, m.reported_at, m.updated_at, m.closed_at, m.due_at
    from (select * from matters.public_matter where ${sql.join(conditions, sql` and `)} order by reported_at desc, id desc limit ${limit}) m
      left join territory.public_unit u on u.id = m.unit_id left join people.public_organisation o on o.id = m.lead_id
    order by m.reported_at desc, m.id desc`.execute(tables(context))
  return rows
}

const perPage = 1000

/** All of them, page after page: a slow reader holds neither memory nor a connection. */
export async function* allOpenMatters(context: Context, filter: MatterFilter, located = false): AsyncGenerator<readonly OpenMatter[]> {
  let after: Paging['after']
  for (;;) {
    const page = await openMatters(context, filter, { after, limit: perPage, located })
    if (page.length > 0) yield page
    const last = page.at(-1)
    if (!last || page.length < perPage) return
    after = { at: last.reported_at, id: last.id }
  }
}
