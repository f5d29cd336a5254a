import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '#platform/testing/database'
test('migrations run', async () => {
  await using db = await testDatabase()
  assert.ok(db)
})
