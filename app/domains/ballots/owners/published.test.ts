import assert from 'node:assert/strict'
import { test } from 'node:test'
import { siteRoutes } from '../votes/testing/site-routes.ts'
import { outcomeOf } from '../votes/reads/outcome-of.ts'
import { correctOwnersResult } from './acts/correct-result.ts'
import { importOutside } from './acts/import-outside.ts'
import { recordService } from './acts/record-service.ts'
import { stateOwnersResult } from './acts/state-result.ts'
import { takeOverOutside } from './acts/take-over-outside.ts'
import { correctionsOf } from './reads/corrections.ts'
import { after, during, type HeadOf, headsWith, ownersWorld, type OwnersWorld } from './testing/owners-world.ts'

/** Flats of which no two are of the same size. */
const flats = (count: number): HeadOf[] => Array.from({ length: count }, (_, at) => ({ area: 8000 + at * 37 }))
const two = [{ title: '修改管理规约', text: '', matter: 'covenant' }, { title: '使用维修资金', text: '', matter: 'use_maintenance_fund' }]
const pageOf = async (world: OwnersWorld, path: string, now = after) => (await siteRoutes(world.contextOf(undefined, now)).request(path)).text()

test('of two matters on which a single owner answered differently only one is told to 0.01 square metre: the difference would be that flat', async () => {
  await using world = await ownersWorld()
  const vote = async (second: (number: number) => string) => {
    const id = await world.announced(world.call(await world.rollOf(flats(40)), { channels: ['import'], matters: two }))
    await world.bringIn(id, new Map(Array.from({ length: 40 }, (_, at) => [at + 1, { 1: at < 25 ? 'agree' : 'against', 2: second(at + 1) }] as const)))
    const counts = await world.count(id)
    return { counts, sums: (await outcomeOf(world.first(after), id))?.questions.map(({ sums }) => sums.map(({ area }) => area)) }
  }
  const apart = await vote((number) => (number < 25 ? 'agree' : 'against'))
  assert.deepEqual(apart.counts.map(({ exact, agree, against }) => [exact, agree.area % 1000 === 0, against.area === null]), [[true, false, false], [false, true, true]])
  assert.deepEqual(apart.sums?.[1], [null, null, null])
  const alike = await vote((number) => (number <= 25 ? 'agree' : 'against')), far = await vote((number) => (number <= 14 ? 'agree' : 'against'))
  assert.deepEqual([...alike.counts, ...far.counts].map(({ exact }) => exact), [true, true, true, true])
})

test('a corrected result that differs from the first by a single owner is not told to 0.01 square metre beside it', async () => {
  await using world = await ownersWorld()
  const id = await world.announced(world.call(await world.rollOf(flats(40))))
  const bring = (agree: number) => importOutside(world.first(after), { ballotId: id, system: '市级系统', reference: 'X-1', name: 'list.csv', bytes: Buffer.from(`序号,修改管理规约\n${Array.from({ length: 40 }, (_, at) => `${at + 1},${at < agree ? '同意' : '反对'}`).join('\n')}\n`) })
  await world.db.pool.query(`update ballots.ballot set state = 'closed', closed_at = now() where id = $1`, [id])
  await bring(25)
  await takeOverOutside(world.first(after), id)
  const [first] = await world.count(id)
  await stateOwnersResult(world.first(after), id)
  await bring(24)
  await correctOwnersResult(world.first(after), id, '系统误传一户')
  const [correction] = await correctionsOf(world.first(after), id)
  assert.deepEqual([first?.exact, correction?.counts.map(({ exact, agree }) => [exact, agree.heads, agree.area % 1000])], [true, [[false, 24, 0]]])
  const page = await pageOf(world, `/ballots/${id}/result`)
  assert.match(page, /更正以前公布的附在后面/)
})

test('co-owners at odds take no part anywhere, so that no two numbers of the page can be subtracted to their flat', async () => {
  await using world = await ownersWorld()
  const id = await world.announced(world.call(await world.rollOf([{ area: 9137, owners: ['he', 'she'] }, { area: 8000 }, { area: 7000 }])))
  await world.handIn(id, 2, world.reading('o2', { 1: 'agree' }))
  for (const [signer, said] of [['he', 'agree'], ['she', 'against']] as const) await world.handIn(id, 1, world.reading(signer, { 1: said }))
  assert.doesNotMatch(await pageOf(world, `/ballots/${id}`, during), /171\.37/)
  const [count] = await world.count(id), outcome = await outcomeOf(world.first(after), id)
  assert.deepEqual([outcome?.participation.entries.took, outcome?.participation.area?.took], [count?.participating.heads, count?.participating.area])
  assert.doesNotMatch(await pageOf(world, `/ballots/${id}/result`), /171\.37/)
})

test('a result that silence decided says both counts, on the page, on paper and in the notice, and each matter once', async () => {
  await using world = await ownersWorld()
  await world.charter({ silenceClause: '表决票送达后未在规定时间内交回的，视为同意已表决的多数意见。' })
  const id = await world.announced(world.call(await world.rollOf(headsWith(1_000_000, 100)), { channels: ['import'] }), false)
  await recordService(world.first(during), { ballotId: id, numbers: Array.from({ length: 40 }, (_, at) => at + 41), channel: 'signed', on: '2026-11-20' })
  await world.db.pool.query(`update ballots.ballot set state = 'open', opened_at = now() where id = $1`, [id])
  await world.bringIn(id, new Map(Array.from({ length: 40 }, (_, at) => [at + 1, { 1: at < 30 ? 'agree' : 'against' }] as const)))
  await world.count(id)
  await stateOwnersResult(world.first(after), id)
  for (const path of ['result', 'result/print']) {
    const page = await pageOf(world, `/ballots/${id}/${path}`)
    assert.match(page, /不算参加时.*4,000\.00 .*随多数时.*8,000\.00 /s, path)
    assert.equal(page.split('1. 修改管理规约').length, 2, path)
    assert.doesNotMatch(page, /id="question-1"/)
  }
  assert.match(await pageOf(world, `/ballots/${id}/result`), /id="buildings"/)
  const { sections } = await world.one<{ sections: { table?: { rows: string[][] } }[] }>(`select sections from public_notices.notice where kind = 'result'`)
  assert.deepEqual(sections[0]?.table?.rows.filter(([name]) => name?.startsWith('没有交回')), [
    ['没有交回的不算参加时', '参加 4,000.00 平方米，40 人；同意 3,000.00 平方米，30 人；没有通过'], ['没有交回的随多数时', '参加 8,000.00 平方米，80 人；同意 7,000.00 平方米，70 人；通过'],
  ])
})

test('of a matter that a building of a few owners decides no area is told, neither while they vote nor in the result', async () => {
  await using world = await ownersWorld()
  const id = await world.announced(world.call(await world.rollOf([...headsWith(100_033, 4).map((head) => ({ ...head, building: '2号楼' })), ...flats(20)]), { matters: [two[0]!, { title: '2号楼加装电梯', text: '', matter: 'elevator', within: '2号楼' }] }))
  for (const number of [1, 2, 3]) await world.handIn(id, number, world.reading(`o${number}`, { 1: 'agree', 2: 'agree' }))
  const live = await pageOf(world, `/ballots/${id}`, during), area = /1,000\.33|750\.25/
  assert.match(live, /只由2号楼的业主决定.*已参加 3 人，共 4 人.*这里不到 10 户，面积不公开，<strong>已达到/s)
  const [, elevator] = await world.count(id)
  assert.deepEqual([elevator?.total, elevator?.participating.heads, (elevator?.participating.area ?? 1) % 1000, elevator?.steps.map(({ by, rounded }) => by === 'heads' || rounded)], [{ heads: 4, area: 100_000 }, 3, 0, [true, true, true, true]])
  const page = await pageOf(world, `/ballots/${id}/result`)
  assert.match(page, /≈ 1,000\.00 m² \/ 4/)
  assert.doesNotMatch(page.slice(page.indexOf('2. 2号楼加装电梯')), area)
})
