import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from './database.ts'

test('what one test database holds, another does not', async () => {
  await using one = await testDatabase()
  await using other = await testDatabase()
  await one.pool.query('create table only_here (x int)')
  const { rows } = await other.pool.query(`select to_regclass('only_here') as found, (select count(*) from platform.migration) as migrations`)
  assert.equal(rows[0].found, null)
  assert.ok(rows[0].migrations >= 0)
})

test('a test database is gone when its scope ends', async () => {
  await using witness = await testDatabase()
  const gone = await testDatabase()
  const name = new URL(gone.url).pathname.slice(1)
  const count = async () => (await witness.pool.query('select from pg_database where datname = $1', [name])).rowCount
  assert.equal(await count(), 1)
  await gone[Symbol.asyncDispose]()
  assert.equal(await count(), 0)
})
