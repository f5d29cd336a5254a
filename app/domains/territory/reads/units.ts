import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { Unit } from '../rules/unit.ts'
import { tables } from '../tables.ts'
import { today } from './place.ts'

const columns = ['id', 'code', 'name', 'level', 'kind', 'parent_id as parentId', 'path', 'valid_from as validFrom', 'valid_to as validTo', 'sample'] as const

export const unitColumns = columns
const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The unit of that id, whether it still stands or not; undefined when there is none. */
export const unitById = async (context: Context, id: string): Promise<Unit | undefined> =>
  isUuid.test(id) ? tables(context).selectFrom('territory.unit').select(columns).where('id', '=', id).executeTakeFirst() : undefined

/** The units of those ids, in no order; ids that name none are left out. */
export const unitsById = async (context: Context, ids: readonly string[]): Promise<Unit[]> =>
  ids.length === 0 ? [] : tables(context).selectFrom('territory.unit').select(columns).where('id', '=', sql<string>`any(${ids}::uuid[])`).execute()

/** The unit that bore the code on a day (YYYY-MM-DD), today unless told. */
export async function unitByCode(context: Context, code: string, on?: string): Promise<Unit | undefined> {
  const day = on ?? await today(context)
  return tables(context).selectFrom('territory.unit').select(columns).where('code', '=', code)
    .where(sql<boolean>`daterange(valid_from, valid_to) @> ${day}::date`).executeTakeFirst()
}

/** The standing units directly beneath one, or the roots, by code. */
export const childrenOf = (context: Context, id: string | null): Promise<Unit[]> =>
  tables(context).selectFrom('territory.unit').select(columns).where('parent_id', id === null ? 'is' : '=', id).where('valid_to', 'is', null).orderBy('code').execute()

/** From the root down to the unit itself; empty when there is no such unit. */
export async function ancestorsOf(context: Context, id: string): Promise<Unit[]> {
  if (!isUuid.test(id)) return []
  return tables(context).selectFrom('territory.unit as unit').select(columns)
    .where(sql<boolean>`unit.id in (select unnest(path) from territory.unit where id = ${id})`)
    .orderBy(sql`cardinality(unit.path)`).execute()
}

/** Ids of a unit and of everything standing beneath it. */
export async function unitsIn(context: Context, id: string): Promise<string[]> {
  if (!isUuid.test(id)) return []
  const { rows } = await sql<{ id: string }>`
    with recursive beneath as (
      select id from territory.unit where id = ${id} and valid_to is null
      union all
      select unit.id from territory.unit unit join beneath on unit.parent_id = beneath.id where unit.valid_to is null
    ) select id from beneath`.execute(tables(context))
  return rows.map((row) => row.id)
}

/** Standing units whose name holds all the given words, or whose code begins with them; the widest first, at most `limit`. */
export async function unitsNamed(context: Context, words: string, limit = 50): Promise<Unit[]> {
  const parts = words.normalize('NFKC').trim().split(/\s+/).filter((part) => part !== '').slice(0, 5)
  if (parts.length === 0) return []
  let query = tables(context).selectFrom('territory.unit').select(columns).where('valid_to', 'is', null)
  for (const part of parts) {
    const like = part.replace(/[\\%_]/g, '\\$&')
    query = query.where((where) => where.or([where('name', 'ilike', `%${like}%`), where('code', 'like', `${like}%`)]))
  }
  return query.orderBy(sql`cardinality(path)`).orderBy('code').limit(limit).execute()
}
