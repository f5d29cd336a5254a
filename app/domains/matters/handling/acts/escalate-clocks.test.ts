import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { acceptMatter } from '../../acts/accept-matter.ts'
import { reportMatter } from '../../acts/report-matter.ts'
import { friday, smallPlace } from '../../testing/place.ts'
import { escalateClocks } from './escalate-clocks.ts'
import { remindOfRequests } from './remind-of-requests.ts'

const place = await smallPlace()
after(() => place[Symbol.asyncDispose]())
const { contextOf, people, lamp, one, many, db } = place
const at = (hours: number) => new Date(friday.getTime() + hours * 3_600_000)
const told = async (id: string, topic: string) => (await many<{ person_id: string }>('select person_id from notifications.notice where subject = $1 and topic = $2 order by person_id', [id, topic])).map((notice) => notice.person_id)
const levels = async (id: string) => (await many<{ kind: string; escalation: number }>('select kind, escalation from matters.clock where matter_id = $1 and escalation > 0 order by kind', [id])).map(({ kind, escalation }) => `${kind} ${escalation}`)

test('a clock that ran out is told once to the lead and the supervisors, and a day later to the supervisors again', async () => {
  const { id } = await reportMatter(contextOf(people.resident), lamp())
  assert.equal(await escalateClocks(contextOf(undefined, at(2))), 0, 'at the last moment it is not late')
  assert.equal(await escalateClocks(contextOf(undefined, at(2.1))), 1)
  assert.equal(await escalateClocks(contextOf(undefined, at(2.2))), 0, 'a second run tells nobody')
  assert.deepEqual(await told(id, 'matters.overdue'), [people.lightingHandler.id, people.otherLightingHandler.id, people.supervisor.id].sort())
  assert.deepEqual(await levels(id), ['sign-in 1'])
  await escalateClocks(contextOf(undefined, at(26.1)))
  assert.deepEqual(await told(id, 'matters.long-overdue'), [people.supervisor.id])
  assert.deepEqual(await levels(id), ['contact 1', 'sign-in 2'])
  assert.equal((await one<{ count: number }>(`select count(*)::int as count from matters.event where matter_id = $1 and kind = 'clock-ran-out'`, [id])).count, 3)
})

test('two workers at once tell once', async () => {
  const ids: string[] = []
  for (let number = 0; number < 8; number += 1) ids.push((await reportMatter(contextOf(people.resident, at(100)), lamp())).id)
  const climbed = await Promise.all([escalateClocks(contextOf(undefined, at(103))), escalateClocks(contextOf(undefined, at(103))), escalateClocks(contextOf(undefined, at(103)))])
  assert.ok(climbed.reduce((all, one) => all + one) >= 8)
  for (const id of ids) {
    assert.equal((await told(id, 'matters.overdue')).length, 3)
    assert.equal((await one<{ count: number }>(`select count(*)::int as count from matters.event where matter_id = $1 and kind = 'clock-ran-out'`, [id])).count, 1)
  }
})

test('a matter nobody leads is told to the dispatchers', async () => {
  const { id } = await reportMatter(contextOf(people.resident, at(200)), lamp({ place: { words: '桥头' } }))
  await escalateClocks(contextOf(undefined, at(203)))
  assert.deepEqual(await told(id, 'matters.overdue'), [people.dispatcher.id, people.otherDispatcher.id, people.supervisor.id].sort())
})

test('when nobody rings whoever raised it, asking climbs to the dispatchers and supervisors until the calls of the charter were made', async () => {
  const asked = async (hours: number) => {
    const { id } = await reportMatter(contextOf(people.resident, at(hours)), lamp())
    await db.pool.query(`update matters.matter set state = 'asking' where id = $1`, [id])
    await db.pool.query(`delete from matters.clock where matter_id = $1 and kind <> 'sign-in'`, [id])
    await db.pool.query(`update matters.clock set kind = 'ask' where matter_id = $1`, [id])
    return id
  }
  const silent = await asked(250), rung = await asked(250), anonymous = await asked(250)
  await db.pool.query(`insert into matters.call_attempt (matter_id, round, channel, result, by_person, at) select $1, rounds, 'phone', 'no-answer', $2, $3 from matters.matter, generate_series(1, 3) where id = $1`, [rung, people.dispatcher.id, at(251)])
  await db.pool.query('update matters.matter set reporter_id = null where id = $1', [anonymous])
  await escalateClocks(contextOf(undefined, at(253)))
  assert.deepEqual(await told(silent, 'matters.overdue'), [people.dispatcher.id, people.otherDispatcher.id, people.supervisor.id].sort())
  await escalateClocks(contextOf(undefined, at(277)))
  assert.deepEqual([await levels(silent), await told(silent, 'matters.long-overdue')], [['ask 2'], [people.supervisor.id]])
  assert.deepEqual([await levels(rung), await levels(anonymous)], [[], []])
})

test('what has ended or stands still does not climb', async () => {
  const ended = await reportMatter(contextOf(people.resident, at(300)), lamp()), still = await reportMatter(contextOf(people.resident, at(300)), lamp())
  await db.pool.query(`update matters.matter set state = 'closed' where id = $1`, [ended.id])
  await db.pool.query(`update matters.clock set due_at = null where matter_id = $1`, [still.id])
  await escalateClocks(contextOf(undefined, at(303)))
  for (const { id } of [ended, still]) assert.deepEqual(await levels(id), [])
})

test('a suspension is brought up on its day of review, and weekly while it lasts', async () => {
  const { id } = await reportMatter(contextOf(people.resident), lamp())
  await acceptMatter(contextOf(people.lightingHandler), id, 1)
  await db.pool.query(`insert into matters.suspension (matter_id, reason, note, review_on, asked_by, asked_at, granted, decided_at) values ($1, 'needs-money', '等', '2026-12-10', $2, $3, true, $3)`, [id, people.lightingHandler.id, friday])
  await db.pool.query(`update matters.matter set state = 'suspended' where id = $1`, [id])
  await remindOfRequests(contextOf(undefined, new Date('2026-12-09T15:59:00Z')))
  assert.deepEqual(await told(id, 'matters.suspension-review'), [], 'the day has not begun in Beijing')
  for (const moment of ['2026-12-09T16:01:00Z', '2026-12-12T01:00:00Z']) await remindOfRequests(contextOf(undefined, new Date(moment)))
  assert.equal((await told(id, 'matters.suspension-review')).length, 3)
  await remindOfRequests(contextOf(undefined, new Date('2026-12-17T01:00:00Z')))
  assert.equal((await told(id, 'matters.suspension-review')).length, 6)
})
