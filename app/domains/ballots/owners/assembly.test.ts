import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Refusal } from '#platform/refusal'
import { announceBallot } from '../votes/acts/announce-ballot.ts'
import { announceAssembly } from './acts/announce-assembly.ts'
import { callAssembly } from './acts/call-assembly.ts'
import { postForUnreached, recordService } from './acts/record-service.ts'
import { stateOwnersResult } from './acts/state-result.ts'
import { tellCommittee } from './acts/tell-committee.ts'
import { voteAsOwner } from './acts/vote-as-owner.ts'
import { assemblyOf } from './reads/assembly.ts'
import { headsOfVote } from './reads/heads.ts'
import { statementOf } from './reads/statement.ts'
import { after, closesAt, during, headsWith, noRules, noticeDay, ownersWorld } from './testing/owners-world.ts'

const refused = (code: string, facts: Record<string, unknown> = {}) => (error: Refusal) => {
  assert.equal(error.code, code)
  for (const [key, value] of Object.entries(facts)) assert.equal(error.facts[key], value)
  return true
}

/** Thirty heads: `agree` of them with this area in all agree, ten are against, the rest keep away. */
async function voted(agreeArea: number, matter = 'covenant') {
  const world = await ownersWorld()
  const heads = [...headsWith(agreeArea, 12), ...headsWith(500_000, 10), ...headsWith(3_000_000 - 500_000 - agreeArea, 8)]
  const id = await world.announced(world.call(await world.rollOf(heads), { channels: ['import'], matters: [{ title: '一项', text: '', matter }] }))
  await world.bringIn(id, new Map(heads.slice(0, 22).map((_, at) => [at + 1, { 1: at < 12 ? 'agree' : 'against' }] as const)))
  const [count] = await world.count(id)
  assert.ok(count)
  return { world, id, count }
}

test('exactly two thirds of the area pass, and 0.01 square metre less fails by that one step', async () => {
  const exact = await voted(1_500_000), short = await voted(1_499_999)
  await using both = new AsyncDisposableStack()
  both.use(exact.world)
  both.use(short.world)
  const passed = async ({ world, id }: typeof exact) => (await world.one<{ passed: string }>(`select outcome->'questions'->0->>'passed' as passed from ballots.ballot_result where ballot_id = $1`, [id])).passed
  assert.deepEqual([await passed(exact), await passed(short)], ['true', 'false'])
  const [area, heads] = short.count.steps
  assert.deepEqual([area?.part, area?.base, area?.left, area?.right, area?.reached, area?.least, heads?.reached], [1_999_999, 3_000_000, '5999997', '6000000', false, 2_000_000, true])
})

test('both thresholds must be reached: heads alone or area alone do not do', async () => {
  await using world = await ownersWorld()
  for (const [many, few] of [[headsWith(100_000, 20), headsWith(900_000, 9)], [headsWith(900_000, 9), headsWith(100_000, 20)]] as const) {
    const id = await world.announced(world.call(await world.rollOf([...many, ...few]), { channels: ['import'] }))
    await world.bringIn(id, new Map(many.map((_, at) => [at + 1, { 1: 'agree' }] as const)))
    const [count] = await world.count(id)
    assert.deepEqual(count?.steps.slice(0, 2).map(({ reached }) => reached).sort(), [false, true])
  }
})

test('owners call an assembly with a fifth of the heads, no earlier than the days of notice allow, on matters of the law', async () => {
  await using world = await ownersWorld()
  const rollId = await world.rollOf(headsWith(100_000, 10)), call = world.call(rollId), context = world.first(noticeDay)
  await assert.rejects(callAssembly(context, { ...call, convenedBy: 'owners', petitioners: [1] }), refused('ballots.petition-short', { needed: 2, given: 1 }))
  await assert.rejects(callAssembly(context, { ...call, convenedBy: 'owners', petitioners: [1, 1, 77] }), refused('ballots.petition-short', { given: 1 }))
  await assert.rejects(callAssembly(context, { ...call, opensAt: new Date('2026-11-16T15:59:00Z') }), refused('ballots.notice-too-short', { day: '2026-11-17' }))
  await assert.rejects(callAssembly(context, { ...call, matters: [{ title: '加电梯', text: '', matter: 'elevator' }] }), refused('ballots.part-missing'))
  await assert.rejects(callAssembly(context, { ...call, part: true }), refused('ballots.part-for-all'))
  await assert.rejects(callAssembly(context, { ...call, matters: [{ title: '加电梯', text: '', matter: 'elevator', within: '9号楼' }] }), refused('ballots.building-unknown'))
  await assert.rejects(callAssembly(context, { ...call, seats: 4, matters: [{ title: '张示例', text: '', matter: 'elect_committee' }] }), refused('ballots.seats-not-allowed'))
  await assert.rejects(callAssembly(world.contextOf(world.people.resident, noticeDay), call), refused('people.not-permitted'))
  const id = await callAssembly(context, { ...call, convenedBy: 'owners', petitioners: [1, 2] })
  assert.equal((await assemblyOf(context, id))?.petitioners, 2)
})

test('it is announced only after the residents\' committee was told, and then nothing else may be voted on', async () => {
  await using world = await ownersWorld()
  const context = world.first(noticeDay), id = await callAssembly(context, world.call(await world.rollOf(headsWith(30_000, 3))))
  await assert.rejects(announceAssembly(context, id), refused('ballots.committee-not-told'))
  await assert.rejects(announceBallot(context, id), refused('ballots.committee-not-told'))
  await tellCommittee(context, id, 'letter')
  await assert.rejects(announceAssembly({ ...context, now: new Date('2026-11-10T04:00:00Z') }, id), refused('ballots.notice-too-short'))
  await announceAssembly(context, id)
  await assert.rejects(world.db.pool.query(`insert into ballots.question (ballot_id, key, number, title, form, matter) values ($1, '2', 2, '再加一项', 'approve', 'covenant')`, [id]), /announced ballot stand/)
})

test('a charter keeps within what the place allows, version after version, and the vote freezes the one in force', async () => {
  await using world = await ownersWorld()
  await assert.rejects(world.charter({ silenceClause: '算同意' }), refused('ballots.charter-refused', { why: 'clause-too-short' }))
  await assert.rejects(world.charter({ proxyWithInstructions: false }), refused('ballots.charter-refused', { why: 'proxy-loosened' }))
  const clause = '表决票送达后未在规定时间内交回的，视为同意已表决的多数意见。'
  assert.equal((await world.charter({ silenceClause: clause })).version, 1)
  const id = await world.announced(world.call(await world.rollOf(headsWith(30_000, 3))))
  assert.equal((await world.charter(noRules)).version, 2)
  const assembly = await assemblyOf(world.first(), id)
  assert.deepEqual([assembly?.rules.silence, assembly?.consequence.includes(clause)], ['countAsMajority', true])
  await assert.rejects(world.db.pool.query(`update ballots.owners_charter set source = 'x'`), /only grows/)
})

test('service: signed, or posted after an attempt; a posted notice alone is none, and nothing is recorded after the close', async () => {
  await using world = await ownersWorld()
  const id = await world.announced(world.call(await world.rollOf(headsWith(40_000, 4)))), context = world.first()
  await assert.rejects(postForUnreached(context, id), refused('ballots.nobody-to-post-for'))
  await recordService(context, { ballotId: id, numbers: [1], channel: 'signed', on: '2026-11-20' })
  await recordService(context, { ballotId: id, numbers: [2], channel: 'attempted', on: '2026-11-20' })
  await assert.rejects(recordService(context, { ballotId: id, numbers: [9], channel: 'signed', on: '2026-11-20' }), refused('ballots.unknown-number', { number: 9 }))
  await assert.rejects(recordService(context, { ballotId: id, numbers: [3], channel: 'signed', on: '2026-12-20' }), refused('ballots.service-day'))
  const served = async () => (await headsOfVote(context, id)).map((head) => head.served)
  assert.deepEqual(await served(), [true, false, false, false])
  assert.equal((await postForUnreached(context, id)).heads, 1)
  assert.deepEqual(await served(), [true, true, false, false])
  await assert.rejects(recordService({ ...context, now: closesAt }, { ballotId: id, numbers: [3], channel: 'signed', on: '2026-11-20' }), refused('ballots.no-delivery-now'))
})

test('no owners\' vote online by the national pack; a permissive place lets verified owners vote, once, and co-owners at odds stand aside', async () => {
  await using national = await ownersWorld()
  await assert.rejects(callAssembly(national.first(noticeDay), national.call(await national.rollOf(headsWith(30_000, 3)), { channels: ['online'] })), refused('ballots.channel-not-allowed'))
  await using world = await ownersWorld('example-permissive@1')
  const { resident, neighbour } = world.people
  const rollId = await world.rollOf([{ area: 9000, owners: ['x'], persons: [resident] }, { area: 8000, owners: ['he', 'she'], persons: [resident, neighbour] }, { area: 7000 }])
  const id = await world.announced(world.call(rollId, { channels: ['online', 'paper'] })), entries = await world.many<{ id: string }>('select id from ballots.roll_entry where roll_id = $1 order by number', [rollId])
  const vote = (actor: typeof resident, at: number, said: 'agree' | 'against', now = during) => voteAsOwner(world.contextOf(actor, now), id, entries[at]?.id ?? '', { 1: said }, world.key())
  const many = await Promise.allSettled(Array.from({ length: 10 }, (_, at) => vote(resident, 0, at % 2 ? 'agree' : 'against')))
  assert.equal(many.filter(({ status }) => status === 'fulfilled').length, 1)
  await assert.rejects(vote(neighbour, 0, 'agree'), refused('ballots.not-on-roll'))
  await assert.rejects(vote(neighbour, 1, 'agree', closesAt), refused('ballots.not-open'))
  assert.equal((await vote(resident, 1, 'agree')).status, 'cast')
  assert.equal((await vote(neighbour, 1, 'against')).status, 'at-odds')
  assert.equal((await world.many(`select 1 from notifications.notice where topic = 'ballots.co-owners-at-odds'`)).length, 2)
  const [count] = await world.count(id)
  assert.deepEqual([count?.participating.heads, count?.aside.conflict], [1, 1])
})

test('candidates of the owners\' committee stand by heads or by area as the charter says, and those who miss a majority do not', async () => {
  await using world = await ownersWorld()
  await world.charter({ candidatesBy: 'area' })
  const rollId = await world.rollOf([...headsWith(600_000, 10), ...headsWith(300_000, 20)])
  const id = await world.announced(world.call(rollId, { channels: ['import'], seats: 5, matters: ['甲', '乙', '丙'].map((title) => ({ title, text: '', matter: 'elect_committee' })) }))
  await world.bringIn(id, new Map(Array.from({ length: 30 }, (_, at) => [at + 1, { 1: 'agree', 2: at < 20 ? 'agree' : 'against', 3: at < 10 ? 'agree' : 'against' }] as const)))
  const counts = await world.count(id)
  assert.deepEqual(counts.map(({ candidates }) => [candidates?.by, candidates?.place, candidates?.elected]), [['area', 1, true], ['area', 2, true], ['area', null, false]])
})

test('the result is stated once and published, with a year to ask a court', async () => {
  await using world = await ownersWorld()
  const id = await world.announced(world.call(await world.rollOf(headsWith(30_000, 3)), { matters: [{ title: '解聘物业', text: '', matter: 'hire_or_dismiss_manager' }] }))
  for (const number of [1, 2, 3]) await world.handIn(id, number, world.reading(`o${number}`, { 1: 'agree' }))
  await assert.rejects(stateOwnersResult(world.first(after), id), refused('ballots.not-counted'))
  await world.count(id)
  const stated = await Promise.allSettled([1, 2, 3].map(() => stateOwnersResult(world.first(after), id)))
  assert.equal(stated.filter(({ status }) => status === 'fulfilled').length, 1)
  assert.equal((await statementOf(world.first(after), id))?.annulUntil, '2027-12-02')
  const { sections } = await world.one<{ sections: { text?: string }[] }>(`select sections from public_notices.notice where kind = 'result'`)
  assert.match(JSON.stringify(sections), /2027-12-02/)
  assert.match(JSON.stringify(sections), /60 日书面通知/)
})

