import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { testDatabase, type TestDatabase } from '#platform/testing/database'
import { appoint, createPersonWithPassword, decideRetention, keptUntil, retentionNow, signInPolicy } from '../index.ts'
import { house } from '../testing/house.ts'

const password = 'Lamp-post-42'
const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code
const administrator: Actor = { id: '00000000-0000-7000-8000-0000000000c1', name: 'Ada', posts: [{ id: '00000000-0000-7000-8000-0000000000d1', role: 'place-administrator', unitId: null, unitPath: [], organisationId: null }] }

/** A place administrator at a browser. */
async function atTheDesk(db: TestDatabase) {
  const there = house(db)
  const context = there.context(undefined, 'import')
  await db.pool.query(`update people.sign_in_policy set staff_second_factor = 'offered'`)
  const li = await createPersonWithPassword(context, { name: '李强', phone: '13800000001', password })
  await appoint(context, { personId: li, role: 'place-administrator', startsAt: new Date('2024-01-01') })
  const visitor = there.visitor()
  await visitor.post('/sign-in/password', { login: '13800000001', password })
  return { there, visitor }
}

test('how staff sign in is decided on a page, in force at once, and earlier decisions stay listed', async () => {
  await using db = await testDatabase()
  const { there, visitor } = await atTheDesk(db)
  const page = '/desk/administration/sign-in-policy'
  for (const wrong of [{ factor: 'never', idle: '15', days: '7' }, { factor: 'offered', idle: '4', days: '7' }, { factor: 'offered', idle: '15', days: '1.5' }, { factor: 'offered', idle: '', days: '7' }]) {
    assert.equal((await visitor.post(page, wrong)).status, 422, JSON.stringify(wrong))
  }
  assert.equal((await visitor.post(page, { factor: 'offered', idle: '１５', days: '7' })).status, 303)
  assert.deepEqual(await signInPolicy(there.context()), { staffSecondFactor: 'offered', staffIdleMinutes: 15, sessionDays: 7 })
  const shown = await (await visitor.get(`${page}?done`)).text()
  assert.match(shown, /已定下，马上生效/)
  assert.equal([...shown.matchAll(/现行|已失效/g)].length, 2)
  assert.equal((await there.visitor().get(page)).status, 401)
})

test('a keeping time changes from a day on, keeps its history, and never falls below what the law asks', async () => {
  await using db = await testDatabase()
  const { there, visitor } = await atTheDesk(db)
  const page = '/desk/administration/retention'
  const wrong = { reading: { category: 'reading', months: '35', source: '会议' }, account: { category: 'account', months: '12', source: '会议' }, silent: { category: 'acting', months: '12', source: ' ' }, past: { category: 'acting', months: '12', source: '会议', from: '2020-01-01' }, day: { category: 'acting', months: '12', source: '会议', from: '2030-02-30' } }
  for (const [name, fields] of Object.entries(wrong)) assert.equal((await visitor.post(page, fields)).status, 422, name)
  assert.match(await (await visitor.post(page, wrong.reading)).text(), /36 到 600 个月/)

  const acting = async () => (await retentionNow(there.context())).find(({ category }) => category === 'acting')
  assert.equal((await visitor.post(page, { category: 'acting', months: '12', source: '2026 年第 3 次办公会', from: '2100-01-01' })).status, 303)
  assert.equal((await acting())?.months, 36)
  assert.match(await (await visitor.get(page)).text(), /将生效/)
  assert.equal((await visitor.post(page, { category: 'acting', months: '24', source: '2026 年第 4 次办公会' })).status, 303)
  assert.deepEqual(await acting(), { category: 'acting', months: 24, source: '2026 年第 4 次办公会' })
  there.now = new Date('2100-02-01')
  assert.equal((await acting())?.months, 12)
  assert.equal((await keptUntil(there.context(), 'acting'))?.toISOString().slice(0, 10), '2099-02-01')

  const { rows } = await db.pool.query(`select facts from transparency.act where name = 'people.retention-decided'`)
  assert.equal(rows.length, 2)
  assert.doesNotMatch(JSON.stringify(rows), /办公会/)
})

test('other rooms enter categories of their own when the place is set up, never afterwards', async () => {
  await using db = await testDatabase()
  const there = house(db)
  await decideRetention(there.context(undefined, 'import'), { category: 'invoice', months: 120, source: 'place-suggestion' })
  await assert.rejects(decideRetention(there.context(administrator), { category: 'invoice', months: 60, source: '会议' }), refused('people.unknown-category'))
})
