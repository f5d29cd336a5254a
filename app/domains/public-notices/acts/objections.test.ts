import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { Refusal } from '#platform/refusal'
import { publicNoticesPersonal } from '../personal.ts'
import { noticeStanding, openObjections } from '../reads/standing.ts'
import { neighbourhood } from '../testing/neighbourhood.ts'
import { answerObjection } from './answer-objection.ts'
import { publishNotice } from './publish-notice.ts'
import { raiseObjection, raiseObjectionForSomeone } from './raise-objection.ts'

const refusal = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code

async function withNotice(objection?: null) {
  const here = await neighbourhood()
  const { id } = await publishNotice(here.contextOf(here.people.staff), { kind: 'roll', subject: 'roll-1', href: '', unitId: here.units.estate.id, title: '业主名册', sections: [{ text: '名册' }], days: 5, basis: '议事规则', ...(objection === null ? { objection } : {}) })
  return { ...here, id, object: (text = '我家的面积写错了', key: string = randomUUID()) => raiseObjection(here.contextOf(here.people.resident), { noticeId: id, text, key }) }
}

test('an objection waits until it is answered with reasons, by somebody else, once; the person is told', async () => {
  await using here = await withNotice()
  const { id } = await here.object()
  const staff = here.contextOf(here.people.staff)
  assert.equal(await openObjections(staff, here.id), 1)
  await assert.rejects(answerObjection(here.contextOf(here.people.southStaff), id, { outcome: 'upheld', answer: '已更正' }), refusal('people.not-permitted'))
  await assert.rejects(answerObjection(staff, id, { outcome: 'upheld', answer: ' ' }), refusal('public-notices.no-answer'))
  const both = await Promise.allSettled([answerObjection(staff, id, { outcome: 'upheld', answer: '已更正' }), answerObjection(here.contextOf(here.people.committee), id, { outcome: 'not-upheld', answer: '没有写错' })])
  assert.equal(both.filter(({ status }) => status === 'fulfilled').length, 1, 'of two answers at once one stands')
  assert.equal(await openObjections(staff, here.id), 0)
  const told = await here.rows<{ topic: string }>('select topic from notifications.notice where person_id = $1', [here.people.resident.id])
  assert.deepEqual(told.map(({ topic }) => topic), ['public-notices.objection-answered'])
  const waiting = await here.rows<{ person_id: string }>(`select person_id from notifications.notice where topic = 'public-notices.objected'`)
  assert.deepEqual(waiting.map(({ person_id }) => person_id).sort(), [here.people.staff.id, here.people.committee.id].sort())
})

test('a form sent twice at once objects once, and nobody uses the form of another', async () => {
  await using here = await withNotice()
  const key = randomUUID()
  const [first, second] = await Promise.all([here.object('面积不对', key), here.object('面积不对', key)])
  assert.equal(first.id, second.id)
  assert.equal((await noticeStanding(here.contextOf(), here.id))?.objections, 1)
  await assert.rejects(raiseObjection(here.contextOf(here.people.neighbour), { noticeId: here.id, text: '我也说', key }), refusal('public-notices.form-used'))
})

test('after the last day, or where none are taken, no objection is written down', async () => {
  await using here = await withNotice()
  const late = new Date('2026-09-28T16:00:01Z')
  await assert.rejects(raiseObjection(here.contextOf(here.people.resident, late), { noticeId: here.id, text: '我有异议', key: randomUUID() }), refusal('public-notices.objection-not-taken'))
  await raiseObjection(here.contextOf(here.people.resident, new Date('2026-09-28T15:59:00Z')), { noticeId: here.id, text: '我有异议', key: randomUUID() })
  await assert.rejects(raiseObjection(here.contextOf(), { noticeId: here.id, text: '我有异议', key: randomUUID() }), refusal('people.sign-in-needed'))
  await using closed = await withNotice(null)
  await assert.rejects(closed.object(), refusal('public-notices.objection-not-taken'))
})

test('staff write down what somebody says at the counter, who gets a receipt', async () => {
  await using here = await withNotice()
  const staff = here.contextOf(here.people.staff)
  const { id, receipt } = await raiseObjectionForSomeone(staff, { noticeId: here.id, text: '名册里没有我', key: randomUUID() }, { name: '李奶奶', phone: '', channel: 'counter' })
  assert.match(receipt ?? '', /^\d{16}$/)
  const { entered_by, channel } = await here.one<{ entered_by: string; channel: string }>('select entered_by, channel from public_notices.objection where id = $1', [id])
  assert.deepEqual([entered_by, channel], [here.people.staff.id, 'counter'])
  await assert.rejects(raiseObjectionForSomeone(here.contextOf(here.people.southStaff), { noticeId: here.id, text: '名册里没有我', key: randomUUID() }, { name: '李奶奶', phone: '', channel: 'counter' }), refusal('people.not-permitted'))
})

test('a person reads what is kept of them; forgotten, their objection stays counted without its words', async () => {
  await using here = await withNotice()
  const { id } = await here.object('我家面积应为八十平方米')
  await answerObjection(here.contextOf(here.people.staff), id, { outcome: 'not-upheld', answer: '登记的面积没有错' })
  const kept = JSON.stringify(await publicNoticesPersonal.collect?.(here.contextOf(), here.people.resident.id))
  assert.match(kept, /八十平方米.*登记的面积/)
  await publicNoticesPersonal.erase?.(here.contextOf(), here.people.resident.id)
  assert.equal(await publicNoticesPersonal.collect?.(here.contextOf(), here.people.resident.id), undefined)
  assert.deepEqual(await here.rows('select text, answer, outcome from public_notices.objection'), [{ text: null, answer: '', outcome: 'not-upheld' }])
  assert.equal((await noticeStanding(here.contextOf(), here.id))?.objections, 1)
})
