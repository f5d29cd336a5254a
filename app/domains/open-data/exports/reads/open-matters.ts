import { sql } from 'kysely'
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

export interface Paging { readonly after?: { readonly at: Date; readonly id: string } | undefined; readonly limit: number }

const chosen = (context: Context, filter: MatterFilter) => {
  let query = tables(context).selectFrom('matters.public_matter as m').leftJoin('territory.public_unit as u', 'u.id', 'm.unit_id').leftJoin('people.public_organisation as o', 'o.id', 'm.lead_id')
    .select(['m.id', 'm.number', 'm.state', 'm.outcome', 'm.channel', 'm.category_id', 'm.category_code', 'm.public_title', 'm.public_text', 'm.place_words', 'm.lng', 'm.lat', 'u.code as unit_code', 'u.name as unit_name', 'o.name as lead_name', 'm.reported_at', 'm.updated_at', 'm.closed_at', 'm.due_at'])
    .orderBy('m.reported_at', 'desc').orderBy('m.id', 'desc')
  if (filter.unitId !== undefined) query = query.where(sql<boolean>`m.unit_path @> array[${filter.unitId}]::uuid[]`)
  if (filter.category !== undefined) query = query.where('m.category_code', '=', filter.category)
  if (filter.states !== undefined) query = query.where('m.state', '=', sql<State>`any(${[...filter.states]}::text[])`)
  if (filter.from) query = query.where('m.reported_at', '>=', filter.from)
  if (filter.to) query = query.where('m.reported_at', '<=', filter.to)
  return query
}

/** A page of public matters, the newest first. */
export const openMatters = (context: Context, filter: MatterFilter, { after, limit }: Paging): Promise<OpenMatter[]> =>
  chosen(context, filter).$if(after !== undefined, (query) => query.where(sql<boolean>`(m.reported_at, m.id) < (${after?.at}, ${after?.id}::uuid)`)).limit(limit).execute()

const perPiece = 200

/** All of them, the newest first, a few hundred at a time: read by a cursor, and only as fast as they are taken. */
export function allOpenMatters(context: Context, filter: MatterFilter, located = false): AsyncIterableIterator<{ readonly rows: readonly OpenMatter[] }> {
  const query = chosen(context, filter).$if(located, (query) => query.where('m.lng', 'is not', null)).compile()
  // Asked of the executor itself: row by row, a promise for each would cost more than the row.
  return tables(context).getExecutor().stream<OpenMatter>(query, perPiece)
}
