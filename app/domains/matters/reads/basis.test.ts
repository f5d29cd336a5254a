import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { smallPlace } from '../testing/place.ts'
import { basis } from './basis.ts'

const place = await smallPlace()
after(() => place[Symbol.asyncDispose]())
const { contextOf, db } = place
const at = (moment: string) => basis(contextOf(undefined, new Date(moment)))

await db.pool.query(`update matters.category set valid_to = '2026-11-21' where code = 'E0104'`)
await db.pool.query(`insert into matters.charter (effective_from, data, source) values ('2026-11-21', '{"mostRounds": 5}', 'test')`)

test('what holds from today holds from midnight of the place, not from midnight in Greenwich', async () => {
  const before = await at('2026-11-20T15:59:59Z'), since = await at('2026-11-20T16:00:00Z')
  assert.ok(before.categories.has('E0104') && !since.categories.has('E0104'), 'Beijing is eight hours ahead')
  assert.notEqual(before.charter.mostRounds, 5)
  assert.equal(since.charter.mostRounds, 5)
})

test('a place elsewhere has its own midnight, from the moment its time zone is decided', async () => {
  await db.pool.query(`update territory.place set timezone = 'America/Los_Angeles'`)
  assert.ok((await at('2026-11-21T07:59:59Z')).categories.has('E0104'))
  assert.ok(!(await at('2026-11-21T08:00:00Z')).categories.has('E0104'))
})
