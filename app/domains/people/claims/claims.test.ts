import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor, Context } from '#platform/context'
import { testDatabase, type TestDatabase } from '#platform/testing/database'
import { type ClaimedThings, createPersonWithPassword, personByContact, registerWalkIn } from '../index.ts'
import { house, type House } from '../testing/house.ts'
import { openClaims } from './reads/open-claims.ts'

const staff: Actor = { id: '00000000-0000-7000-8000-0000000000c1', name: 'Wang', posts: [{ id: '00000000-0000-7000-8000-0000000000d1', role: 'community-staff', unitId: null, unitPath: [], organisationId: null }] }
const resident: Actor = { id: '00000000-0000-7000-8000-0000000000c2', name: 'Bo', posts: [] }
const who = { name: '张小明', phone: '13800000000' }

/** A room whose things lie in an array: number, and under whom it was raised. */
function raised(...things: { number: string; by: string }[]): ClaimedThings & { readonly things: typeof things } {
  return {
    room: 'matters', things,
    list: async (_, person) => things.filter(({ by }) => by === person).map(({ number }) => ({ number, at: new Date('2026-05-01'), kind: '路灯不亮' })),
    handOver: async (_, from, to) => { for (const thing of things) if (thing.by === from) thing.by = to },
  }
}

/** Signs a newcomer in by a code and lets them say their name; gives the browser and where it was led. */
async function join(there: House, { name, phone } = who) {
  const visitor = there.visitor()
  await visitor.post('/sign-in', { phone })
  await visitor.post('/sign-in/code', { code: /\d{6}/.exec(there.texts.at(-1)?.text ?? '')?.[0] ?? '' })
  const led = await visitor.post('/sign-in/name', { name, age: '1', return: '/places' })
  return { visitor, led: led.headers.get('location') ?? '' }
}

const personOf = async (db: TestDatabase, phone: string) => (await db.pool.query(`select id from people.person where phone = $1 and user_id is not null`, [phone])).rows[0]?.id as string
const known = (db: TestDatabase, id: string) => db.pool.query('select from people.person where id = $1 and user_id is not null', [id]).then(({ rowCount }) => rowCount === 1)

test('what a visitor, a resident or another system says is never an account, nor anybody whom staff registered', async () => {
  await using db = await testDatabase()
  const there = house(db)
  const account = await createPersonWithPassword(there.context(undefined, 'import'), { ...who, password: 'Lamp-post-42' })
  const byStaff = await registerWalkIn(there.context(staff), { name: '刘奶奶', phone: '13800000002' })
  const strangers: Context[] = [there.context(), there.context(resident), there.context(staff, 'api')]
  const claims = await Promise.all(strangers.flatMap((context) => [registerWalkIn(context, who), registerWalkIn(context, { name: '刘奶奶', phone: '13800000002' })]))
  assert.ok(claims.every((id) => id !== account && id !== byStaff))
  assert.equal(new Set(claims).size, 2)
  assert.equal(await registerWalkIn(there.context(staff), who), account)
  assert.equal(await registerWalkIn(there.context(staff), { name: '刘奶奶', phone: '13800000002' }), byStaff)
  assert.equal((await personByContact(there.context(), '+8613800000002'))?.id, byStaff)
})

test('a newcomer becomes whom staff registered, and is asked about what visitors raised: number, day, category; only a yes makes it theirs', async () => {
  await using db = await testDatabase()
  const planted = raised()
  const there = house(db, { site: { claimed: [planted] } })
  const byStaff = await registerWalkIn(there.context(staff), who)
  const claim = await registerWalkIn(there.context(), { ...who, mail: 'zhang@example.org' }), other = await registerWalkIn(there.context(), { ...who, name: '李四' })
  planted.things.push({ number: 'GZ-1', by: claim }, { number: 'GZ-2', by: other })

  const { visitor, led } = await join(there)
  assert.equal(await personOf(db, '+8613800000000'), byStaff)
  assert.equal(led, '/me/claims?return=%2Fplaces')
  const page = await (await visitor.get(led)).text()
  assert.match(page, /GZ-1/)
  assert.match(page, /路灯不亮/)
  assert.doesNotMatch(page, /GZ-2|李四/)
  assert.equal(planted.things[0]?.by, claim)
  assert.match(await (await visitor.get('/me')).text(), /有 1 件事/)

  await visitor.post('/me/claims', { claim: other, mine: 'yes' })
  assert.equal(planted.things[1]?.by, other)
  const yes = await Promise.all([1, 2, 3].map(() => visitor.post('/me/claims', { claim, mine: 'yes' })))
  assert.ok(yes.every(({ status }) => status === 303))
  assert.equal(planted.things[0]?.by, byStaff)
  assert.equal((await db.pool.query(`select from transparency.act where name = 'people.claim-confirmed'`)).rowCount, 1)
  assert.deepEqual((await db.pool.query('select name, phone, mail, joined_to from people.person where id = $1', [claim])).rows, [{ name: '', phone: null, mail: null, joined_to: byStaff }])
  assert.equal((await visitor.get('/me/claims')).headers.get('location'), '/me')

  const again = await registerWalkIn(there.context(), who)
  assert.notEqual(again, claim)
  assert.equal(await known(db, again), false)
})

test('who says "not me" is not asked again, and what was raised stays as it is', async () => {
  await using db = await testDatabase()
  const planted = raised()
  const there = house(db, { site: { claimed: [planted] } })
  const claim = await registerWalkIn(there.context(), who)
  planted.things.push({ number: 'GZ-1', by: claim })
  const { visitor } = await join(there)
  assert.equal((await visitor.post('/me/claims', { claim, mine: 'no', return: '/places' })).headers.get('location'), '/places')
  assert.equal(planted.things[0]?.by, claim)
  assert.doesNotMatch(await (await visitor.get('/me')).text(), /件事/)
})

test('nobody is asked about a phone that they have not proved, and nobody without a claim is asked at all', async () => {
  await using db = await testDatabase()
  const there = house(db)
  const claim = await registerWalkIn(there.context(), who)
  const { led } = await join(there, { name: '张小明', phone: '13900000000' })
  assert.equal(led, '/places')
  const stranger = await personOf(db, '+8613900000000')
  assert.deepEqual(await openClaims(there.context(), stranger), [])
  await db.pool.query(`update people.person set phone = '+8613800000000' where id = $1`, [stranger])
  assert.deepEqual(await openClaims(there.context(), stranger), [])
  await db.pool.query(`update people."user" set "phoneNumber" = '+8613800000000' where id = (select user_id from people.person where id = $1)`, [stranger])
  assert.deepEqual(await openClaims(there.context(), stranger), [claim])
})
