import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { draftRoll, frozenPackAt } from '#domains/ballots'
import { reportMatter, standingOf, toDeliberation } from '#domains/matters'
import { neighbourhood } from '../councils/testing/neighbourhood.ts'
import { adoptResolution } from '../resolutions/acts/adopt-resolution.ts'
import { finishResolution, judgeResolution } from '../resolutions/acts/work-on-resolution.ts'
import { resolutionById } from '../resolutions/reads/resolution-by-id.ts'
import { admitTopic, appealRefusal, decideAppeal, refuseTopic } from './acts/admit-topic.ts'
import { announceTopic, beginTopics } from './acts/announce-topic.ts'
import { carryOutTopic, deliberateAgain } from './acts/carry-out-topic.ts'
import { carryUp } from './acts/carry-up.ts'
import { answerDissent, formOpinion } from './acts/form-opinion.ts'
import { handOver } from './acts/hand-over.ts'
import { prepareTopic } from './acts/prepare-topic.ts'
import { type NewTopic, raiseTopic } from './acts/raise-topic.ts'
import { closeRatings, fileTopic, rateTopic, reportTopic } from './acts/report-topic.ts'
import { lapsePetitions, signPetition } from './acts/sign-petition.ts'
import { enterDecision, readOutcomes } from './acts/take-decision.ts'
import { topicEvent, tookPart } from './acts/topic-event.ts'
import { topicsPersonal } from './personal.ts'
import { topicById } from './reads/topic-by-id.ts'
import { topicOfMatter } from './reads/topic-of-matter.ts'
import { dissentsOf, mattersWithoutTopic, storyOf } from './reads/topic-details.ts'

const place = await neighbourhood()
after(() => place[Symbol.asyncDispose]())
const { staff, council, contextOf, people, estate, buildings, units, later, one, many, chair, lamp } = place
const staffAt = (days: number) => contextOf(people.communityStaff, later(days))
const now = async (id: string) => { const topic = await topicById(contextOf(), id); assert.ok(topic); return topic }
let keys = 0
const raised = (otherwise: Partial<NewTopic> = {}, context = staff) => raiseTopic(context, { source: 'office', category: 'public-affairs', title: '楼前空地怎么用', text: '想商量楼前空地怎么用', unitIds: [estate.id], key: `topic-${(keys += 1)}`, ...otherwise })
/** A topic that is being deliberated, four days on. */
async function deliberated(otherwise: Partial<NewTopic> & { touches?: readonly string[] } = {}) {
  const id = await raised(otherwise)
  await admitTopic(staff, id, 1, { category: 'public-affairs', touches: otherwise.touches ?? [] })
  await prepareTopic(staff, id, 2, { parties: ['residents', 'property'], forms: ['council'] })
  await announceTopic(staff, id, 3)
  await beginTopics(staffAt(4))
  return id
}
const sentToDeliberation = async () => {
  const { id } = await reportMatter(contextOf(people.resident), lamp())
  await toDeliberation(staff, id, (await standingOf(contextOf(), id)).version, { reason: '要大家商量' })
  return id
}

test('a petition gathers each signature once, and the one that makes it enough sends it on, whatever comes at the same moment', async () => {
  const raiser = await place.neighbour(), id = await raised({ source: 'petition' }, contextOf(raiser))
  const neighbours = await Promise.all(Array.from({ length: 12 }, () => place.neighbour()))
  const signed = await Promise.allSettled([...neighbours, ...neighbours, ...neighbours].map((person) => signPetition(contextOf(person), id)))
  assert.ok(signed.some(({ status }) => status === 'fulfilled'))
  assert.equal((await now(id)).state, 'collected')
  assert.equal((await one<{ count: number }>('select count(*) from deliberation.petition_signature where topic_id = $1', [id])).count, 5, 'the raiser and the first four')
  assert.equal((await many(`select 1 from deliberation.topic_event where topic_id = $1 and kind = 'signed-enough'`, [id])).length, 1)
  assert.equal((await many(`select 1 from transparency.act where subject = $1 and name = 'deliberation.signed-petition' and actor is not null`, [id])).length, 0, 'the record does not say who signed')
  assert.equal((await now(id)).councilId, council, 'it goes to the council nearest to its scope')
  await assert.rejects(signPetition(contextOf(await place.neighbour()), id), { code: 'deliberation.signing-over' })
})

test('a petition whose time ran out with too few signatures lapses, once', async () => {
  const id = await raised({ source: 'petition' }, contextOf(people.neighbour))
  await lapsePetitions(contextOf(undefined, later(20)))
  assert.equal((await now(id)).state, 'gathering')
  await Promise.all([lapsePetitions(contextOf(undefined, later(40))), lapsePetitions(contextOf(undefined, later(40)))])
  assert.equal((await now(id)).state, 'lapsed')
  assert.equal((await many(`select 1 from deliberation.topic_event where topic_id = $1 and kind = 'lapsed'`, [id])).length, 1)
})

test('a matter is taken up by one open topic; several matters make a topic, and go back with its result', async () => {
  const [first, second] = [await sentToDeliberation(), await sentToDeliberation()]
  assert.equal((await mattersWithoutTopic(staff)).filter(({ id }) => [first, second].includes(id)).length, 2)
  const both = await Promise.allSettled([raised({ source: 'matters', matterIds: [first, second] }), raised({ source: 'matters', matterIds: [first] })])
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  const waiting = await mattersWithoutTopic(staff)
  const id = both.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))[0] ?? ''
  await refuseTopic(staff, id, 1, { reason: '合并后再提' })
  assert.ok((await mattersWithoutTopic(staff)).length > waiting.length, 'a refused topic lets its matters go')

  const whole = await deliberated({ source: 'matters', matterIds: [first, second], unitIds: [] })
  assert.equal((await now(whole)).unitId, units.north.id, 'its scope holds the places of its matters')
  await formOpinion(staffAt(5), whole, (await now(whole)).version, { text: '换成感应灯', agreements: ['换灯'], dissents: [] })
  await assert.rejects(carryOutTopic(staffAt(9), whole, (await now(whole)).version, { result: '已换' }), { code: 'deliberation.matters-where' })
  await carryOutTopic(staffAt(9), whole, (await now(whole)).version, { result: '已换成感应灯', matters: 'closed' })
  assert.equal((await topicOfMatter(contextOf(), first))?.id, whole)
  for (const matter of [first, second]) assert.equal((await standingOf(contextOf(), matter)).state, 'closed')
})

test('scope decides the level: what concerns two buildings goes to their estate, what concerns two communities to the street', async () => {
  assert.equal((await now(await raised({ unitIds: [buildings.first.id, buildings.second.id] }))).unitId, estate.id)
  const wide = await raised({ unitIds: [units.north.id, units.south.id] }, contextOf(people.supervisor))
  assert.equal((await now(wide)).unitId, units.street.id)
  assert.equal((await now(wide)).councilId, null)
})

test('a topic is carried up for a reason, and never down or sideways', async () => {
  const id = await raised({ unitIds: [buildings.first.id] })
  await assert.rejects(carryUp(staff, id, 1, { unitId: units.south.id, reason: '别处' }), { code: 'deliberation.carried-up-only' })
  await assert.rejects(carryUp(staff, id, 1, { unitId: estate.id, reason: '' }), { code: 'deliberation.reason-needed' })
  await carryUp(staff, id, 1, { unitId: estate.id, reason: '两栋楼都用这块空地' })
  const topic = await now(id)
  assert.deepEqual([topic.unitId, topic.carriedUp, topic.councilId], [estate.id, true, council])
})

test('a refusal gives reasons, may be appealed once by whoever raised it, and a supervisor answers', async () => {
  const raiser = await place.neighbour(), id = await raised({ source: 'petition' }, contextOf(raiser))
  for (let signature = 0; signature < 4; signature += 1) await signPetition(contextOf(await place.neighbour()), id)
  await assert.rejects(refuseTopic(staff, id, 2, { reason: '' }), { code: 'deliberation.reason-needed' })
  await refuseTopic(staff, id, 2, { reason: '不属于小区范围，电话 13912345678' })
  assert.doesNotMatch((await now(id)).refusal, /13912345678/)
  await assert.rejects(appealRefusal(contextOf(people.neighbour), id, { reason: '我也不服' }), { code: 'people.not-permitted' })
  const twice = await Promise.allSettled([appealRefusal(contextOf(raiser), id, { reason: '属于' }), appealRefusal(contextOf(raiser), id, { reason: '属于' })])
  assert.equal(twice.filter(({ status }) => status === 'fulfilled').length, 1)
  const { version } = await now(id)
  await assert.rejects(decideAppeal(staff, id, version, { takeUp: true, reason: '自己答复自己' }), { code: 'people.not-permitted' })
  await decideAppeal(contextOf(people.supervisor), id, version, { takeUp: false, reason: '确实不属于' })
  await assert.rejects(appealRefusal(contextOf(raiser), id, { reason: '再来一次' }), { code: 'deliberation.no-appeal' })
  await assert.rejects(decideAppeal(contextOf(people.supervisor), id, version + 1, { takeUp: true, reason: '改主意' }), { code: 'deliberation.no-appeal' })
})

test('a topic is deliberated only after the days of its notice, or when its meeting is held', async () => {
  const id = await raised()
  await admitTopic(staff, id, 1, { category: 'hardship', touches: [] })
  await assert.rejects(prepareTopic(staff, id, 2, { parties: [], forms: ['council'] }), { code: 'deliberation.parties-needed' })
  await prepareTopic(staff, id, 2, { parties: ['residents'], forms: ['hearing'] })
  await assert.rejects(announceTopic(staff, id, 3, { days: 1 }), { code: 'deliberation.notice-days' })
  await announceTopic(contextOf(chair), id, 3)
  assert.equal((await many(`select 1 from public_notices.notice where subject = $1 and kind = 'topic'`, [id])).length, 1)
  await beginTopics(staffAt(1))
  assert.equal((await now(id)).state, 'announced')
  await topicEvent(staffAt(3), id, { kind: 'meeting-held', href: '/meetings/m' })
  assert.equal((await now(id)).state, 'deliberating')
  assert.deepEqual((await storyOf(contextOf(), id)).slice(-2).map(({ kind }) => kind), ['begun', 'meeting-held'])
})

test('of two who move a topic at once one does, and the other is told', async () => {
  const id = await raised()
  const both = await Promise.allSettled([admitTopic(staff, id, 1, { category: 'policy', touches: [] }), refuseTopic(staff, id, 1, { reason: '不归我们' })])
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  assert.ok(both.some((each) => each.status === 'rejected' && each.reason.code === 'deliberation.topic-moved-meanwhile'))
})

test('what owners decide is not carried out by an opinion: a ballot is drafted, and its result comes back', async () => {
  const id = await deliberated({ touches: ['common-parts'] })
  await formOpinion(staffAt(5), id, (await now(id)).version, { text: '在空地上设充电桩', agreements: [], dissents: [{ partyClass: 'owners', text: '担心噪声' }] })
  await assert.rejects(carryOutTopic(staffAt(6), id, (await now(id)).version, { result: '直接办了' }), { code: 'deliberation.not-a-vote' })
  const context = staffAt(6), pack = await frozenPackAt(context, estate.id)
  const rollId = await draftRoll(context, { kind: 'owners', unitIds: [estate.id], title: '业主名册', pack, permitted: true, rows: [{ name: '甲', group: '1号楼', area: 8000n }] })
  const { version } = await now(id)
  const handed = await Promise.allSettled([handOver(context, id, version, { body: 'owners-assembly', unitId: estate.id, rollId }), handOver(context, id, version, { body: 'owners-assembly', unitId: estate.id, rollId })])
  assert.equal(handed.filter(({ status }) => status === 'fulfilled').length, 1)
  const ballots = await many<{ id: string; origin_subject: string }>('select id, origin_subject from ballots.ballot where origin_subject = $1', [id])
  assert.equal(ballots.length, 1, 'one ballot is drafted')
  assert.equal((await one<{ matter: string }>('select matter from ballots.question where ballot_id = $1', [ballots[0]?.id])).matter, 'change_or_operate_common_parts')
  await readOutcomes(staffAt(7))
  assert.equal((await now(id)).state, 'handed-over')
  await assert.rejects(enterDecision(staffAt(7), id, (await now(id)).version, { results: { 'common-parts': 'passed' }, words: '我说通过' }), { code: 'deliberation.decided-by-ballot' })
  await place.db.pool.query(`update ballots.ballot set state = 'cancelled', cancelled_at = now(), cancel_reason = 'x' where id = $1`, [ballots[0]?.id]).catch(async () => place.db.pool.query(`update ballots.ballot set state = 'cancelled' where id = $1`, [ballots[0]?.id]))
  await readOutcomes(staffAt(8))
  assert.equal((await one<{ decision: string }>('select decision from deliberation.handover where topic_id = $1', [id])).decision, 'void')
  await deliberateAgain(staffAt(9), id, (await now(id)).version, { reason: '表决取消，重新商量' })
  assert.equal((await now(id)).state, 'deliberating')

  await formOpinion(staffAt(10), id, (await now(id)).version, { text: '先设八个充电桩', agreements: [], dissents: [] })
  const again = await handOver(staffAt(11), id, (await now(id)).version, { body: 'owners-assembly', unitId: estate.id, rollId })
  await place.db.pool.query(`insert into ballots.ballot_result (ballot_id, journal_digest, journal_lines, outcome, at) values ($1, repeat('0', 64), 0, '{"questions": [{"key": "1", "passed": true}]}', now())`, [again.ballotId])
  await Promise.all([readOutcomes(staffAt(12)), readOutcomes(staffAt(12))].map((reading) => reading.catch(() => undefined)))
  assert.equal((await many(`select 1 from deliberation.topic_event where topic_id = $1 and kind = 'decided' and href = $2`, [id, `/ballots/${again.ballotId}/result`])).length, 1, 'the result is read once')
  await carryOutTopic(staffAt(13), id, (await now(id)).version, { result: '八个充电桩已装好' })
  assert.equal((await now(id)).state, 'carried-out')
})

test('a decision of a body outside is entered with where it is written, and then the topic goes on', async () => {
  const id = await deliberated({ touches: ['residents-interest'] })
  await formOpinion(staffAt(5), id, (await now(id)).version, { text: '意见', agreements: [], dissents: [] })
  await handOver(staffAt(6), id, (await now(id)).version, { body: 'residents-assembly' })
  await assert.rejects(enterDecision(staffAt(7), id, (await now(id)).version, { results: { 'residents-interest': 'passed' }, words: '' }), { code: 'deliberation.decision-needed' })
  await enterDecision(staffAt(7), id, (await now(id)).version, { results: { 'residents-interest': 'passed' }, words: '2026年11月27日居民会议，会议记录第3页' })
  await carryOutTopic(staffAt(9), id, (await now(id)).version, { result: '办好了' })
  assert.equal((await now(id)).state, 'carried-out')
})

test('a topic goes its whole path: resolution done and confirmed, dissent answered, reported to all who had a part, rated apart from names, filed and forgotten', async () => {
  const raiser = await place.neighbour(), id = await raised({ source: 'petition' }, contextOf(raiser)), signers = await Promise.all(Array.from({ length: 4 }, () => place.neighbour()))
  for (const person of signers) await signPetition(contextOf(person), id)
  await admitTopic(staff, id, 2, { category: 'raised', touches: [] })
  await prepareTopic(staff, id, 3, { parties: ['residents'], forms: ['council'] })
  await announceTopic(staff, id, 4)
  await beginTopics(staffAt(4))
  const speakers = await Promise.all(Array.from({ length: 6 }, () => place.neighbour()))
  for (const person of speakers) await tookPart(staffAt(5), id, person.id)
  const resolution = await adoptResolution(staffAt(5), { topicId: id, text: '空地改为儿童活动场地', responsible: { organisationId: place.organisations.propertyCompany }, deadline: '2026-12-20', key: 'resolution-whole' })
  await formOpinion(staffAt(5), id, (await now(id)).version, { text: '改为儿童活动场地', agreements: ['留一条消防通道', ''], dissents: [{ partyClass: 'owners', text: '更想要车位' }] })
  await assert.rejects(carryOutTopic(staffAt(6), id, (await now(id)).version, { result: '完了' }), { code: 'deliberation.resolutions-open' })
  const handler = contextOf(people.propertyHandler, later(10))
  await finishResolution(handler, resolution, 1, { note: '已完工', files: [{ title: '验收单', bytes: new TextEncoder().encode('%PDF-1.4\n') }] })
  await judgeResolution(staffAt(11), resolution, (await resolutionById(contextOf(), resolution))?.version ?? 0, { confirmed: true, note: '' })
  await carryOutTopic(staffAt(12), id, (await now(id)).version, { result: '空地已改好' })
  await reportTopic(staffAt(12), id, (await now(id)).version, { words: '空地已改好，请大家评价' })
  assert.equal((await many(`select 1 from notifications.notice where topic = 'deliberation.topic-reported' and subject = $1`, [id])).length, 11, 'raiser, four signers, six who took part')

  const twice = await Promise.allSettled(Array.from({ length: 4 }, () => rateTopic(contextOf(raiser, later(13)), id, 5)))
  assert.equal(twice.filter(({ status }) => status === 'fulfilled').length, 1)
  await Promise.all([...signers, ...speakers].map((person) => rateTopic(contextOf(person, later(13)), id, 4)))
  await assert.rejects(rateTopic(contextOf(people.neighbour, later(13)), id, 1), { code: 'people.not-permitted' })
  assert.deepEqual(await many('select score, raters from deliberation.topic_rating where topic_id = $1 order by score', [id]), [{ score: 4, raters: 10 }, { score: 5, raters: 1 }])
  await closeRatings(contextOf(undefined, later(60)))
  await assert.rejects(fileTopic(staffAt(60), id, (await now(id)).version), { code: 'deliberation.dissent-unanswered' })
  const [dissent] = await dissentsOf(contextOf(), id)
  await answerDissent(staffAt(60), id, dissent?.id ?? '', { answer: '车位另有方案' })
  await fileTopic(staffAt(60), id, (await now(id)).version)
  assert.equal((await now(id)).state, 'filed')
  for (const table of ['topic_follower', 'topic_rater']) assert.equal((await many(`select 1 from deliberation.${table} where topic_id = $1`, [id])).length, 0, table)
  assert.deepEqual(await one('select count(*) as signatures, count(person_id) as people from deliberation.petition_signature where topic_id = $1', [id]), { signatures: 5, people: 0 })
})

test('one form sent many times at once raises one topic', async () => {
  const topics = await Promise.all(Array.from({ length: 10 }, () => raised({ key: 'same-form' })))
  assert.equal(new Set(topics).size, 1)
})

test('a forgotten person leaves the topic as it was published and their signature without a name', async () => {
  const raiser = await place.neighbour(), id = await raised({ source: 'petition', text: '我叫张建国，电话 13912345678，想商量停车' }, contextOf(raiser))
  assert.match(JSON.stringify(await topicsPersonal.collect?.(contextOf(), raiser.id)), /13912345678/)
  await topicsPersonal.erase?.(contextOf(), raiser.id)
  assert.doesNotMatch(JSON.stringify(await many('select * from deliberation.topic where id = $1', [id])), new RegExp(`13912345678|${raiser.id}`))
  assert.equal((await many('select 1 from deliberation.petition_signature where topic_id = $1', [id])).length, 1)
})
