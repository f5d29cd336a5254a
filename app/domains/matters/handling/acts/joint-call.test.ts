import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { acceptMatter } from '../../acts/accept-matter.ts'
import { reportMatter } from '../../acts/report-matter.ts'
import { friday, smallPlace } from '../../testing/place.ts'
import { answerLead } from './answer-lead.ts'
import { askHelper } from './ask-helper.ts'
import { callJointly } from './call-jointly.ts'
import { confirmPresence } from './confirm-presence.ts'
import { endCall } from './end-call.ts'
import { rateJointCall } from './rate-joint-call.ts'
import { remindOfRequests } from './remind-of-requests.ts'
import { reportIn } from './report-in.ts'

const place = await smallPlace()
after(() => place[Symbol.asyncDispose]())
const { contextOf, people, lamp, one, many, organisations: { lighting, propertyCompany, northCommittee } } = place
const at = (minutes: number) => new Date(friday.getTime() + minutes * 60_000)
const reported = async () => (await reportMatter(contextOf(people.resident), lamp())).id
const called = async (id: string, organisationIds = [lighting, propertyCompany]) => {
  await callJointly(contextOf(people.communityStaff), id, 1, { reason: 'emergency', what: '线路冒烟', organisationIds })
  return (await one<{ id: string }>('select id from matters.joint_call where matter_id = $1 and ended_at is null', [id])).id
}
const told = async (topic: string, subject: string) => (await many<{ person_id: string }>('select person_id from notifications.notice where topic = $1 and subject = $2 and person_id is not null', [topic, subject])).map((notice) => notice.person_id)

test('called organisations report in, are confirmed on the spot and rated by the caller', async () => {
  const id = await reported(), callId = await called(id)
  const { report_in_by } = await one<{ report_in_by: Date }>('select report_in_by from matters.joint_call where id = $1', [callId])
  assert.deepEqual(report_in_by, at(30), 'the minutes of the charter')
  assert.ok((await told('matters.joint-call-made', id)).includes(people.propertyHandler.id))
  await assert.rejects(confirmPresence(contextOf(people.communityStaff), id, { callId, organisationId: propertyCompany }), { code: 'matters.nothing-asked' }, 'it has not reported in yet')
  await reportIn(contextOf(people.propertyHandler, at(10)), id, { callId })
  await assert.rejects(reportIn(contextOf(people.propertyHandler, at(11)), id, { callId }), { code: 'matters.already-done' })
  await confirmPresence(contextOf(people.communityStaff, at(12)), id, { callId, organisationId: propertyCompany })
  await endCall(contextOf(people.communityStaff, at(60)), id, { callId, result: '已断电换线' })
  await assert.rejects(reportIn(contextOf(people.lightingHandler, at(61)), id, { callId }), { code: 'matters.call-over' })
  await assert.rejects(rateJointCall(contextOf(people.dispatcher), id, { callId, organisationId: propertyCompany, rating: 5 }), { code: 'matters.only-the-caller' })
  await rateJointCall(contextOf(people.communityStaff), id, { callId, organisationId: propertyCompany, rating: 5 })
  await assert.rejects(rateJointCall(contextOf(people.communityStaff), id, { callId, organisationId: propertyCompany, rating: 4 }), { code: 'matters.already-done' })
  await assert.rejects(rateJointCall(contextOf(people.communityStaff), id, { callId, organisationId: lighting, rating: 1 }), { code: 'matters.never-reported-in' }, 'stars are for those who came')
  await rateJointCall(contextOf(people.communityStaff), id, { callId, organisationId: lighting, rating: 'did-not-come', note: '没有来' })
  await assert.rejects(rateJointCall(contextOf(people.communityStaff), id, { callId, organisationId: lighting, rating: 5 }), { code: 'matters.already-done' })
  assert.deepEqual(await many('select rating, did_not_come from matters.joint_call_answer where call_id = $1 order by rating', [callId]), [{ rating: 5, did_not_come: false }, { rating: null, did_not_come: true }])
})

test('that somebody did not come is said once the call is over, and of nobody who reported in', async () => {
  const id = await reported(), callId = await called(id), context = contextOf(people.communityStaff, at(40))
  await reportIn(contextOf(people.propertyHandler, at(10)), id, { callId })
  await assert.rejects(rateJointCall(context, id, { callId, organisationId: lighting, rating: 'did-not-come' }), { code: 'matters.call-goes-on' })
  await assert.rejects(rateJointCall(context, id, { callId, organisationId: propertyCompany, rating: 'did-not-come' }), { code: 'matters.did-report-in' })
  await rateJointCall(context, id, { callId, organisationId: propertyCompany, rating: 4 })
})

test('one call at a time, with at least one organisation, a reason of the three, and a rating of one to five', async () => {
  const id = await reported()
  const context = contextOf(people.communityStaff)
  await assert.rejects(callJointly(context, id, 1, { reason: 'emergency', what: '冒烟', organisationIds: [''] }), { code: 'matters.choice-needed', facts: { field: 'organisations' } })
  await assert.rejects(callJointly(context, id, 1, { reason: 'party', what: '冒烟', organisationIds: [lighting] }), { code: 'matters.choice-needed', facts: { field: 'reason' } })
  const callId = await called(id)
  await assert.rejects(callJointly(context, id, 1, { reason: 'emergency', what: '冒烟', organisationIds: [lighting] }), { code: 'matters.call-under-way' })
  await assert.rejects(rateJointCall(context, id, { callId, organisationId: lighting, rating: 6 }), { code: 'matters.number-out-of-range' })
})

test('nobody confirms their own presence', async () => {
  const id = await reported(), callId = await called(id, [northCommittee])
  await reportIn(contextOf(people.communityStaff), id, { callId })
  await assert.rejects(confirmPresence(contextOf(people.communityStaff), id, { callId, organisationId: northCommittee }), { code: 'matters.own-request' })
  await confirmPresence(contextOf(people.dispatcher), id, { callId, organisationId: northCommittee })
})

test('whoever does not report in on time is reminded once', async () => {
  const id = await reported()
  await called(id)
  await reportIn(contextOf(people.lightingHandler, at(5)), id, { callId: (await one<{ id: string }>('select id from matters.joint_call where matter_id = $1', [id])).id })
  await remindOfRequests(contextOf(undefined, at(29)))
  assert.deepEqual(await told('matters.report-in-late', id), [])
  await Promise.all([remindOfRequests(contextOf(undefined, at(31))), remindOfRequests(contextOf(undefined, at(31)))])
  const reminded = await told('matters.report-in-late', id)
  assert.equal(new Set(reminded).size, reminded.length)
  assert.ok(reminded.includes(people.propertyHandler.id) && reminded.includes(people.communityStaff.id) && !reminded.includes(people.lightingHandler.id))
})

test('a helper answers the lead, within a time, and closes nothing', async () => {
  const id = await reported()
  await acceptMatter(contextOf(people.lightingHandler), id, 1)
  const ask = () => askHelper(contextOf(people.lightingHandler), id, 2, { organisationId: propertyCompany, what: '请断电', amount: 4, unit: 'hour' })
  await ask()
  await assert.rejects(ask(), { code: 'matters.already-asked' })
  await assert.rejects(askHelper(contextOf(people.lightingHandler), id, 2, { organisationId: lighting, what: '自己', amount: 4, unit: 'hour' }), { code: 'matters.same-lead' })
  const { id: helperId, due_at } = await one<{ id: string; due_at: Date }>('select id, due_at from matters.helper where matter_id = $1', [id])
  assert.deepEqual(due_at, at(240))
  await remindOfRequests(contextOf(undefined, at(241)))
  assert.ok((await told('matters.helper-late', id)).includes(people.propertyHandler.id))
  await answerLead(contextOf(people.propertyHandler), id, { helperId, answer: '已断电' })
  await assert.rejects(answerLead(contextOf(people.propertyHandler), id, { helperId, answer: '再答' }), { code: 'matters.nothing-asked' })
  await assert.rejects(answerLead(contextOf(people.lightingHandler), id, { helperId, answer: '代答' }), { code: 'people.not-permitted' })
  assert.equal((await one<{ state: string }>('select state from matters.matter where id = $1', [id])).state, 'accepted')
})
