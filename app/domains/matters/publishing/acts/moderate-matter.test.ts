import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { reportMatter } from '../../acts/report-matter.ts'
import { smallPlace } from '../../testing/place.ts'
import { moderationQueue } from '../reads/moderation-queue.ts'
import { publicMatter } from '../reads/public-matter.ts'
import { appealModeration } from './appeal-moderation.ts'
import { moderateMatter } from './moderate-matter.ts'
import { openSealed } from './open-sealed.ts'

const place = await smallPlace()
after(() => place[Symbol.asyncDispose]())
const { contextOf, people, lamp, one, many, newPerson, units, organisations } = place
const told = { title: '路灯不亮', text: '门口的路灯不亮，请联系晏培德 13716690435' }
const open = async (id: string) => (await many<{ id: string }>('select id from matters.moderation where matter_id = $1 and decided_at is null', [id]))[0]?.id
const written = (id: string) => one<{ title: string; text: string; public_title: string; public_text: string; moderation: string; grams: string[] }>('select title, text, public_title, public_text, moderation, grams from matters.matter where id = $1', [id])

test('what was masked waits in the queue; the original stays sealed in the matter whatever is decided', async () => {
  const { id, number } = await reportMatter(contextOf(people.resident), lamp(told))
  const queued = (await moderationQueue(contextOf(people.dispatcher))).rows.find((row) => row.id === id)
  assert.equal(queued?.why, 'masked')
  assert.doesNotMatch(JSON.stringify(queued), /13716690435|晏培德/)
  await moderateMatter(contextOf(people.dispatcher), id, { asked: await open(id), decision: 'reworded', title: '门口路灯不亮', text: '晚上看不见，电话 13816690435', place: '1号楼门口，13816690435' })
  const now = await written(id)
  assert.deepEqual([now.title, now.text], [told.title, told.text])
  assert.equal(now.public_title, '门口路灯不亮')
  assert.doesNotMatch(now.public_text, /13816690435/, 'what a moderator writes is masked as well')
  assert.match((await publicMatter(contextOf(), number))?.public_text ?? '', /晚上看不见/)
  assert.equal((await publicMatter(contextOf(), number))?.place_words, '1号楼门口，〔电话〕')
  assert.equal(await open(id), undefined)
  assert.doesNotMatch(JSON.stringify(await many('select * from transparency.act where subject = $1', [id])), /晚上|晏培德/)
  assert.deepEqual((await many<{ person_id: string }>(`select person_id from notifications.notice where topic = 'matters.text-reworded' and subject = $1 and person_id is not null`, [id])).map(({ person_id }) => person_id), [people.resident.id])
})

test('opening the sealed original needs a reason and leaves an act that the person finds', async () => {
  const { id } = await reportMatter(contextOf(people.resident), lamp(told))
  await assert.rejects(openSealed(contextOf(people.dispatcher), id, { reason: ' ' }), { code: 'matters.words-needed' })
  await assert.rejects(openSealed(contextOf(people.lightingHandler), id, { reason: '好奇' }), { code: 'people.not-permitted' })
  assert.deepEqual(await openSealed(contextOf(people.dispatcher), id, { reason: '核对是否还有姓名' }), { ...told, place: '1号楼前' })
  assert.deepEqual((await many<{ name: string }>('select name from transparency.act where subject = $1 and concerns = $2 and actor = $3 order by id', [id, people.resident.id, people.dispatcher.id])).map(({ name }) => name), ['matters.original-opened', 'people.personal-data-read'])
})

test('whoever is complained of neither decides nor opens', async () => {
  const { id } = await reportMatter(contextOf(people.resident), lamp({ ...told, complainedOf: organisations.northCommittee }))
  await assert.rejects(moderateMatter(contextOf(people.communityStaff), id, { asked: await open(id), decision: 'hidden', reason: '不好看' }), { code: 'matters.own-decision' })
  await assert.rejects(openSealed(contextOf(people.communityStaff), id, { reason: '看看是谁' }), { code: 'matters.reporter-hidden' })
})

test('hiding needs a reason; the writer appeals, and somebody else decides', async () => {
  const { id, number, followCode } = await reportMatter(contextOf(people.resident), lamp(told))
  await assert.rejects(moderateMatter(contextOf(people.dispatcher), id, { asked: await open(id), decision: 'hidden' }), { code: 'matters.words-needed' })
  await moderateMatter(contextOf(people.dispatcher), id, { asked: await open(id), decision: 'hidden', reason: '含有他人住处' })
  assert.equal(await publicMatter(contextOf(), number), undefined)
  assert.ok(await publicMatter(contextOf(people.resident), number), 'its writer still reads it')
  await assert.rejects(appealModeration(contextOf(people.neighbour), { number }, { appeal: '应当公开' }), { code: 'matters.unknown' })
  await appealModeration(contextOf(), { number, code: followCode }, { appeal: '已经没有住处' })
  await assert.rejects(appealModeration(contextOf(people.resident), { number }, { appeal: '再说一次' }), { code: 'matters.already-asked' })
  await assert.rejects(moderateMatter(contextOf(people.dispatcher), id, { asked: await open(id), decision: 'hidden', reason: '维持' }), { code: 'matters.own-decision' })
  await moderateMatter(contextOf(people.otherDispatcher), id, { asked: await open(id), decision: 'published' })
  assert.ok(await publicMatter(contextOf(), number))
})

test('photographs become public one by one, and only those of this matter', async () => {
  const photo = (name: string) => ({ digest: name.repeat(64).slice(0, 64), smallDigest: name.repeat(64).slice(0, 64), width: 10, height: 10 })
  const { id } = await reportMatter(contextOf(people.resident), lamp({ photos: [photo('a'), photo('b')] })), other = await reportMatter(contextOf(people.resident), lamp({ photos: [photo('c')] }))
  const [first] = await many<{ id: string }>('select id from matters.photo where matter_id = $1 order by id', [id]), [strange] = await many<{ id: string }>('select id from matters.photo where matter_id = $1', [other.id])
  assert.equal((await moderationQueue(contextOf(people.dispatcher))).rows.find((row) => row.id === id)?.photos, 2)
  await moderateMatter(contextOf(people.dispatcher), id, { decision: 'published', photos: [first?.id ?? '', strange?.id ?? ''] })
  assert.deepEqual((await many<{ public: boolean }>('select public from matters.photo where matter_id = $1 order by id', [id])).map((row) => row.public), [true, false])
  assert.deepEqual((await many<{ public: boolean }>('select public from matters.photo where matter_id = $1', [other.id])).map((row) => row.public), [false])
  assert.equal((await moderationQueue(contextOf(people.dispatcher))).rows.find((row) => row.id === id), undefined)
})

test('a decision that somebody else took meanwhile is not overruled unseen, and two at once are one', async () => {
  const { id } = await reportMatter(contextOf(people.resident), lamp(told))
  const seen = await open(id)
  const outcomes = await Promise.allSettled([moderateMatter(contextOf(people.dispatcher), id, { asked: seen, decision: 'published' }), moderateMatter(contextOf(people.otherDispatcher), id, { asked: seen, decision: 'hidden', reason: '有姓名' })])
  assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  assert.equal(outcomes.find((outcome) => outcome.status === 'rejected')?.reason.code, 'matters.moderated-meanwhile')
})

test('a moderator of another community sees nothing of it, and nobody moderates what is confidential', async () => {
  const { id } = await reportMatter(contextOf(people.resident), lamp(told))
  const southern = await newPerson('南苑', [{ role: 'community-staff', unit: units.south, organisationId: organisations.southCommittee }])
  assert.equal((await moderationQueue(contextOf(southern))).rows.find((row) => row.id === id), undefined)
  await assert.rejects(moderateMatter(contextOf(southern), id, { decision: 'published' }), { code: 'people.not-permitted' })
  const quarrel = await reportMatter(contextOf(people.resident), lamp({ ...told, categoryCode: 'E0701' }))
  assert.equal((await moderationQueue(contextOf(people.dispatcher))).rows.find((row) => row.id === quarrel.id), undefined)
  await assert.rejects(moderateMatter(contextOf(people.dispatcher), quarrel.id, { asked: await open(quarrel.id), decision: 'published' }), { code: 'matters.not-published' })
})
