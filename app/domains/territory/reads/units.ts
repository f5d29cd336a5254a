import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import type { Unit } from '../rules/unit.ts'
import { tables } from '../tables.ts'
import { today } from './place.ts'

const columns = ['id', 'code', 'name', 'level', 'kind', 'parent_id as parentId', 'path', 'valid_from as validFrom', 'valid_to as validTo', 'sample'] as const

export const unitColumns = columns

/** The unit of that id, whether it still stands or not; undefined when there is none. */
export const unitById = async (context: Context, id: string): Promise<Unit | undefined> =>
  isKey(id) ? tables(context).selectFrom('territory.unit').select(columns).where('id', '=', id).executeTakeFirst() : undefined

/** The units of those ids, in no order; ids that name none are left out. */
export const unitsById = async (context: Context, ids: readonly string[]): Promise<Unit[]> =>
  (ids.some(isKey) ? tables(context).selectFrom('territory.unit').select(columns).where('id', '=', sql<string>`any(${ids.filter(isKey)}::uuid[])`).execute() : [])

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
  if (!isKey(id)) return []
  return tables(context).selectFrom('territory.unit as unit').select(columns)
    .where(sql<boolean>`unit.id in (select unnest(path) from territory.unit where id = ${id})`)
    .orderBy(sql`cardinality(unit.path)`).execute()
}

/** Ids of a unit, of everything standing beneath it, and of the ended units whose place any of these took: what was raised there belongs here now. */
export async function unitsIn(context: Context, id: string): Promise<string[]> {
  if (!isKey(id)) return []
  const { rows } = await sql<{ id: string }>`
    with recursive within as (
      select id from territory.unit where id = ${id}
      union
      select next.id from within cross join lateral (
        select id from territory.unit where parent_id = within.id and valid_to is null
        union all
        select step.before_id from territory.succession step where step.after_id = within.id and not step.part
          and not exists (select from territory.succession other where other.before_id = step.before_id and other.after_id <> step.after_id and not other.part)
      ) next
    ) select id from within`.execute(tables(context))
  return rows.map((row) => row.id)
}

/** Standing units whose name holds all the given words, or whose code begins with them; the widest first, at most `limit`. */
export const unitsNamed = async (context: Context, words: string, limit = 50): Promise<Unit[]> =>
  (await namedQuery(context, words)?.where('valid_to', 'is', null).orderBy(sql`cardinality(path)`).orderBy('code').limit(limit).execute()) ?? []

/** Units that are no more and were called so, the latest first: what people still ask for after a merger or a split. */
export const endedUnitsNamed = async (context: Context, words: string, limit = 10): Promise<Unit[]> =>
  (await namedQuery(context, words)?.where('valid_to', 'is not', null).orderBy('valid_to', 'desc').orderBy('code').limit(limit).execute()) ?? []

/** What `unitsNamed` asks; exported so that a test can have it explained. */
export function namedQuery(context: Context, words: string) {
  const parts = words.normalize('NFKC').trim().split(/\s+/).filter((part) => part !== '').slice(0, 5)
  if (parts.length === 0) return undefined
  let query = tables(context).selectFrom('territory.unit').select(columns)
  for (const part of parts) {
    const folded = part.toLowerCase()
    // `strpos` and not `like`: the planner takes a pattern for rare, even where the pairs say that it stands in every name.
    query = query.where((where) => where.or([
      where.and([sql<boolean>`strpos(territory.folded(name), ${folded}) > 0`, sql<boolean>`territory.grams(name) @@ ${gramQuery(folded)}::tsquery`]),
      where('code', 'like', `${part.replace(/[\\%_]/g, '\\$&')}%`),
    ]))
  }
  return query
}

/** All pairs of neighbouring characters of a word; a single character is asked for as the beginning of a pair. */
function gramQuery(word: string): string {
  const characters = [...word], quoted = (gram: string) => `'${gram.replace(/['\\]/g, '$&$&')}'`
  return characters.length === 1 ? `${quoted(word)}:*` : [...new Set(characters.slice(1).map((character, at) => quoted(`${characters[at]}${character}`)))].join(' & ')
}
