import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { acceptMatter } from '../../acts/accept-matter.ts'
import { reportMatter } from '../../acts/report-matter.ts'
import { friday, smallPlace } from '../../testing/place.ts'
import { addProgress } from './add-progress.ts'
import { askExtension } from './ask-extension.ts'
import { askSuspension } from './ask-suspension.ts'
import { contactReporter } from './contact-reporter.ts'
import { decideExtension } from './decide-extension.ts'
import { decideSuspension } from './decide-suspension.ts'
import { finishMatter } from './finish-matter.ts'
import { recountClocks } from './recount-clocks.ts'
import { resumeMatter } from './resume-matter.ts'

const place = await smallPlace()
after(() => place[Symbol.asyncDispose]())
const { contextOf, people, lamp, one, many, db } = place
const at = (hours: number) => new Date(friday.getTime() + hours * 3_600_000)
const accepted = async (now = friday) => {
  const { id } = await reportMatter(contextOf(people.resident, now), lamp())
  await acceptMatter(contextOf(people.lightingHandler, now), id, 1)
  return id
}
const clock = (id: string, kind: string) => one<{ due_at: Date | null; stopped_at: Date | null; escalation: number }>('select due_at, stopped_at, escalation from matters.clock where matter_id = $1 and kind = $2 order by started_at desc limit 1', [id, kind])
const dueOfMatter = async (id: string) => (await one<{ due_at: Date | null }>('select due_at from matters.matter where id = $1', [id])).due_at
const topics = async (id: string, person: string) => (await many<{ topic: string }>('select topic from notifications.notice where subject = $1 and person_id = $2 order by created_at, topic', [id, person])).map((notice) => notice.topic)

test('an extension is counted on from the end as it stood, and the reporter is told', async () => {
  const id = await accepted()
  assert.equal((await clock(id, 'handle')).due_at?.toISOString(), '2026-12-01T16:00:00.000Z')
  await askExtension(contextOf(people.lightingHandler, at(1)), id, 2, { amount: 3, unit: 'workday', reason: '等配件' })
  await assert.rejects(askExtension(contextOf(people.otherLightingHandler, at(1)), id, 2, { amount: 3, unit: 'workday', reason: '再等' }), { code: 'matters.already-asked' })
  await decideExtension(contextOf(people.dispatcher, at(2)), id, 2, { granted: true, decision: '配件已下单' })
  assert.equal((await clock(id, 'handle')).due_at?.toISOString(), '2026-12-04T16:00:00.000Z', 'three more workdays')
  assert.ok((await topics(id, people.resident.id)).includes('matters.extension-granted'))
  const { facts } = await one<{ facts: { due: string } }>(`select facts from notifications.notice where subject = $1 and topic = 'matters.extension-granted' and person_id = $2`, [id, people.resident.id])
  assert.equal(facts.due, '2026-12-04T24:00', 'the last day as people say it')
})

test('an extension that is refused changes no clock and tells the lead only', async () => {
  const id = await accepted()
  await askExtension(contextOf(people.lightingHandler), id, 2, { amount: 3, unit: 'day', reason: '忙' })
  await decideExtension(contextOf(people.supervisor), id, 2, { granted: false, decision: '理由不足' })
  assert.equal((await clock(id, 'handle')).due_at?.toISOString(), '2026-12-01T16:00:00.000Z')
  assert.ok(!(await topics(id, people.resident.id)).includes('matters.extension-refused'))
  assert.ok((await topics(id, people.lightingHandler.id)).includes('matters.extension-refused'))
  await askExtension(contextOf(people.lightingHandler), id, 2, { amount: 1, unit: 'day', reason: '再问一次' })
})

test('more time is asked for before the time is up', async () => {
  const id = await accepted()
  await assert.rejects(askExtension(contextOf(people.lightingHandler, new Date('2026-12-02T01:00:00Z')), id, 2, { amount: 3, unit: 'day', reason: '晚了' }), { code: 'matters.clock-ran-out' })
  await assert.rejects(askExtension(contextOf(people.lightingHandler), id, 2, { amount: 0, unit: 'day', reason: '零' }), { code: 'matters.number-out-of-range' })
  await assert.rejects(askExtension(contextOf(people.lightingHandler), id, 2, { amount: 1, unit: 'month', reason: '一个月' }), { code: 'matters.choice-needed' })
})

test('a suspension makes the clocks stand still; resumed, they run on with what was left', async () => {
  const id = await accepted()
  await contactReporter(contextOf(people.lightingHandler, at(1)), id, 2, { how: 'phone', note: '已说明' })
  await askSuspension(contextOf(people.lightingHandler, at(2)), id, 3, { reason: 'needs-approval', note: '等占道审批', reviewOn: '2026-12-10' })
  await decideSuspension(contextOf(people.supervisor, at(3)), id, 3, { granted: true, decision: '同意,十号复查' })
  assert.equal((await clock(id, 'handle')).due_at, null)
  assert.equal(await dueOfMatter(id), null)
  assert.ok((await topics(id, people.resident.id)).includes('matters.suspended'))
  // Suspended on Friday 20 November, resumed on Friday 27 November: Monday to Thursday lie wholly in the pause.
  await resumeMatter(contextOf(people.lightingHandler, new Date('2026-11-27T01:00:00Z')), id, 4, { note: '批下来了' })
  assert.equal((await clock(id, 'handle')).due_at?.toISOString(), '2026-12-07T16:00:00.000Z', 'four workdays later than without the pause')
  assert.deepEqual(await dueOfMatter(id), new Date('2026-12-07T16:00:00.000Z'))
  assert.equal((await one<{ state: string }>('select state from matters.matter where id = $1', [id])).state, 'in-progress')
  assert.ok((await one<{ resumed_at: Date | null }>('select resumed_at from matters.suspension where matter_id = $1', [id])).resumed_at)
})

test('a first contact that is still owed after a suspension is recorded with the progress', async () => {
  const id = await accepted()
  await askSuspension(contextOf(people.lightingHandler), id, 2, { reason: 'needs-season', note: '雨季', reviewOn: '2026-11-25' })
  await decideSuspension(contextOf(people.supervisor), id, 2, { granted: true, decision: '同意' })
  await resumeMatter(contextOf(people.supervisor, at(24)), id, 3, { note: '天晴了' })
  assert.equal((await clock(id, 'contact')).stopped_at, null)
  await addProgress(contextOf(people.lightingHandler, at(25)), id, { note: '电话里说了', seenBy: 'parties', contacted: true })
  assert.deepEqual((await clock(id, 'contact')).stopped_at, at(25))
})

test('a day of review lies ahead, and not beyond a year', async () => {
  const id = await accepted()
  for (const reviewOn of ['2026-11-20', '2025-01-01', '2027-12-31', '2026-02-30', 'soon']) {
    await assert.rejects(askSuspension(contextOf(people.lightingHandler), id, 2, { reason: 'needs-money', note: '等', reviewOn }), { code: 'matters.review-day' }, reviewOn)
  }
  await assert.rejects(decideSuspension(contextOf(people.supervisor), id, 2, { granted: true, decision: '同意' }), { code: 'matters.nothing-asked' })
})

test('two decisions on one extension at once: it is granted once', async () => {
  const id = await accepted()
  await askExtension(contextOf(people.lightingHandler), id, 2, { amount: 1, unit: 'workday', reason: '等配件' })
  const answers = await Promise.allSettled([people.dispatcher, people.otherDispatcher].map((one) => decideExtension(contextOf(one), id, 2, { granted: true, decision: '同意' })))
  assert.deepEqual(answers.map((answer) => answer.status).sort(), ['fulfilled', 'rejected'])
  assert.equal((await clock(id, 'handle')).due_at?.toISOString(), '2026-12-02T16:00:00.000Z')
})

test('done needs evidence in words or photographs, and goes to the check where the category needs it', async () => {
  const id = await accepted()
  await assert.rejects(finishMatter(contextOf(people.lightingHandler), id, 2, { words: ' ' }), { code: 'matters.evidence-needed' })
  await finishMatter(contextOf(people.lightingHandler, at(1)), id, 2, { words: '', photos: [{ digest: 'a'.repeat(64), smallDigest: 'b'.repeat(64), width: 4, height: 3 }], photosPublic: true })
  assert.equal((await one<{ state: string }>('select state from matters.matter where id = $1', [id])).state, 'done')
  assert.deepEqual(await many('select kind, public from matters.photo where matter_id = $1', [id]), [{ kind: 'evidence', public: true }])
  assert.equal((await clock(id, 'check')).due_at?.toISOString(), '2026-11-23T16:00:00.000Z')

  const noise = await reportMatter(contextOf(people.resident), lamp({ categoryCode: 'E0104', title: '半夜施工' }))
  await acceptMatter(contextOf(people.communityStaff), noise.id, 1)
  await finishMatter(contextOf(people.communityStaff), noise.id, 2, { words: '已停工' })
  assert.equal((await one<{ state: string }>('select state from matters.matter where id = $1', [noise.id])).state, 'asking')
})

test('clocks without an end get one as soon as the calendar holds the year, and paused ones are left alone', async () => {
  const lastDays = new Date('2026-12-28T01:00:00Z')
  const id = await accepted(lastDays), still = await accepted(lastDays)
  assert.equal((await clock(id, 'handle')).due_at, null, 'seven workdays reach into a year whose holidays are not known')
  await db.pool.query(`update matters.clock set pauses = '[{"from":"2026-12-28T02:00:00Z","to":null,"reason":"suspended"}]', due_at = null where matter_id = $1`, [still])
  assert.equal(await recountClocks(contextOf(undefined, lastDays)), 0)
  await db.pool.query(`insert into territory.calendar_year (year, weekdays_off, makeup_workdays, source) values (2027, '{2027-01-01}', '{}', 'test')`)
  assert.ok(await recountClocks(contextOf(undefined, lastDays)) >= 1)
  assert.equal((await clock(id, 'handle')).due_at?.toISOString(), '2027-01-07T16:00:00.000Z')
  assert.equal((await clock(still, 'handle')).due_at, null)
})
