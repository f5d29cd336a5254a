import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { callResidentsAssembly, decideItem, draftRoll, frozenPackAt, openResidentsAssembly, publishDecisions } from '#domains/ballots'
import { form, visit } from '../../matters/testing/visit.ts'
import { neighbourhood } from '../councils/testing/neighbourhood.ts'
import { admitTopic } from './acts/admit-topic.ts'
import { announceTopic, beginTopics } from './acts/announce-topic.ts'
import { carryOutTopic } from './acts/carry-out-topic.ts'
import { formOpinion } from './acts/form-opinion.ts'
import { handOver } from './acts/hand-over.ts'
import { prepareTopic } from './acts/prepare-topic.ts'
import { raiseTopic } from './acts/raise-topic.ts'
import { remindOfTopics } from './acts/remind-of-topics.ts'
import { enterDecision, readOutcomes } from './acts/take-decision.ts'
import { handoversOf } from './reads/topic-details.ts'
import { topicById } from './reads/topic-by-id.ts'
import { topicsRoutes } from './routes.ts'

const place = await neighbourhood()
after(() => place[Symbol.asyncDispose]())
const { staff, contextOf, people, estate, units, later, many } = place
const staffAt = (days: number) => contextOf(people.communityStaff, later(days))
const version = async (id: string) => (await topicById(contextOf(), id))?.version ?? 0
const text = async (response: Response | Promise<Response>) => (await response).text()
const desk = (id: string, days: number) => visit(topicsRoutes, staffAt(days), { staff: true }).request(`/desk/topics/${id}`)
let keys = 0
/** A topic with a formed opinion, five days on. */
async function opined(touches: readonly string[], { opinion = '先这样办', unitIds = [estate.id] }: { opinion?: string; unitIds?: readonly string[] } = {}) {
  const id = await raiseTopic(staff, { source: 'office', category: 'public-affairs', title: '空地设充电桩', text: '想商量空地设充电桩', unitIds, key: `decided-${(keys += 1)}` })
  await admitTopic(staff, id, 1, { category: 'public-affairs', touches })
  await prepareTopic(staff, id, 2, { parties: ['residents'], forms: ['council'] })
  await announceTopic(staff, id, 3)
  await beginTopics(staffAt(4))
  await formOpinion(staffAt(5), id, await version(id), { text: opinion, agreements: [], dissents: [] })
  return id
}
async function roll() {
  const context = staffAt(5), pack = await frozenPackAt(context, estate.id)
  return draftRoll(context, { kind: 'owners', unitIds: [estate.id], title: '业主名册', pack, permitted: true, rows: [{ name: '甲', group: '1号楼', area: 8000n }] })
}
const count = (ballotId: string | null, questions: readonly object[]) => place.db.pool.query(`insert into ballots.ballot_result (ballot_id, journal_digest, journal_lines, outcome, at) values ($1, repeat('0', 64), 0, $2, now())`, [ballotId, JSON.stringify({ questions })])

test('owners pass one matter of a topic and not the other: what passed is carried out, only the other is put to them again', async () => {
  const id = await opined(['common-parts', 'use-maintenance-fund']), rollId = await roll()
  const { ballotId } = await handOver(staffAt(6), id, await version(id), { body: 'owners-assembly', unitId: estate.id, rollId })
  const questions = await many<{ key: string; title: string; matter: string }>('select key, title, matter from ballots.question where ballot_id = $1 order by number', [ballotId])
  assert.deepEqual(questions.map(({ matter }) => matter), ['change_or_operate_common_parts', 'use_maintenance_fund'])
  assert.equal(new Set(questions.map(({ title }) => title)).size, 2, 'each question says which matter it is')
  assert.match(questions[1]?.title ?? '', /使用维修资金/)
  await count(ballotId, [{ key: '1', passed: true }, { key: '2', passed: false }])
  await readOutcomes(staffAt(30))
  const [handed] = await handoversOf(contextOf(), id)
  assert.equal(handed?.decision, 'partly')
  assert.deepEqual(handed?.results, { 'use-maintenance-fund': 'failed', 'common-parts': 'passed' })
  const page = await text(visit(topicsRoutes, contextOf()).request(`/topics/${id}`))
  assert.match(page, /使用维修资金[\s\S]{0,400}未通过/)
  assert.match(page, /利用共有部分经营[\s\S]{0,400}>通过/)

  const again = await text(desk(id, 31))
  assert.match(again, /没通过的再提交/)
  assert.match(again, /只落实通过的那几项/)
  const second = await handOver(staffAt(31), id, await version(id), { body: 'owners-assembly', unitId: estate.id, rollId })
  assert.deepEqual((await many<{ matter: string }>('select matter from ballots.question where ballot_id = $1', [second.ballotId])).map(({ matter }) => matter), ['use_maintenance_fund'])
  await assert.rejects(carryOutTopic(staffAt(32), id, await version(id), { result: '先办了' }), { code: 'deliberation.not-a-vote' })
  await count(second.ballotId, [{ key: '1', passed: false }])
  await readOutcomes(staffAt(60))
  await carryOutTopic(staffAt(61), id, await version(id), { result: '充电桩自筹资金装好，维修资金没有使用' })
  assert.equal((await topicById(contextOf(), id))?.state, 'carried-out')
})

test('a body that passed everything is not asked again, and a long opinion still fits its ballot', async () => {
  const id = await opined(['common-parts'], { opinion: '长'.repeat(5000) })
  const { ballotId } = await handOver(staffAt(6), id, await version(id), { body: 'owners-assembly', unitId: estate.id, rollId: await roll() })
  await count(ballotId, [{ key: '1', passed: true }])
  await readOutcomes(staffAt(30))
  await assert.rejects(handOver(staffAt(31), id, await version(id), { body: 'owners-assembly', unitId: estate.id }), { code: 'deliberation.passed-already' })
})

test('what a residents’ assembly of this system decided is taken over matter by matter, with the way to its page', async () => {
  const id = await opined(['residents-interest', 'residents-covenant'], { unitIds: [units.north.id] })
  await handOver(staffAt(6), id, await version(id), { body: 'residents-assembly' })
  const empty = await visit(topicsRoutes, staffAt(7), { staff: true }).request(`/desk/topics/${id}`, form({ do: 'decision', version: String(await version(id)), 'result-residents-interest': 'passed', decisionWords: '会议记录' }))
  assert.equal(empty.status, 422)
  assert.match(await empty.text(), /请写明这一项的结果/)
  const meetingId = await callResidentsAssembly(staffAt(7), { unitId: units.north.id, kind: 'residents-meeting', title: '十二月居民会议', place: '社区礼堂', startsAt: later(22), askedBy: 'committee', entitled: 100, partyDiscussedOn: '2026-11-20', items: ['充电桩'], key: crypto.randomUUID() })
  await assert.rejects(enterDecision(staffAt(8), id, await version(id), { results: { 'residents-interest': 'passed', 'residents-covenant': 'failed' }, words: '', meetingId }), { code: 'deliberation.meeting-not-decided' })
  await openResidentsAssembly(staffAt(22), meetingId, 60)
  const [item] = await many<{ id: string }>('select id from ballots.assembly_item where assembly_id = $1', [meetingId])
  await decideItem(staffAt(22), meetingId, item?.id ?? '', { how: 'hands', agree: 40, against: 10, abstain: 10, countedBy: ['甲', '乙'] } as never)
  assert.match(await text(desk(id, 23)), /十二月居民会议/)
  const sent = await visit(topicsRoutes, staffAt(23), { staff: true }).request(`/desk/topics/${id}`, form({ do: 'decision', version: String(await version(id)), 'result-residents-interest': 'passed', 'result-residents-covenant': 'failed', meeting: meetingId }))
  assert.equal(sent.status, 303)
  assert.equal((await handoversOf(contextOf(), id))[0]?.decision, 'partly')
  assert.match(await text(visit(topicsRoutes, contextOf()).request(`/topics/${id}`)), new RegExp(`/residents-meetings/${meetingId}`))
})

test('what is handed to the residents waits for their assembly; its decision comes back by itself, matter by matter, once it is published', async () => {
  const id = await opined(['residents-interest', 'residents-covenant'], { unitIds: [units.north.id] })
  await handOver(staffAt(6), id, await version(id), { body: 'residents-assembly' })
  const proposals = await many<{ id: string; title: string }>('select id, title from ballots.assembly_proposal where origin_subject = $1 order by title', [id])
  assert.equal(new Set(proposals.map(({ title }) => title)).size, 2, 'each matter for itself')
  assert.match(await text(desk(id, 7)), /等候列入会议或者交付投票/)
  const entitled = 100, meeting = await callResidentsAssembly(staffAt(7), { unitId: units.north.id, kind: 'residents-meeting', title: '十二月居民会议', place: '社区礼堂', startsAt: later(22), askedBy: 'committee', entitled, partyDiscussedOn: '2026-11-20', items: [], proposals: proposals.map((each) => each.id), key: crypto.randomUUID() })
  const typed = { results: { 'residents-interest': 'passed', 'residents-covenant': 'passed' } as const, words: '听说通过了' }
  await assert.rejects(enterDecision(staffAt(8), id, await version(id), typed), { code: 'deliberation.decided-by-ballot' }, 'nobody types in what an assembly decides')
  await openResidentsAssembly(staffAt(22), meeting, 51)
  const items = await many<{ id: string }>('select id from ballots.assembly_item where assembly_id = $1 order by place', [meeting])
  for (const [index, item] of items.entries()) await decideItem(staffAt(22), meeting, item.id, { how: 'hands', agree: index === 0 ? 26 : 25, against: 20, abstain: 5, countedBy: ['甲', '乙'] })
  await readOutcomes(staffAt(22))
  assert.equal((await handoversOf(contextOf(), id))[0]?.decision, null, 'not before it is published')
  await publishDecisions(staffAt(22), meeting)
  await Promise.all([readOutcomes(staffAt(23)), readOutcomes(staffAt(23))])
  const [handed] = await handoversOf(contextOf(), id)
  assert.deepEqual([handed?.decision, Object.values(handed?.results ?? {}).sort()], ['partly', ['failed', 'passed']])
  assert.match(await text(visit(topicsRoutes, contextOf()).request(`/topics/${id}`)), new RegExp(`/residents-meetings/${meeting}`))
  await handOver(staffAt(24), id, await version(id), { body: 'residents-assembly' })
  assert.equal((await many('select 1 from ballots.assembly_proposal where origin_subject = $1', [id])).length, 3, 'only what failed is put to them again')
})

test('villagers and government decide outside; where nothing passed the topic ends with what came of it', async () => {
  const id = await opined(['villagers-interest', 'permit'])
  await handOver(staffAt(6), id, await version(id), { body: 'villagers-assembly' })
  await enterDecision(staffAt(7), id, await version(id), { results: { 'villagers-interest': 'failed' }, words: '村民会议未通过' })
  await handOver(staffAt(8), id, await version(id), { body: 'government' })
  await enterDecision(staffAt(9), id, await version(id), { results: { permit: 'void' }, words: '退回补材料' })
  await assert.rejects(carryOutTopic(staffAt(9), id, await version(id), { result: '算了' }), { code: 'deliberation.not-a-vote' })
  await handOver(staffAt(10), id, await version(id), { body: 'government' })
  await enterDecision(staffAt(11), id, await version(id), { results: { permit: 'failed' }, words: '不予许可' })
  assert.match(await text(desk(id, 11)), /没有通过，不能落实/)
  await carryOutTopic(staffAt(12), id, await version(id), { result: '没有通过，维持现状' })
  assert.equal((await topicById(contextOf(), id))?.state, 'carried-out')
})

test('an answer that is late is told of once to staff and supervisors, and a dissent that waits to whoever runs the council', async () => {
  const id = await raiseTopic(staff, { source: 'office', category: 'law', title: '没人答复的议题', text: '等着受理', unitIds: [estate.id], key: 'late' })
  const told = (topic: string, subject: string) => many<{ person_id: string }>('select person_id from notifications.notice where topic = $1 and subject = $2', [topic, subject])
  await remindOfTopics(staffAt(2))
  assert.equal((await told('deliberation.topic-late', id)).length, 0)
  await remindOfTopics(contextOf(undefined, later(40)))
  await remindOfTopics(contextOf(undefined, later(41)))
  const people1 = (await told('deliberation.topic-late', id)).map(({ person_id }) => person_id)
  assert.deepEqual([people1.includes(people.communityStaff.id), people1.includes(people.supervisor.id), new Set(people1).size === people1.length], [true, true, true])

  const other = await opined([])
  await place.db.pool.query(`insert into deliberation.dissent (topic_id, party_class, text, answer_due, recorded_at) values ($1, 'owners', '不同意', '2026-12-01', now())`, [other])
  await remindOfTopics(contextOf(undefined, later(42)))
  assert.ok((await told('deliberation.dissent-late', other)).some(({ person_id }) => person_id === place.chair.id))
})
