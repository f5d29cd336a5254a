import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Refusal } from '#platform/refusal'
import { decidePaper, enterPaper } from './acts/enter-paper.ts'
import { forgetProxyNames } from './acts/forget-proxy-names.ts'
import { receivePaper } from './acts/receive-paper.ts'
import { recordProxy, revokeProxy } from './acts/record-proxy.ts'
import { settleCoOwners } from './acts/settle-co-owners.ts'
import { stateOwnersResult } from './acts/state-result.ts'
import { askPaperBack, confirmPaperBack } from './acts/take-paper-back.ts'
import { papersOf } from './reads/papers.ts'
import { after, closesAt, during, headsWith, ownersWorld } from './testing/owners-world.ts'

const refused = (code: string, facts: Record<string, unknown> = {}) => (error: Refusal) => {
  assert.equal(error.code, code)
  for (const [key, value] of Object.entries(facts)) assert.equal(error.facts[key], value)
  return true
}
const journal = (world: Awaited<ReturnType<typeof ownersWorld>>, id: string) => world.many<{ kind: string; say: string | null; reason: string | null }>(`select kind, answers->'1'->>'say' as say, reason from ballots.vote_journal where ballot_id = $1 order by number`, [id])

test('a paper counts once two clerks read the same, and never by one clerk twice, however many forms come at once', async () => {
  await using world = await ownersWorld()
  const id = await world.announced(world.call(await world.rollOf(headsWith(30000, 3)))), paper = await world.returned(id, 1), agree = world.reading('o1', { 1: 'agree' })
  const tries = await Promise.allSettled(Array.from({ length: 12 }, () => enterPaper(world.contextOf(world.people.first, during), paper, agree)))
  assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1)
  assert.deepEqual([...new Set(tries.flatMap((one) => (one.status === 'rejected' ? [(one.reason as Refusal).code] : [])))], ['ballots.entered-already'])
  assert.deepEqual(await journal(world, id), [])
  const seconds = await Promise.allSettled([world.people.second, world.people.third].map((clerk) => enterPaper(world.contextOf(clerk, during), paper, agree)))
  assert.equal(seconds.filter(({ status }) => status === 'fulfilled').length, 1)
  assert.deepEqual(await journal(world, id), [{ kind: 'cast', say: 'agree', reason: null }])
})

test('the table itself refuses a clerk who would take both places', async () => {
  await using world = await ownersWorld()
  const id = await world.announced(world.call(await world.rollOf(headsWith(30000, 3)))), paper = await world.returned(id, 1)
  await enterPaper(world.contextOf(world.people.first, during), paper, world.reading('o1', { 1: 'agree' }))
  await assert.rejects(world.db.pool.query(`insert into ballots.owners_paper_reading (paper_id, round, place, clerk, reading, at) values ($1, 1, 2, $2, '{}', now())`, [paper, world.people.first.id]), { constraint: 'owners_paper_one_clerk' })
})

test('two readings that differ wait for a third person, who is neither of the two and gives a reason', async () => {
  await using world = await ownersWorld()
  const id = await world.announced(world.call(await world.rollOf(headsWith(30000, 3)))), paper = await world.returned(id, 1), against = world.reading('o1', { 1: 'against' })
  await enterPaper(world.contextOf(world.people.first, during), paper, world.reading('o1', { 1: 'agree' }))
  assert.deepEqual(await enterPaper(world.contextOf(world.people.second, during), paper, against), { state: 'differs' })
  assert.deepEqual(await journal(world, id), [])
  await assert.rejects(decidePaper(world.contextOf(world.people.second, during), paper, against, '看了原票'), refused('ballots.not-between-own'))
  await assert.rejects(decidePaper(world.contextOf(world.people.third, during), paper, against, ' '), refused('ballots.reason-missing'))
  assert.equal(await decidePaper(world.contextOf(world.people.third, during), paper, against, '原票勾的是反对'), 'cast')
  assert.deepEqual((await journal(world, id)).map(({ say }) => say), ['against'])
})

test('the first valid paper of an owner stands, the second is on record as a duplicate; where the charter says so the last stands', async () => {
  await using world = await ownersWorld()
  const id = await world.announced(world.call(await world.rollOf(headsWith(30000, 3))))
  assert.deepEqual(await world.handIn(id, 1, world.reading('o1', { 1: 'agree' })), { state: 'settled', outcome: 'cast' })
  assert.deepEqual(await world.handIn(id, 1, world.reading('o1', { 1: 'against' })), { state: 'settled', outcome: 'duplicate' })
  assert.deepEqual((await journal(world, id)).map(({ say }) => say), ['agree'])
  await world.charter({ twice: 'last-stands' })
  const last = await world.announced(world.call(await world.rollOf(headsWith(30000, 3))))
  await world.handIn(last, 1, world.reading('o1', { 1: 'agree' }))
  assert.deepEqual(await world.handIn(last, 1, world.reading('o1', { 1: 'against' })), { state: 'settled', outcome: 'cast' })
  const [count] = await world.count(last)
  assert.deepEqual([count?.agree.heads, count?.participating.heads], [0, 1])
})

test('late and unsigned papers take no part and are not silent either; empty marks of a verified owner abstain', async () => {
  await using world = await ownersWorld()
  await world.charter({ silenceClause: '表决票送达后未在规定时间内交回的，视为同意已表决的多数意见。' })
  const id = await world.announced(world.call(await world.rollOf(headsWith(40000, 4))))
  await world.handIn(id, 1, world.reading('o1', { 1: 'agree' }), new Date(closesAt.getTime() + 1))
  await world.handIn(id, 2, { signer: '', marks: {}, invalid: 'no-signature' })
  await world.handIn(id, 3, world.reading('o3', { 1: 'ambiguous' }))
  assert.deepEqual((await papersOf(world.first(after), id, ['settled'])).map(({ number, outcome, invalid }) => [number, outcome, invalid]).sort(), [[1, 'invalid', 'late'], [2, 'invalid', 'no-signature'], [3, 'cast', null]])
  const [count] = await world.count(id)
  assert.deepEqual([count?.participating.heads, count?.aside.invalid, count?.silence.served, count?.silence.unserved], [1, 2, 0, 1])
})

test('a settled paper is entered anew only when a second person confirms; the journal keeps what was there', async () => {
  await using world = await ownersWorld()
  const id = await world.announced(world.call(await world.rollOf(headsWith(30000, 3))))
  await world.handIn(id, 1, world.reading('o1', { 1: 'agree' }))
  const [paper] = await papersOf(world.first(), id, ['settled'])
  assert.ok(paper)
  await askPaperBack(world.first(), paper.id, '录串了票')
  await assert.rejects(confirmPaperBack(world.first(), paper.id), refused('ballots.second-person-needed'))
  await confirmPaperBack(world.contextOf(world.people.second, during), paper.id)
  for (const clerk of [world.people.first, world.people.third]) await enterPaper(world.contextOf(clerk, during), paper.id, world.reading('o1', { 1: 'against' }))
  assert.deepEqual(await journal(world, id), [{ kind: 'cast', say: 'agree', reason: null }, { kind: 'set-aside', say: null, reason: 'taken-back' }, { kind: 'cast', say: 'against', reason: null }, { kind: 'restored', say: null, reason: 'settled' }])
  const [count] = await world.count(id)
  assert.deepEqual([count?.agree.heads, count?.participating.heads], [0, 1])
})

test('co-owners of one mind are counted once; at odds they are set aside until one is named in writing', async () => {
  await using world = await ownersWorld()
  const id = await world.announced(world.call(await world.rollOf([{ area: 9000, owners: ['he', 'she'] }, { area: 8000, owners: ['a', 'b'] }, { area: 7000 }])))
  await world.handIn(id, 2, world.reading('a', { 1: 'agree' }))
  assert.deepEqual(await world.handIn(id, 2, world.reading('b', { 1: 'agree' })), { state: 'settled', outcome: 'with-co-owner' })
  await world.handIn(id, 1, world.reading('he', { 1: 'agree' }))
  assert.deepEqual(await world.handIn(id, 1, world.reading('she', { 1: 'against' })), { state: 'settled', outcome: 'at-odds' })
  const { id: entryId } = await world.one<{ id: string }>('select id from ballots.roll_entry where number = 1 and roll_id = (select roll_id from ballots.ballot where id = $1)', [id])
  await assert.rejects(settleCoOwners(world.first(), id, entryId, 'somebody', '推选书'), refused('ballots.choice-not-theirs'))
  await settleCoOwners(world.first(), id, entryId, 'she', '11月24日推选书，两人签名')
  await assert.rejects(settleCoOwners(world.first(), id, entryId, 'he', '又改'), refused('ballots.not-at-odds'))
  const [count] = await world.count(id)
  assert.deepEqual([count?.participating.heads, count?.agree.heads, count?.aside.conflict], [2, 1, 0])
})

test('a mandate is in writing and says the opinion; it is revocable until used, and a paper beyond it is invalid', async () => {
  await using world = await ownersWorld()
  const id = await world.announced(world.call(await world.rollOf(headsWith(30000, 3))))
  const mandate = { ballotId: id, number: 1, principal: 'o1', written: true, holderName: '王受托', until: '2026-12-01', matters: { 1: 'agree' as const } }
  await assert.rejects(recordProxy(world.first(), { ...mandate, written: false }), refused('ballots.proxy-refused', { why: 'not-written' }))
  await assert.rejects(recordProxy(world.first(), { ...mandate, matters: { 1: null } }), refused('ballots.proxy-refused', { why: 'opinion-missing' }))
  await assert.rejects(recordProxy(world.first(), { ...mandate, until: '2026-11-01' }), refused('ballots.proxy-refused', { why: 'over' }))
  const first = await recordProxy(world.first(), mandate)
  await assert.rejects(recordProxy(world.first(), mandate), refused('ballots.proxy-standing'))
  await revokeProxy(world.first(), id, first.id)
  assert.deepEqual(await world.handIn(id, 1, world.reading('proxy:o1', { 1: 'agree' })), { state: 'settled', outcome: 'invalid' })
  const second = await recordProxy(world.first(), mandate)
  assert.deepEqual(await world.handIn(id, 1, world.reading('proxy:o1', { 1: 'against' })), { state: 'settled', outcome: 'invalid' })
  assert.deepEqual(await world.handIn(id, 1, world.reading('proxy:o1', { 1: 'agree' })), { state: 'settled', outcome: 'cast' })
  await assert.rejects(revokeProxy(world.first(), id, second.id), refused('ballots.proxy-used'))
  const [count] = await world.count(id)
  assert.equal(count?.agree.heads, 1)
  await stateOwnersResult(world.first(after), id)
  assert.equal(await forgetProxyNames(world.first(new Date('2027-12-02T04:00:00Z'))), 0)
  assert.equal(await forgetProxyNames(world.first(new Date('2027-12-03T04:00:00Z'))), 2)
})

test('a returned paper has one number, and the vote is not counted while a paper is unsettled', async () => {
  await using world = await ownersWorld()
  const id = await world.announced(world.call(await world.rollOf(headsWith(30000, 3))))
  await world.returned(id, 1)
  const [paper, ...rest] = await papersOf(world.first(), id)
  assert.equal(rest.length, 2)
  await assert.rejects(receivePaper(world.first(), id, { code: paper?.code ?? '' }), refused('ballots.returned-already', { number: 1 }))
  await assert.rejects(receivePaper(world.first(), id, { code: 'AAAA' }), refused('ballots.unknown-paper'))
  await assert.rejects(world.count(id), refused('ballots.papers-unsettled', { count: 1 }))
})
