import type pg from 'pg'
import { derivedSchemas } from './format.ts'

export interface TableShape { readonly schema: string; readonly name: string; readonly columns: readonly string[] }

/** Every table that holds rows of ours, in a fixed order, with the columns that are written (not computed). The list of migrations is shape, not content. */
export async function tablesOf(client: pg.ClientBase): Promise<readonly TableShape[]> {
  const { rows } = await client.query<TableShape>(`
    select n.nspname as schema, c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r' and c.relpersistence <> 't' and ${ours} and not (n.nspname = 'platform' and c.relname = 'migration')
    group by 1, 2 order by 1, 2`, [derivedSchemas])
  return rows
}

export interface SequenceState { readonly schema: string; readonly name: string; readonly value: string; readonly called: boolean }

/** Where every sequence stands. Read after the rows: a sequence only moves on, so it is never behind them. */
export async function sequencesOf(client: pg.ClientBase): Promise<readonly SequenceState[]> {
  const { rows } = await client.query<{ schema: string; name: string }>(`
    select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'S' and ${ours} order by 1, 2`, [derivedSchemas])
  const states: SequenceState[] = []
  for (const { schema, name } of rows) {
    const { rows: [state] } = await client.query<{ value: string; called: boolean }>(`select last_value::text as value, is_called as called from ${quoted(schema, name)}`)
    if (state) states.push({ schema, name, ...state })
  }
  return states
}

/** Whether there is any row that did not come with a migration: such rows carry the transaction in which a migration was noted. */
export async function holdsRows(client: pg.ClientBase): Promise<boolean> {
  const { rows: [noted] } = await client.query<{ noted: boolean }>(`select to_regclass('platform.migration') is not null as noted`)
  const ofPeople = noted?.noted ? 'where t.xmin not in (select m.xmin from platform.migration m)' : ''
  for (const { schema, name } of await tablesOf(client)) {
    const { rows } = await client.query<{ some: boolean }>(`select exists (select from ${quoted(schema, name)} t ${ofPeople}) as some`)
    if (rows[0]?.some) return true
  }
  return false
}

/** Neither PostgreSQL's own, nor an extension's, nor derived ($1). */
export const ours = `n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and n.nspname <> all($1::text[])
  and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`

export const quoted = (...names: readonly string[]) => names.map((name) => `"${name.replaceAll('"', '""')}"`).join('.')
