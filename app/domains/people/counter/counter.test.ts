import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { Actor } from '#platform/context'
import { testDatabase, type TestDatabase } from '#platform/testing/database'
import { appoint, createPersonWithPassword, recordActing, registerWalkIn } from '../index.ts'
import { house } from '../testing/house.ts'

const password = 'Lamp-post-42'

/** A community worker at a browser, 刘奶奶, whom they registered and acted for, and an administrator of users, who sees no matters. */
async function counter(db: TestDatabase) {
  const forgotten: string[] = []
  const there = house(db, { site: { sources: [{ room: 'matters', collect: async () => ({ raised: [{ number: 'GZ-1', text: '三楼的灯坏了' }, { number: 'GZ-2', text: '窗口态度不好' }], story: [{ about: { number: 'GZ-2' } }] }), notFor: async () => ['GZ-2'] }], erasers: [{ room: 'matters', erase: async (_, id) => { forgotten.push(id) } }] } })
  const context = there.context(undefined, 'import')
  await db.pool.query(`update people.sign_in_policy set staff_second_factor = 'offered'`)
  const li = await createPersonWithPassword(context, { name: '李强', phone: '13800000001', password })
  await appoint(context, { personId: li, role: 'user-administrator', startsAt: new Date('2024-01-01') })
  const wang = await createPersonWithPassword(context, { name: '王工', phone: '13800000003', password })
  const { rows: [organisation] } = await db.pool.query(`insert into people.organisation (name, kind, created_at) values ('示例社区', 'community', now()) returning id`)
  const post = await appoint(context, { personId: wang, role: 'community-staff', organisationId: organisation.id, startsAt: new Date('2024-01-01') })
  const worker: Actor = { id: wang, name: '王工', posts: [{ id: post, role: 'community-staff', unitId: null, unitPath: [], organisationId: organisation.id }] }
  const liu = await registerWalkIn(there.context(worker), { name: '刘奶奶', phone: '13800000002' })
  const { receipt } = await recordActing(there.context(worker), { forPerson: liu, channel: 'counter', act: 'matters.report', subject: 'm-1' })
  const signedIn = async (login: string) => { const visitor = there.visitor(); await visitor.post('/sign-in/password', { login, password }); return visitor }
  return { there, forgotten, worker, liu, receipt, page: `/desk/administration/walk-ins/${liu}`, desk: await signedIn('13800000003'), users: await signedIn('13800000001') }
}

const acts = async (db: TestDatabase, like: string) => (await db.pool.query('select name, concerns, facts from transparency.act where name like $1 order by id', [like])).rows

test('somebody without an account is found by name with phone, or name with receipt, and by nothing less', async () => {
  await using db = await testDatabase()
  const { desk, users, liu, receipt } = await counter(db)
  const find = async (name: string, mark: string) => (await (await desk.post('/desk/administration/walk-ins', { name, mark })).text()).includes(liu)
  assert.equal(await find('刘奶奶', '138 0000 0002'), true)
  assert.equal(await find('刘奶奶', receipt), true)
  assert.equal(await find('刘奶奶', '13800000009'), false)
  assert.equal(await find('刘', receipt), false)
  assert.equal(await find('刘奶奶', ''), false)
  assert.equal(await find('李强', '13800000001'), false)
  assert.equal((await users.get('/desk/administration/walk-ins')).status, 403)
  assert.equal((await users.post('/desk/administration/walk-ins', { name: '刘奶奶', mark: receipt })).status, 403)
})

test('nothing is opened or changed before it is said how identity was checked', async () => {
  await using db = await testDatabase()
  const { desk, users, page, liu, forgotten } = await counter(db)
  const shown = await (await desk.get(page)).text()
  assert.doesNotMatch(shown, /刘奶奶|13800000002/)
  for (const fields of [{ do: 'export' }, { do: 'correct', name: '刘桂芳' }, { do: 'erase', confirm: '1' }, { do: 'export', checked: 'believed' }] as Record<string, string>[]) {
    const answer = await desk.post(page, fields)
    assert.equal(answer.status, 422, JSON.stringify(fields))
    assert.match(await answer.text(), /请选怎样核对的本人/)
    assert.equal((await users.post(page, { ...fields, checked: 'identity-card' })).status, 403)
  }
  assert.deepEqual(await acts(db, '%counter'), [])
  assert.deepEqual((await db.pool.query('select name from people.person where id = $1', [liu])).rows, [{ name: '刘奶奶' }])
  assert.deepEqual(forgotten, [])
})

test('a copy, a correction and an erasure at the counter are each recorded with how identity was checked, and concern the person', async () => {
  await using db = await testDatabase()
  const { there, desk, page, liu, forgotten, worker } = await counter(db)
  const copy = await (await desk.post(page, { do: 'export', checked: 'identity-card' })).text()
  assert.match(copy, /刘奶奶/)
  assert.match(copy, /三楼的灯坏了/)
  // Who complained of the very office that prints: nobody there learns it, and the page says so whether there is something or not.
  assert.doesNotMatch(copy, /GZ-2|态度不好/)
  for (const page of [copy, await (await desk.get(`/desk/administration/walk-ins/${liu}`)).text()]) assert.match(page, /投诉本单位的事不在本单位打印/)

  assert.equal((await desk.post(page, { do: 'correct', checked: 'receipt' })).status, 422)
  assert.equal((await desk.post(page, { do: 'correct', checked: 'receipt', phone: '123' })).status, 422)
  assert.equal((await desk.post(page, { do: 'correct', checked: 'receipt', name: '刘桂芳' })).status, 303)
  const twin = await registerWalkIn(there.context(worker), { name: '刘桂', phone: '13800000002' })
  assert.match(await (await desk.post(`/desk/administration/walk-ins/${twin}`, { do: 'correct', checked: 'receipt', name: '刘桂芳' })).text(), /原来的没有改动/)

  assert.equal((await desk.post(page, { do: 'erase', checked: 'guardian', open: 'leave' })).status, 422)
  assert.match(await (await desk.post(page, { do: 'erase', checked: 'guardian', confirm: '1' })).text(), /请选没有办完的事怎么办/)
  assert.equal((await desk.post(page, { do: 'erase', checked: 'guardian', confirm: '1', open: 'leave' })).status, 303)
  assert.deepEqual(forgotten, [liu])
  assert.match(await readFile(there.site.journal, 'utf8'), new RegExp(liu))
  assert.equal((await desk.get(page)).status, 404)
  assert.equal((await desk.post(page, { do: 'erase', checked: 'guardian', confirm: '1', open: 'leave' })).status, 404)

  const recorded = await acts(db, '%counter')
  assert.deepEqual(recorded.map(({ name, facts }) => [name, facts.checked]), [['people.exported-at-counter', 'identity-card'], ['people.corrected-at-counter', 'receipt'], ['people.erased-at-counter', 'guardian']])
  assert.ok(recorded.every(({ concerns }) => concerns === liu))
  assert.doesNotMatch(JSON.stringify(recorded), /刘|13800000/)
})

test('whoever has an account does it themselves: the counter does not know them', async () => {
  await using db = await testDatabase()
  const { desk, worker } = await counter(db)
  const page = `/desk/administration/walk-ins/${worker.id}`
  assert.equal((await desk.get(page)).status, 404)
  assert.equal((await desk.post(page, { do: 'export', checked: 'identity-card' })).status, 404)
})
