import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { smallPlace } from '../testing/place.ts'
import { together } from '#platform/context'
import { basis } from './basis.ts'

const place = await smallPlace()
after(() => place[Symbol.asyncDispose]())
const { contextOf, db, one } = place
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

test('rules that were changed and taken back are remembered by nobody, though others get their number', async () => {
  const context = contextOf(undefined, new Date('2026-11-22T01:00:00Z')), number = async () => (await one<{ number: number }>('select number from matters.edition')).number
  const before = await number()
  const change = (title: string) => sql`update matters.category set small_zh = ${title} where code = 'C0101'`
  const name = async (from = context) => (await basis(from)).categories.get('C0101')?.small.zh
  await assert.rejects(together(context, async (context) => {
    await change('没有成的名字').execute(context.database)
    assert.equal(await name(context), '没有成的名字', 'whoever changes rules acts by them')
    throw new Error('taken back')
  }), /taken back/)
  assert.equal(await number(), before)
  assert.equal(await name(), '路灯照明')
  await change('新名字').execute(context.database)
  assert.equal(await number(), before + 1)
  assert.equal(await name(), '新名字')
})
