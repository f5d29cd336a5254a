import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { reportMatter, standingOf, toDeliberation } from '#domains/matters'
import { form, visit } from '../../matters/testing/visit.ts'
import { foundCouncil } from '../councils/acts/found-council.ts'
import { defaultCharter } from '../councils/rules/charter.ts'
import { neighbourhood } from '../councils/testing/neighbourhood.ts'
import { admitTopic, appealRefusal, decideAppeal, refuseTopic } from './acts/admit-topic.ts'
import { announceTopic, beginTopics } from './acts/announce-topic.ts'
import { carryOutTopic } from './acts/carry-out-topic.ts'
import { correctTouches } from './acts/correct-touches.ts'
import { forgetRefused } from './acts/forget-part.ts'
import { formOpinion } from './acts/form-opinion.ts'
import { handOver } from './acts/hand-over.ts'
import { joinMatters } from './acts/join-matters.ts'
import { prepareTopic } from './acts/prepare-topic.ts'
import { type NewTopic, raiseTopic } from './acts/raise-topic.ts'
import { lapsePetitions, signPetition } from './acts/sign-petition.ts'
import { withdrawTopic } from './acts/withdraw-topic.ts'
import { topicById } from './reads/topic-by-id.ts'
import { mattersOf, mattersWithoutTopic, ownPart, storyOf } from './reads/topic-details.ts'
import { topicsRoutes } from './routes.ts'

const place = await neighbourhood()
after(() => place[Symbol.asyncDispose]())
const { staff, contextOf, people, estate, buildings, units, council, lamp, later, many } = place
const text = async (response: Response | Promise<Response>) => (await response).text()
const version = async (id: string) => (await topicById(contextOf(), id))?.version ?? 0
let count = 0
const raise = (topic: Partial<NewTopic> = {}, by = staff) => raiseTopic(by, { source: 'office', category: 'public-affairs', title: '楼前空地怎么用', text: '一起商量', unitIds: [estate.id], key: `topic-${(count += 1)}`, ...topic })
async function matter(unitId: string | null = null) {
  const { id } = await reportMatter(contextOf(people.resident), lamp({ title: '楼道灯常坏' }))
  await toDeliberation(staff, id, (await standingOf(contextOf(), id)).version, { reason: '大家商量' })
  if (unitId !== null) await place.db.pool.query('update matters.matter set unit_id = $2, unit_path = (select path from territory.unit where id = $2) where id = $1', [id, unitId])
  return id
}
const told = async (topic: string, id: string) => (await many<{ person_id: string }>('select person_id from notifications.notice where topic = $1 and subject = $2', [topic, id])).map(({ person_id }) => person_id)

test('whoever raised a topic takes it back before it is admitted: its signers are told and then forgotten, and its matters are free', async () => {
  const raiser = await place.neighbour(), signer = await place.neighbour(), id = await raise({ source: 'petition' }, contextOf(raiser))
  await signPetition(contextOf(signer), id)
  await assert.rejects(withdrawTopic(contextOf(signer), id, { reason: '不是我提的' }), { code: 'people.not-permitted' })
  const site = visit(topicsRoutes, contextOf(raiser))
  assert.match(await text(site.request(`/topics/${id}`, form({ do: 'withdraw', withdraw: ' ' }))), /理由，大家都会看到|请写明理由|请写理由/)
  assert.equal((await site.request(`/topics/${id}`, form({ do: 'withdraw', withdraw: '已经解决了，谢谢王强 13912345678' }))).status, 303)
  assert.deepEqual(await told('deliberation.topic-withdrawn', id), [signer.id])
  assert.equal((await topicById(contextOf(), id))?.state, 'withdrawn')
  const page = await text(visit(topicsRoutes, contextOf()).request(`/topics/${id}`))
  assert.match(page, /已经解决了/)
  assert.doesNotMatch(page, /13912345678|登录后联名/)
  assert.equal((await many('select 1 from deliberation.petition_signature where topic_id = $1 and person_id is not null', [id])).length, 0)
  assert.equal((await many('select 1 from deliberation.petition_signature where topic_id = $1', [id])).length, 2)
  await assert.rejects(withdrawTopic(contextOf(raiser), id, { reason: '再来' }), { code: 'deliberation.unlawful-topic-move' })

  const taken = await matter(), other = await raise({ source: 'matters', matterIds: [taken], unitIds: [] })
  await withdrawTopic(staff, other, { reason: '合并到另一个议题' })
  assert.ok((await mattersWithoutTopic(staff)).some((each) => each.id === taken))
})

test('a petition that has its signatures belongs to all who signed', async () => {
  const raiser = await place.neighbour(), id = await raise({ source: 'petition' }, contextOf(raiser))
  for (let index = 0; index < 4; index += 1) await signPetition(contextOf(await place.neighbour()), id)
  await assert.rejects(withdrawTopic(contextOf(raiser), id, { reason: '不想要了' }), { code: 'deliberation.petition-of-all' })
  assert.doesNotMatch(await text(visit(topicsRoutes, contextOf(raiser)).request(`/topics/${id}`)), /撤回这个议题/)
})

test('who signed a petition that lapsed, or that stays refused, is forgotten; while an appeal is possible they are remembered', async () => {
  const raiser = await place.neighbour(), lapsed = await raise({ source: 'petition' }, contextOf(raiser)), refused = await raise({ source: 'petition' }, contextOf(raiser))
  await lapsePetitions(contextOf(undefined, later(40)))
  assert.equal((await ownPart(contextOf(raiser), { id: lapsed, councilId: null })).because, null)
  await place.db.pool.query(`update deliberation.topic set state = 'collected' where id = $1`, [refused])
  await place.db.pool.query(`insert into deliberation.topic_follower (topic_id, person_id, because, since) values ($1, $2, 'raised', now()) on conflict do nothing`, [refused, raiser.id])
  await refuseTopic(staff, refused, await version(refused), { reason: '不属于协商范围' })
  await forgetRefused(contextOf(undefined, later(30)))
  assert.equal((await ownPart(contextOf(raiser), { id: refused, councilId: null })).because, 'raised')
  await forgetRefused(contextOf(undefined, later(90)))
  assert.equal((await ownPart(contextOf(raiser), { id: refused, councilId: null })).because, null)
})

test('an appeal that is granted takes the matters up again that still wait', async () => {
  const [waits, gone] = [await matter(), await matter()], id = await raise({ source: 'matters', matterIds: [waits, gone], unitIds: [] })
  await refuseTopic(staff, id, 1, { reason: '重复' })
  await raise({ source: 'matters', matterIds: [gone], unitIds: [] })
  await appealRefusal(staff, id, { reason: '不重复' })
  await decideAppeal(contextOf(people.supervisor), id, await version(id), { takeUp: true, reason: '确实不同' })
  assert.deepEqual((await mattersOf(contextOf(), id)).filter((each) => each.returnedAt === null).map((each) => each.id), [waits])
})

test('further matters about the same join a topic that is under way, once and only from its place', async () => {
  const id = await raise({ unitIds: [units.north.id] }), [near, far] = [await matter(buildings.first.id), await matter(units.south.id)]
  await admitTopic(staff, id, 1, { category: 'public-affairs', touches: [] })
  const desk = visit(topicsRoutes, staff, { staff: true })
  assert.match(await text(desk.request(`/desk/topics/${id}`)), /并入说同一件事的诉求/)
  assert.match(await text(desk.request(`/desk/topics/${id}`, form({ do: 'join', version: '2', matter: far }))), /不在这个议题的范围里/)
  const both = await Promise.allSettled([1, 2].map(() => joinMatters(staff, id, 2, { matterIds: [near] })))
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  assert.deepEqual((await mattersOf(contextOf(), id)).map((each) => each.id), [near])
  assert.ok((await topicById(contextOf(), id))?.unitIds.includes(buildings.first.id))
  assert.ok((await storyOf(contextOf(), id)).some(({ kind }) => kind === 'matters-joined'))
  await assert.rejects(joinMatters(contextOf(people.neighbour), id, 3, { matterIds: [far] }), { code: 'people.not-permitted' })
})

test('it may turn out later that owners decide: from then on an opinion is not enough; what is before them cannot be taken off', async () => {
  const id = await raise()
  await admitTopic(staff, id, 1, { category: 'public-affairs', touches: [] })
  await prepareTopic(staff, id, 2, { parties: ['owners'], forms: ['council', 'opinions'] })
  await announceTopic(staff, id, 3)
  await beginTopics(contextOf(undefined, later(10)))
  const desk = visit(topicsRoutes, staff, { staff: true })
  assert.match(await text(desk.request(`/desk/topics/${id}`)), /议事会议、意见地图（线上）还没有用过/)
  await formOpinion(staff, id, await version(id), { text: '同意', agreements: [], dissents: [] })
  await assert.rejects(correctTouches(staff, id, await version(id), { touches: [], reason: '没有变' }), { code: 'deliberation.touches-unchanged' })
  assert.match(await text(desk.request(`/desk/topics/${id}`, form({ do: 'touches', version: String(await version(id)), touches: 'common-parts', reason: '' }))), /理由，大家都会看到|请写明理由|请写理由/)
  assert.equal((await desk.request(`/desk/topics/${id}`, form({ do: 'touches', version: String(await version(id)), touches: 'permit', reason: '要规划许可' }))).status, 303)
  await assert.rejects(carryOutTopic(staff, id, await version(id), { result: '做了' }), { code: 'deliberation.not-a-vote' })
  assert.match(await text(visit(topicsRoutes, contextOf()).request(`/topics/${id}`)), /更正依法由谁决定[\s\S]*要规划许可/)
  await handOver(staff, id, await version(id), { body: 'government' })
  await assert.rejects(correctTouches(staff, id, await version(id), { touches: [], reason: '不要了' }), { code: 'deliberation.touch-before-body' })
  await assert.rejects(correctTouches(contextOf(place.chair), id, await version(id), { touches: ['permit', 'common-parts'], reason: '召集人不定' }), { code: 'people.not-permitted' })
})

test('a topic goes to a joint meeting only where it lies within its units', async () => {
  const joint = await foundCouncil(contextOf(people.supervisor), { kind: 'joint', name: '南北联席会议', unitIds: [units.north.id, units.south.id], key: 'joint' })
  const street = await foundCouncil(contextOf(people.supervisor), { kind: 'street', name: '街道议事会', unitIds: [units.street.id], key: 'street' })
  const of = async (unitIds: readonly string[]) => (await topicById(contextOf(), await raise({ unitIds }, contextOf(people.supervisor))))?.councilId
  assert.equal(await of([units.north.id, units.south.id]), joint)
  assert.equal(await of([units.street.id]), street)
  assert.equal(await of([estate.id]), council)
})

test('nobody raises a topic in the name of an office that is not theirs, and a key that is none is refused in words', async () => {
  for (const organisationId of [place.organisations.propertyCompany, 'x']) await assert.rejects(raise({ organisationId }), { code: 'deliberation.unknown-organisation' })
})

test('where one signature is enough, that of whoever raises a petition is', async () => {
  const council = await foundCouncil(staff, { kind: 'building', name: '一个人就能提的议事会', unitIds: [buildings.second.id], charter: { ...defaultCharter, petition: { signatures: 1, days: 30 } }, key: 'one is enough' })
  const id = await raise({ source: 'petition', unitIds: [buildings.second.id] }, place.contextOf(place.people.resident)), topic = await topicById(staff, id)
  assert.deepEqual([topic?.state, topic?.councilId, topic?.dueAt !== null], ['collected', council, true])
})
