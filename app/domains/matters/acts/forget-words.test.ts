import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { complaintsOfOwnOffice, unfinishedMatters } from '../reads/unfinished-matters.ts'
import { matterDataOf } from '../reads/personal-data-of.ts'
import { smallPlace } from '../testing/place.ts'
import { carryOutMatterRetention, forgetPerson } from './forget-words.ts'
import { importClosing } from './import-closing.ts'
import { reportMatter } from './report-matter.ts'

const place = await smallPlace()
after(() => place[Symbol.asyncDispose]())
const { contextOf, lamp, one, people } = place

test('erasing a person empties their words and leaves what was counted', async () => {
  const { id } = await reportMatter(contextOf(people.resident), lamp({ text: '我是晏培德，住 3 号楼 2 单元 501' }))
  await importClosing(contextOf(people.dispatcher), id, new Date())
  const counted = `select category_code, unit_id, state, reported_at, lead_id, number from matters.matter where id = $1`
  const before = await one(counted, [id])
  assert.match(JSON.stringify(await matterDataOf(contextOf(people.resident), people.resident.id)), /晏培德/)
  await forgetPerson(contextOf(people.resident), people.resident.id)
  assert.deepEqual(await one(counted, [id]), before)
  const words = JSON.stringify([await one('select * from matters.matter where id = $1', [id]), (await place.many('select * from matters.event where matter_id = $1', [id]))])
  assert.doesNotMatch(words, /晏培德|(?<![\w.:-])501(?![\w.:-])|路灯不亮/)
  assert.ok((await place.many('select 1 from transparency.act where subject = $1', [id])).length > 0, 'the acts stay')
})

test('a matter that others still work on is left to them without the person: masked words, nobody to reach, its place as far as it is public', async () => {
  const leaving = people.resident, { lighting } = place.organisations
  const { id, number } = await reportMatter(contextOf(leaving), lamp({ text: '楼道灯坏了三天，我是晏培德，电话 13712345678，住3号楼2单元501' }))
  await place.db.pool.query(`insert into matters.helper (matter_id, organisation_id, asked_by, asked_at, what, due_at) values ($1, $2, $3, now(), '晏培德说灯座也坏了', now())`, [id, lighting, people.dispatcher.id])
  const [shown] = (await unfinishedMatters(contextOf(leaving), leaving.id)).filter((one) => one.number === number)
  assert.ok(shown?.mayBeWithdrawn)
  const kept = `select number, state, unit_id, lead_id, due_at, version, lng, lat, category_code from matters.matter where id = $1`
  const before = await one(kept, [id])
  await forgetPerson(contextOf(leaving), leaving.id, { open: 'leave', names: ['晏培德'] })
  assert.deepEqual(await one(kept, [id]), before, 'it goes on where it stood')
  const left = await one<{ reporter_id: string | null; contact_allowed: boolean; title: string; text: string }>('select reporter_id, contact_allowed, title, text from matters.matter where id = $1', [id])
  assert.deepEqual([left.reporter_id, left.contact_allowed, left.title, left.text], [null, false, shown.title, shown.text])
  assert.match(left.text, /楼道灯坏了三天/)
  const words = JSON.stringify([left, await place.many('select * from matters.event where matter_id = $1', [id]), await place.many('select what from matters.helper where matter_id = $1', [id])])
  assert.doesNotMatch(words, /晏培德|13712345678|(?<![\w.:-])501(?![\w.:-])/)
  assert.match(words, /说灯座也坏了/)
  assert.deepEqual(await unfinishedMatters(contextOf(leaving), leaving.id), [])
})

test('a matter of whoever is erased is taken back where they wish it, but not at the counter of the office that it complains of', async () => {
  const leaving = people.neighbourHead, { lighting } = place.organisations
  const state = async (id: string) => (await one<{ state: string; title: string }>('select state, title from matters.matter where id = $1', [id]))
  const about = await reportMatter(contextOf(leaving), lamp({ text: '路灯所的人来了就走' })), own = await reportMatter(contextOf(leaving), lamp({ text: '又一盏不亮' }))
  await place.db.pool.query('update matters.matter set complained_of = $2 where id = $1', [about.id, lighting])
  assert.deepEqual(await complaintsOfOwnOffice(contextOf(people.lightingHandler), leaving.id), [about.id, about.number])
  assert.deepEqual(await complaintsOfOwnOffice(contextOf(leaving), leaving.id), [])
  await forgetPerson(contextOf(people.lightingHandler), leaving.id, { open: 'withdraw', names: [] })
  assert.deepEqual(await state(own.id), { state: 'withdrawn', title: '——' })
  const stays = await state(about.id)
  assert.ok(stays.state !== 'withdrawn' && stays.title !== '——', stays.state)
})

test('matters are emptied when the charter keeps them no longer, and not a day before', async () => {
  const { id } = await reportMatter(contextOf(undefined, new Date('2026-01-05T00:00:00Z')), lamp({ reportedAt: new Date('2026-01-05T00:00:00Z') }))
  await importClosing(contextOf(people.dispatcher), id, new Date('2026-01-20T00:00:00Z'))
  const title = async () => (await one<{ title: string }>('select title from matters.matter where id = $1', [id])).title
  await carryOutMatterRetention(contextOf(undefined, new Date('2029-01-19T00:00:00Z')))
  assert.equal(await title(), '路灯不亮')
  await carryOutMatterRetention(contextOf(undefined, new Date('2029-01-21T00:00:00Z')))
  assert.equal(await title(), '——')
})

test('nothing that anybody wrote about an erased person’s matter keeps their name, and the copy of their data held all of it that was theirs', async () => {
  const { id } = await reportMatter(contextOf(people.neighbour), lamp({ text: '我是欧阳德培' }))
  // It ended: one that others still work on keeps its masked words.
  await place.db.pool.query(`update matters.matter set state = 'closed' where id = $1`, [id])
  const { lighting, propertyCompany } = place.organisations, staff = people.dispatcher.id, other = people.supervisor.id, name = '欧阳德培来电'
  const write = (query: string, values: unknown[]) => place.db.pool.query(query, values)
  await write(`insert into matters.helper (matter_id, organisation_id, asked_by, asked_at, what, due_at, answered_by, answered_at, answer) values ($1, $2, $3, now(), $4, now(), $3, now(), $4)`, [id, propertyCompany, staff, name])
  await write(`insert into matters.return_request (matter_id, organisation_id, reason, note, next_lead_id, asked_by, asked_at, judged_by, judged_at, granted, judgement) values ($1, $2, 'not-our-duty', $4, $3, $5, now(), $6, now(), false, $4)`, [id, lighting, propertyCompany, name, staff, other])
  await write(`insert into matters.extension_request (matter_id, clock_id, amount, unit, reason, asked_by, asked_at, decided_by, decided_at, granted, decision) select $1, id, 1, 'day', $2, $3, now(), $4, now(), true, $2 from matters.clock where matter_id = $1 limit 1`, [id, name, staff, other])
  await write(`insert into matters.suspension (matter_id, reason, note, review_on, asked_by, asked_at, decided_by, decided_at, granted, decision) values ($1, 'needs-money', $2, '2026-12-20', $3, now(), $4, now(), false, $2)`, [id, name, staff, other])
  await write(`insert into matters.supervision (matter_id, ordered_by, ordered_at, demand, answer_by, answered_by, answered_at, answer) values ($1, $2, now(), $3, now(), $2, now(), $3)`, [id, other, name])
  const { id: call } = await one<{ id: string }>(`insert into matters.joint_call (matter_id, reason, what, called_by, called_at, report_in_by) values ($1, 'emergency', $2, $3, now(), now()) returning id`, [id, name, staff])
  await write(`insert into matters.joint_call_answer (call_id, organisation_id, reported_in_at, rating, rating_note) values ($1, $2, now(), 4, $3)`, [call, lighting, name])
  await write(`insert into matters.exclusion (matter_id, reason, evidence, asked_by, asked_at, decision, appeal, appealed_at) values ($1, 'untrue', $2, $3, now(), $2, $2, now())`, [id, name, staff])
  await write(`insert into matters.moderation (matter_id, asked_at, why, reason, appeal, decided_at) values ($1, now(), 'names', $2, $2, now())`, [id, name])
  await write(`insert into matters.confirmation (matter_id, round, organisation_id, channel, solved, satisfaction, comment, at) values ($1, 1, $2, 'phone', 'solved', 'satisfied', $3, now())`, [id, lighting, name])
  await write(`insert into matters.call_attempt (matter_id, round, channel, by_person, at) values ($1, 1, 'phone', $2, now())`, [id, staff])
  await write(`insert into matters.event (matter_id, kind, at, actor_id, note, public_note) values ($1, 'contacted', now(), $2, $3, $3)`, [id, staff, name])

  const copy = await matterDataOf(contextOf(people.neighbour), people.neighbour.id)
  assert.deepEqual([copy.raised.length, copy.confirmations.length, copy.objections.length, copy.calls.length], [1, 1, 2, 1])
  assert.ok(copy.story.some(({ public_note }) => public_note === name))

  const holding = async () => {
    const found: string[] = []
    for (const { table_name: table } of await place.many<{ table_name: string }>(`select table_name from information_schema.tables where table_schema = 'matters' and table_type = 'BASE TABLE' order by 1`)) {
      if ((await place.many(`select from matters."${table}" as held where to_jsonb(held)::text like '%欧阳德培%'`)).length > 0) found.push(table)
    }
    return found
  }
  assert.ok((await holding()).length >= 11, (await holding()).join())
  await forgetPerson(contextOf(people.neighbour), people.neighbour.id)
  assert.deepEqual(await holding(), [])
  assert.deepEqual(await one('select granted, judged_by from matters.return_request where matter_id = $1', [id]), { granted: false, judged_by: other })
})
