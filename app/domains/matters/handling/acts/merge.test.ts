import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { reportMatter } from '../../acts/report-matter.ts'
import { smallPlace } from '../../testing/place.ts'
import { mergeMatters } from './merge-matters.ts'

const place = await smallPlace()
after(() => place[Symbol.asyncDispose]())
const { contextOf, people, lamp, one, many, db, newPerson } = place
const reported = (by = people.resident) => reportMatter(contextOf(by), lamp())
const merged = (id: string) => one<{ merged_into: string | null; state: string }>('select merged_into, state from matters.matter where id = $1', [id])
const followers = async (id: string) => (await many<{ person_id: string; because: string }>('select person_id, because from matters.follower where matter_id = $1', [id]))
const desk = contextOf(people.dispatcher)

test('whoever raised or follows the duplicate follows the other one, and is told', async () => {
  const first = await reported(), second = await reported(people.neighbour)
  const fan = await newPerson('关注者')
  await db.pool.query(`insert into matters.follower values ($1, $2, now(), 'chose')`, [second.id, fan.id])
  await mergeMatters(desk, second.id, 1, { into: first.number })
  assert.deepEqual(await merged(second.id), { merged_into: first.id, state: 'merged' })
  assert.deepEqual((await followers(first.id)).map((one) => one.person_id).sort(), [people.neighbour.id, fan.id].sort())
  assert.ok((await followers(first.id)).every((one) => one.because === 'merged'))
  for (const person of [people.neighbour.id, fan.id]) {
    const { facts } = await one<{ facts: { into: string } }>(`select facts from notifications.notice where topic = 'matters.merged' and person_id = $1`, [person])
    assert.equal(facts.into, first.number)
  }
  const { rows } = await db.pool.query(`select 1 from matters.clock where matter_id = $1 and stopped_at is null`, [second.id])
  assert.equal(rows.length, 0, 'the duplicate has no clocks any more')
})

test('what was merged into a duplicate points to the last one: there are no chains', async () => {
  const [a, b, c] = [await reported(), await reported(people.neighbour), await reported(await newPerson('丙'))]
  await mergeMatters(desk, a.id, 1, { into: b.number })
  await mergeMatters(desk, b.id, 1, { into: c.number })
  assert.equal((await merged(a.id)).merged_into, c.id)
  assert.deepEqual((await followers(c.id)).map((one) => one.person_id).sort(), [people.resident.id, people.neighbour.id].sort())
  const d = await reported(await newPerson('丁'))
  await mergeMatters(desk, d.id, 1, { into: a.number })
  assert.equal((await merged(d.id)).merged_into, c.id, 'a number that was merged leads to where it went')
})

test('a circle is refused', async () => {
  const a = await reported(), b = await reported()
  await assert.rejects(mergeMatters(desk, a.id, 1, { into: a.number }), { code: 'matters.merge-with-itself' })
  await mergeMatters(desk, a.id, 1, { into: b.number })
  await assert.rejects(mergeMatters(desk, b.id, 1, { into: a.number }), { code: 'matters.merge-with-itself' })
})

test('two matters merged into each other at once: one stays', async () => {
  for (let round = 0; round < 5; round += 1) {
    const a = await reported(), b = await reported()
    const answers = await Promise.allSettled([mergeMatters(desk, a.id, 1, { into: b.number }), mergeMatters(contextOf(people.otherDispatcher), b.id, 1, { into: a.number })])
    assert.deepEqual(answers.map((answer) => answer.status).sort(), ['fulfilled', 'rejected'])
    assert.deepEqual([(await merged(a.id)).state, (await merged(b.id)).state].sort(), ['dispatched', 'merged'])
  }
})

test('nothing is merged into what has ended, is confidential, or is not there', async () => {
  const a = await reported(), closed = await reported(), secret = await reportMatter(contextOf(people.neighbour), lamp({ confidential: true }))
  await db.pool.query(`update matters.matter set state = 'closed' where id = $1`, [closed.id])
  await assert.rejects(mergeMatters(desk, a.id, 1, { into: closed.number }), { code: 'matters.merge-into-ended' })
  await assert.rejects(mergeMatters(desk, a.id, 1, { into: secret.number }), { code: 'matters.merge-into-confidential' })
  await assert.rejects(mergeMatters(desk, a.id, 1, { into: '000' }), { code: 'matters.unknown-number' })
  assert.equal((await merged(a.id)).state, 'dispatched')
})

test('staff of one community do not merge into a matter of another', async () => {
  const a = await reported(), there = await reportMatter(contextOf(people.neighbour), lamp({ place: { unitId: place.units.south.id } }))
  await assert.rejects(mergeMatters(contextOf(people.communityStaff), a.id, 1, { into: there.number }), { code: 'people.not-permitted' })
})
