import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { acceptMatter } from '../../acts/accept-matter.ts'
import { answerAtOnce } from '../../handling/acts/answer-at-once.ts'
import { declineMatter } from '../../handling/acts/decline-matter.ts'
import { dispatchMatter } from '../../handling/acts/dispatch-matter.ts'
import { finishMatter } from '../../handling/acts/finish-matter.ts'
import { friday, smallPlace } from '../../testing/place.ts'
import { onItsWay } from '../testing/finished.ts'
import { askExclusion } from './ask-exclusion.ts'
import { askReporters } from './ask-reporters.ts'
import { checkMatter } from './check-matter.ts'
import { confirmMatter, confirmWithCode, recordAnswer } from './confirm-matter.ts'
import { decideExclusion } from './decide-exclusion.ts'
import { objectToExclusion } from './object-to-exclusion.ts'
import { recordCallAttempt } from './record-call-attempt.ts'
import { reopenMatter, reopenWithCode } from './reopen-matter.ts'
import { closeExplained, reviewMatter } from './review-matter.ts'
import { showPhone } from './show-phone.ts'

const place = await smallPlace()
after(() => place[Symbol.asyncDispose]())
const { contextOf, people, one, many, newPerson, units, organisations } = place
const { at, version, standing, finished, asked } = onItsWay(place)
const happy = { solved: 'solved', satisfaction: 'satisfied' }, unhappy = { solved: 'unsolved', satisfaction: 'dissatisfied', missing: '晚上还是不亮，找艾达 13716690435', comment: '态度不好' }
const told = async (topic: string, subject: string) => (await many<{ person_id: string }>('select person_id from notifications.notice where topic = $1 and subject = $2 and person_id is not null', [topic, subject])).map(({ person_id }) => person_id)
const confirmationsOf = (id: string) => many<{ round: number; solved: string; satisfaction: string | null; asked_by: string | null; comment: string; organisation_id: string }>('select * from matters.confirmation where matter_id = $1 order by round', [id])

test('a check needs words or a photograph, and a failed one says why; the lead then goes on', async () => {
  const { id } = await finished()
  await assert.rejects(checkMatter(contextOf(people.communityStaff), id, await version(id), { passed: true, words: ' ' }), { code: 'matters.evidence-needed' })
  await assert.rejects(checkMatter(contextOf(people.communityStaff), id, await version(id), { passed: false, words: '' }), { code: 'matters.words-needed' })
  await checkMatter(contextOf(people.communityStaff), id, await version(id), { passed: false, words: '还是不亮' })
  assert.equal((await standing(id)).state, 'in-progress')
  assert.ok((await told('matters.check-failed', id)).includes(people.lightingHandler.id))
  assert.equal((await many('select 1 from matters.clock where matter_id = $1 and kind = $2 and stopped_at is null', [id, 'handle'])).length, 1)
})

test('nobody of the lead checks, asks, sees the phone, or writes down the answer', async () => {
  const staffOfLead = await newPerson('路灯所兼职', [{ role: 'community-staff', unit: units.north }, { role: 'handler', organisationId: organisations.lighting }, { role: 'dispatcher', unit: units.street }])
  const { id } = await finished()
  for (const actor of [people.lightingHandler, staffOfLead]) await assert.rejects(checkMatter(contextOf(actor), id, await version(id), { passed: true, words: '好了' }), (error: { code: string }) => ['matters.not-outside', 'people.not-permitted'].includes(error.code))
  await checkMatter(contextOf(people.communityStaff), id, await version(id), { passed: true, words: '亮了' })
  const context = contextOf(staffOfLead)
  await assert.rejects(recordAnswer(context, id, await version(id), { ...happy, channel: 'phone' }), { code: 'matters.not-outside' })
  await assert.rejects(recordCallAttempt(context, id, { channel: 'phone', result: 'no-answer' }), { code: 'matters.not-outside' })
  await assert.rejects(showPhone(context, id), { code: 'matters.not-outside' })
  await assert.rejects(confirmMatter(context, id, await version(id), happy), { code: 'people.not-permitted' })
  assert.equal((await standing(id)).state, 'asking')
  assert.deepEqual(await confirmationsOf(id), [])
})

test('who helped with it is within the handling unit too', async () => {
  const { id } = await finished()
  await place.db.pool.query(`insert into matters.helper (matter_id, organisation_id, asked_by, asked_at, what, due_at) values ($1, $2, $3, $4, '断电', $4)`, [id, organisations.northCommittee, people.lightingHandler.id, friday])
  await assert.rejects(checkMatter(contextOf(people.communityStaff), id, await version(id), { passed: true, words: '好了' }), { code: 'matters.not-outside' })
})

test('the caller sees the phone only on asking, and the person finds the look', async () => {
  const { id } = await asked()
  assert.deepEqual(await showPhone(contextOf(people.dispatcher), id), { name: '艾达', phone: '+8613900000001', mail: null })
  const acts = await many('select 1 from transparency.act where name = $1 and subject = $2 and concerns = $3', ['people.personal-data-read', id, people.resident.id])
  assert.equal(acts.length, 1)
})

test('solved closes the matter; how satisfied somebody was stands in no act, no line of the story and no notice', async () => {
  const { id } = await asked()
  await confirmMatter(contextOf(people.resident, at(5)), id, await version(id), { solved: 'solved', satisfaction: 'very-dissatisfied', comment: '拖得太久' })
  assert.deepEqual((({ state, outcome, rounds }) => ({ state, outcome, rounds }))(await standing(id)), { state: 'closed', outcome: 'solved', rounds: 1 })
  const everything = JSON.stringify([await many('select * from transparency.act where subject = $1', [id]), await many('select * from matters.event where matter_id = $1', [id]), await many('select * from notifications.notice where subject = $1', [id])])
  assert.doesNotMatch(everything, /satisf|拖得太久/)
  assert.deepEqual((await confirmationsOf(id)).map(({ satisfaction, asked_by, organisation_id }) => [satisfaction, asked_by, organisation_id]), [['very-dissatisfied', null, organisations.lighting]])
})

test('only whoever raised it confirms it by themselves, or whoever holds the code', async () => {
  const { id, number, followCode } = await asked()
  await assert.rejects(confirmMatter(contextOf(people.neighbour), id, await version(id), happy), { code: 'people.not-permitted' })
  await assert.rejects(confirmMatter(contextOf(), id, await version(id), happy), { code: 'people.sign-in-needed' })
  await assert.rejects(confirmWithCode(contextOf(), number, 'WRONGCODE2', await version(id), happy), { code: 'matters.unknown' })
  await assert.rejects(confirmWithCode(contextOf(people.lightingHandler), '999999', followCode, await version(id), happy), { code: 'matters.unknown' })
  // A device on which somebody else is signed in: the code acts, and nobody is written down as the actor.
  await confirmWithCode(contextOf(people.neighbour), number, followCode.toLowerCase(), await version(id), happy)
  assert.equal((await one<{ actor: string | null }>(`select actor from transparency.act where subject = $1 and name = 'matters.confirmed'`, [id])).actor, null)
})

test('an answer has to be one of those offered, and a long comment is refused whole', async () => {
  const { id } = await asked()
  for (const [answer, field] of [[{ solved: 'maybe', satisfaction: 'satisfied' }, 'solved'], [{ solved: 'solved', satisfaction: '' }, 'satisfaction'], [{ ...happy, comment: 'x'.repeat(501) }, 'comment']] as const) {
    await assert.rejects(confirmMatter(contextOf(people.resident), id, await version(id), answer), (error: { facts: { field: string } }) => error.facts.field === field)
  }
  assert.equal((await standing(id)).state, 'asking')
})

test('two answers at once are one, and the other is told', async () => {
  const { id, number, followCode } = await asked()
  const seen = await version(id)
  const outcomes = await Promise.allSettled([
    confirmMatter(contextOf(people.resident), id, seen, happy), confirmWithCode(contextOf(), number, followCode, seen, unhappy), recordAnswer(contextOf(people.dispatcher), id, seen, { ...happy, channel: 'phone' }),
  ])
  assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected', 'rejected'])
  for (const outcome of outcomes) if (outcome.status === 'rejected') assert.equal(outcome.reason.code, 'matters.moved-meanwhile')
  assert.equal((await confirmationsOf(id)).length, 1)
  assert.equal((await many(`select 1 from matters.event where matter_id = $1 and kind = 'confirmed'`, [id])).length, 1)
})

test('not solved goes to another pair of eyes: reviewed outside the unit, taken up by somebody else of the lead', async () => {
  const { id } = await asked()
  await confirmMatter(contextOf(people.resident, at(6)), id, await version(id), unhappy)
  assert.deepEqual((({ state, rounds, outcome }) => ({ state, rounds, outcome }))(await standing(id)), { state: 'review', rounds: 2, outcome: null })
  const line = await one<{ note: string; public_note: string }>(`select note, public_note from matters.event where matter_id = $1 and kind = 'confirmed'`, [id])
  assert.match(line.public_note, /晚上还是不亮/)
  assert.doesNotMatch(line.public_note, /13716690435/)
  assert.doesNotMatch(JSON.stringify(await many('select * from matters.event where matter_id = $1', [id])), /态度不好/)
  assert.ok((await told('matters.not-solved', id)).includes(people.supervisor.id))
  const ofLead = await newPerson('两头兼', [{ role: 'dispatcher', unit: units.street }, { role: 'handler', organisationId: organisations.lighting }])
  await assert.rejects(reviewMatter(contextOf(ofLead), id, await version(id), { leadId: organisations.lighting, finding: '再修' }), { code: 'matters.not-outside' })
  await assert.rejects(dispatchMatter(contextOf(ofLead), id, await version(id), { leadId: organisations.lighting }), { code: 'matters.not-outside' })
  await assert.rejects(answerAtOnce(contextOf(ofLead), id, await version(id), { answer: '已经修好' }), { code: 'matters.not-outside' })
  await assert.rejects(declineMatter(contextOf(ofLead), id, await version(id), { reason: 'court', explanation: '不归我们' }), { code: 'matters.not-outside' })
  await assert.rejects(closeExplained(contextOf(people.supervisor), id, await version(id), { explanation: '修不了' }), { code: 'matters.more-rounds' })
  await reviewMatter(contextOf(people.supervisor, at(7)), id, await version(id), { leadId: organisations.lighting, finding: '线路接头要换' })
  assert.deepEqual((({ state, rounds }) => ({ state, rounds }))(await standing(id)), { state: 'dispatched', rounds: 2 })
  await assert.rejects(acceptMatter(contextOf(people.lightingHandler, at(8)), id, await version(id)), { code: 'matters.others-turn' })
  await acceptMatter(contextOf(people.otherLightingHandler, at(8)), id, await version(id))
  await assert.rejects(finishMatter(contextOf(people.lightingHandler, at(9)), id, await version(id), { words: '好了' }), { code: 'matters.others-turn' })
  await finishMatter(contextOf(people.otherLightingHandler, at(9)), id, await version(id), { words: '换了接头' })
  await checkMatter(contextOf(people.communityStaff, at(10)), id, await version(id), { passed: true, words: '亮了' })
  await confirmMatter(contextOf(people.resident, at(11)), id, await version(id), happy)
  assert.deepEqual((await confirmationsOf(id)).map(({ round, solved }) => [round, solved]), [[1, 'unsolved'], [2, 'solved']])
})

test('whoever handled it does not check, ask or judge it, not even from another post that they were given since', async () => {
  const { id } = await finished()
  const moved = { ...people.lightingHandler, posts: people.dispatcher.posts }
  await assert.rejects(checkMatter(contextOf(moved), id, await version(id), { passed: true, words: '好了' }), { code: 'matters.not-outside' })
  await checkMatter(contextOf(people.communityStaff), id, await version(id), { passed: true, words: '好了' })
  await assert.rejects(recordAnswer(contextOf(moved), id, await version(id), { ...happy, channel: 'phone' }), { code: 'matters.not-outside' })
})

test('partly solved goes on only where somebody is left dissatisfied', async () => {
  const [one, other] = [await asked(), await asked()]
  await confirmMatter(contextOf(people.resident), one.id, await version(one.id), { solved: 'partly', satisfaction: 'fairly-satisfied' })
  await confirmMatter(contextOf(people.resident), other.id, await version(other.id), { solved: 'partly', satisfaction: 'dissatisfied' })
  assert.deepEqual([(await standing(one.id)).state, (await standing(other.id)).state], ['closed', 'review'])
})

test('after the rounds of the charter a supervisor, and nobody else, closes with an explanation that everybody reads', async () => {
  const { id } = await asked()
  await confirmMatter(contextOf(people.resident), id, await version(id), unhappy)
  await place.db.pool.query('update matters.matter set rounds = 4 where id = $1', [id])
  await assert.rejects(closeExplained(contextOf(people.dispatcher), id, await version(id), { explanation: '规划已定' }), { code: 'people.not-permitted' })
  await closeExplained(contextOf(people.supervisor), id, await version(id), { explanation: '这条路明年统一改造，届时一并更换' })
  assert.deepEqual((({ state, outcome }) => ({ state, outcome }))(await standing(id)), { state: 'closed', outcome: 'explained' })
  assert.deepEqual(await many(`select public_note, seen_by from matters.event where matter_id = $1 and kind = 'closed-explained'`, [id]), [{ public_note: '这条路明年统一改造，届时一并更换', seen_by: 'public' }])
})

test('reopening within the days leaves a record that everybody sees; later it is refused to the reporter, not to a supervisor', async () => {
  const { id, number, followCode } = await asked()
  await confirmMatter(contextOf(people.resident, at(5)), id, await version(id), happy)
  await assert.rejects(reopenMatter(contextOf(people.neighbour), id, await version(id), { reason: '又坏了' }), { code: 'people.not-permitted' })
  await assert.rejects(reopenWithCode(contextOf(undefined, at(24 * 91)), number, followCode, await version(id), { reason: '又坏了' }), { code: 'matters.reopen-too-late' })
  await assert.rejects(reopenMatter(contextOf(people.resident, at(24)), id, await version(id), { reason: '' }), { code: 'matters.words-needed' })
  await reopenMatter(contextOf(people.resident, at(24 * 80)), id, await version(id), { reason: '又坏了，电话 13716690435' })
  assert.deepEqual((({ state, outcome, rounds, closed_at }) => ({ state, outcome, rounds, closed_at }))(await standing(id)), { state: 'review', outcome: null, rounds: 2, closed_at: null })
  const [line] = await many<{ public_note: string }>(`select public_note from matters.public_event where matter_id = $1 and kind = 'reopened'`, [id])
  assert.match(line?.public_note ?? '', /又坏了/)
  assert.doesNotMatch(line?.public_note ?? '', /13716690435/)
  const other = await asked()
  await confirmMatter(contextOf(people.resident, at(5)), other.id, await version(other.id), happy)
  await reopenMatter(contextOf(people.supervisor, at(24 * 200)), other.id, await version(other.id), { reason: '抽查发现没有修' })
  assert.equal((await standing(other.id)).state, 'review')
})

test('who is asked gets a message at once, is reminded, and counts as not reached only after the calls and the days', async () => {
  const { id, number, followCode } = await asked()
  await askReporters(contextOf(undefined, at(4)))
  await askReporters(contextOf(undefined, at(5)))
  const notices = () => many<{ facts: Record<string, unknown>; person_id: string }>('select facts, person_id from notifications.notice where topic = $1 and subject = $2', ['matters.asked', id])
  assert.deepEqual((await notices()).map(({ facts, person_id }) => [facts.number, facts.code, person_id]), [[number, followCode, people.resident.id]])
  for (const days of [3, 5, 6.5, 8, 20]) await askReporters(contextOf(undefined, at(4 + days * 24)))
  assert.equal((await notices()).length, 3, 'as many as the charter says')
  assert.equal((await standing(id)).state, 'asking', 'nobody has rung yet')
  for (const hours of [30, 31, 32]) await recordCallAttempt(contextOf(people.dispatcher, at(hours)), id, { channel: 'phone', result: 'no-answer' })
  await askReporters(contextOf(undefined, at(20 * 24)))
  assert.deepEqual((({ state, outcome }) => ({ state, outcome }))(await standing(id)), { state: 'closed', outcome: 'unreached' })
  assert.deepEqual((await confirmationsOf(id)).map(({ solved, satisfaction }) => [solved, satisfaction]), [['unreached', null]])
  assert.deepEqual(await told('matters.unreached', id), [people.resident.id])
})

test('an anonymous matter asks nobody, and closes after the days unless the code answers', async () => {
  const { id } = await asked({ anonymous: true })
  await askReporters(contextOf(undefined, at(5)))
  assert.deepEqual(await told('matters.asked', id), [])
  await assert.rejects(showPhone(contextOf(people.dispatcher), id), { code: 'matters.nobody-to-ask' })
  await askReporters(contextOf(undefined, at(4 + 24 * 8)))
  assert.equal((await standing(id)).outcome, 'unreached')
})

test('two workers at once ask everybody once', async () => {
  const { id } = await asked()
  await Promise.all([askReporters(contextOf(undefined, at(4))), askReporters(contextOf(undefined, at(4))), askReporters(contextOf(undefined, at(4)))])
  assert.equal((await told('matters.asked', id)).length, 1)
  assert.equal((await many('select 1 from matters.call_attempt where matter_id = $1', [id])).length, 1)
})

test('leaving out of the rates: asked with evidence, decided by somebody else, objected to once, decided anew by a third', async () => {
  const { id, number } = await asked()
  await assert.rejects(askExclusion(contextOf(people.propertyHandler), id, { reason: 'repeated', evidence: 'x' }), { code: 'people.not-permitted' })
  await assert.rejects(askExclusion(contextOf(people.lightingHandler), id, { reason: 'because', evidence: 'x' }), { code: 'matters.choice-needed' })
  await assert.rejects(askExclusion(contextOf(people.lightingHandler), id, { reason: 'beyond-duty', evidence: ' ' }), { code: 'matters.words-needed' })
  await askExclusion(contextOf(people.lightingHandler), id, { reason: 'beyond-duty', evidence: '规划批复〔2026〕3 号' })
  await assert.rejects(askExclusion(contextOf(people.dispatcher), id, { reason: 'repeated', evidence: 'x' }), { code: 'matters.already-asked' })
  const { id: exclusion } = await one<{ id: string }>('select id from matters.exclusion where matter_id = $1', [id])
  const second = await newPerson('二号督办', [{ role: 'supervisor', unit: units.street }]), ofLead = await newPerson('路灯所督办', [{ role: 'supervisor', unit: units.street }, { role: 'handler', organisationId: organisations.lighting }])
  await assert.rejects(decideExclusion(contextOf(people.dispatcher), exclusion, { granted: true, decision: '同意' }), { code: 'people.not-permitted' })
  await assert.rejects(decideExclusion(contextOf(ofLead), exclusion, { granted: true, decision: '同意' }), { code: 'matters.not-outside' })
  await decideExclusion(contextOf(people.supervisor), exclusion, { granted: true, decision: '证据充分' })
  assert.ok((await told('matters.exclusion-granted', id)).includes(people.resident.id))
  await assert.rejects(objectToExclusion(contextOf(people.neighbour), { number }, { objection: '不同意' }), { code: 'matters.unknown' })
  await objectToExclusion(contextOf(people.resident), { number }, { objection: '路灯归路灯所' })
  await assert.rejects(objectToExclusion(contextOf(people.resident), { number }, { objection: '再说一次' }), { code: 'matters.nothing-to-object' })
  await assert.rejects(decideExclusion(contextOf(people.supervisor), exclusion, { granted: true, decision: '维持' }), { code: 'matters.own-request' })
  await decideExclusion(contextOf(second), exclusion, { granted: false, decision: '应当计入' })
  assert.equal((await one<{ granted: boolean }>('select granted from matters.exclusion where id = $1', [exclusion])).granted, false)
  await assert.rejects(decideExclusion(contextOf(second), exclusion, { granted: true, decision: '又改' }), { code: 'matters.nothing-asked' })
})

test('nothing of all this moves a matter in another state', async () => {
  const { id } = await finished()
  const now = await version(id)
  await assert.rejects(confirmMatter(contextOf(people.resident), id, now, happy), { code: 'matters.unlawful-move' })
  await assert.rejects(reopenMatter(contextOf(people.resident), id, now, { reason: '又坏了' }), { code: 'matters.unlawful-move' })
  await assert.rejects(reviewMatter(contextOf(people.dispatcher), id, now, { leadId: organisations.lighting, finding: '再修' }), { code: 'matters.unlawful-move' })
  await assert.rejects(checkMatter(contextOf(people.communityStaff), id, now - 1, { passed: true, words: '好了' }), { code: 'matters.moved-meanwhile' })
})
