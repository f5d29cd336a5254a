import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Actor } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { testDatabase } from '#platform/testing/database'
import { actingByReceipt, actingsBy, readReceipt, recordActing, registerWalkIn, spokenReceipt, undoActing } from '../index.ts'
import { house } from '../testing/house.ts'
import { receiptCode } from './rules/receipt.ts'

const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code
const worker: Actor = { id: '00000000-0000-7000-8000-0000000000c1', name: 'Wang', posts: [{ id: '00000000-0000-7000-8000-0000000000d1', role: 'grid-worker', unitId: null, unitPath: [], organisationId: null }] }

async function counter() {
  const db = await testDatabase()
  const there = house(db)
  await db.pool.query(`insert into people.person (id, name, created_at) values ($1, '王工', now())`, [worker.id])
  const { rows: [organisation] } = await db.pool.query(`insert into people.organisation (name, kind, created_at) values ('示例社区', 'community', now()) returning id`)
  await db.pool.query(`insert into people.post (id, person_id, role, starts_at, organisation_id) values ($2, $1, 'grid-worker', '2020-01-01', $3)`, [worker.id, worker.posts[0]?.id, organisation.id])
  return { db, there }
}

test('what is done for somebody carries both names, and the receipt leads back to it as people read it aloud', async () => {
  const { db, there } = await counter()
  await using _ = db
  const forPerson = await registerWalkIn(there.context(worker), { name: '刘奶奶', phone: '021-6234 5678' })
  const { receipt } = await recordActing(there.context(worker), { forPerson, channel: 'visit', act: 'matters.report', subject: 'matter-1' })
  for (const written of [receipt, spokenReceipt(receipt), receipt.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))]) {
    const found = await actingByReceipt(there.context(), written)
    assert.deepEqual([found?.byPerson, found?.forPerson, found?.channel, found?.subject], [worker.id, forPerson, 'visit', 'matter-1'])
  }
  const { rows } = await db.pool.query(`select name, actor, on_behalf_of, facts::text as facts from transparency.act order by id`)
  assert.deepEqual(rows.at(-1) && { name: rows.at(-1).name, actor: rows.at(-1).actor, for: rows.at(-1).on_behalf_of }, { name: 'people.acted-for-someone', actor: worker.id, for: forPerson })
  assert.ok(!JSON.stringify(rows).includes(receipt))
  await assert.rejects(recordActing(there.context(worker), { forPerson: worker.id, channel: 'phone', act: 'matters.report', subject: 'x' }), refused('people.not-for-oneself'))
})

test('within an hour whoever did it may undo it, once, and nobody else', async () => {
  const { db, there } = await counter()
  await using _ = db
  const forPerson = await registerWalkIn(there.context(worker), { name: '刘奶奶' })
  const [first, late] = [await recordActing(there.context(worker), { forPerson, channel: 'phone', act: 'matters.report', subject: 'a' }), await recordActing(there.context(worker), { forPerson, channel: 'phone', act: 'matters.report', subject: 'b' })]
  await assert.rejects(undoActing(there.context({ ...worker, id: forPerson }), first.id), refused('people.not-permitted'))
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => undoActing(there.context(worker), first.id)))
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
  there.now = new Date(there.now.getTime() + 3_600_001)
  await assert.rejects(undoActing(there.context(worker), late.id), refused('people.too-late-to-undo'))
  assert.equal((await actingsBy(there.context(), worker.id, new Date(0))).filter(({ undoneAt }) => undoneAt !== null).length, 1)
})

test('the same caller registered by ten at once is one person', async () => {
  const { db, there } = await counter()
  await using _ = db
  const ids = await Promise.all(Array.from({ length: 10 }, () => registerWalkIn(there.context(worker), { name: '刘奶奶', phone: '13800000000' })))
  assert.equal(new Set(ids).size, 1)
  await assert.rejects(registerWalkIn(there.context(worker), { name: '刘奶奶', phone: '123' }), refused('people.no-phone'))
})

test('a receipt with one wrong digit, or with two neighbours swapped, is no receipt', () => {
  fc.assert(fc.property(fc.uint8Array({ minLength: 40, maxLength: 40 }), fc.nat(15), fc.integer({ min: 1, max: 9 }), (bytes, at, by) => {
    const code = receiptCode(bytes)
    fc.pre(code !== undefined)
    assert.equal(readReceipt(code), code)
    const digits = [...code]
    assert.equal(readReceipt(digits.with(at, String((Number(digits[at]) + by) % 10)).join('')), undefined)
    const [a, b] = [digits[at], digits[at + 1]]
    if (a !== undefined && b !== undefined && a !== b) assert.equal(readReceipt(digits.with(at, b).with(at + 1, a).join('')), undefined)
  }))
})
