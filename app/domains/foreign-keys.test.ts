import assert from 'node:assert/strict'
import { test } from 'node:test'
import type pg from 'pg'
import { testDatabase } from '../platform/testing/database.ts'
import { uses } from './uses.ts'

const schemaOf = (room: string) => room.replaceAll('-', '_')
const allowed = new Map<string, readonly string[]>(Object.entries(uses).map(([room, used]) => [schemaOf(room), [room, ...used].map(schemaOf)]))

/** Foreign keys that leave their room for one it does not use, as `schema.table → schema.table`. */
async function crossings(pool: pg.Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ from: string; from_table: string; to: string; to_table: string }>(`
    select fn.nspname as from, f.relname as from_table, tn.nspname as to, t.relname as to_table
    from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_namespace fn on fn.oid = f.relnamespace
    join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
    where k.contype = 'f' order by 1, 2, 3, 4`)
  return rows.filter(({ from, to }) => from !== to && !allowed.get(from)?.includes(to)).map((row) => `${row.from}.${row.from_table} → ${row.to}.${row.to_table}`)
}

test('foreign keys lead only into rooms that the room uses', async () => {
  await using database = await testDatabase()
  assert.deepEqual(await crossings(database.pool), [])
})

test('a foreign key over an undeclared border is found', async () => {
  await using database = await testDatabase()
  await database.pool.query(`
    create schema if not exists open_data; create table open_data.planted (id int primary key);
    create table transparency.planted (id int references open_data.planted)`)
  assert.deepEqual(await crossings(database.pool), ['transparency.planted → open_data.planted'])
})

test('a schema belongs to a room, to the platform or to nobody', async () => {
  await using database = await testDatabase()
  const { rows } = await database.pool.query<{ name: string }>(`select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'`)
  const known = new Set([...allowed.keys(), 'platform', 'public', 'pgboss'])
  assert.deepEqual(rows.map(({ name }) => name).filter((name) => !known.has(name)), [])
})
