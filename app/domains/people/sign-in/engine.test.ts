import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getAuthTables } from 'better-auth/db'
import { testDatabase } from '#platform/testing/database'
import { house } from '../testing/house.ts'

test('the schema people has every column that better-auth and its plugins ask for', async () => {
  await using db = await testDatabase()
  const { options } = await house(db).auth.engine()
  const { rows } = await db.pool.query(`select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'people'`)
  const there = new Set(rows.map(({ name }) => name))
  const wanted = Object.values(getAuthTables(options as Parameters<typeof getAuthTables>[0])).flatMap(({ modelName, fields }) => ['id', ...Object.entries(fields).map(([key, field]) => field.fieldName ?? key)].map((field) => `${modelName}.${field}`))
  assert.ok(wanted.length > 40)
  assert.deepEqual(wanted.filter((name) => !there.has(name)), [])
})

test('a cookie whose signature is not ours signs nobody in and asks the database nothing', async () => {
  await using db = await testDatabase()
  const there = house(db)
  const one = there.visitor()
  one.jar.set('gongzhi.session_token', 'abc.def')
  const answer = await one.get('/about/privacy')
  assert.equal(answer.status, 200)
  assert.match(answer.headers.getSetCookie().join(), /gongzhi\.session_token=; .*Max-Age=0/)
})
