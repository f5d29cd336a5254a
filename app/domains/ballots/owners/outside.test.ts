import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Refusal } from '#platform/refusal'
import { importOutside, type OutsideRefused } from './acts/import-outside.ts'
import { settleDifference } from './acts/settle-difference.ts'
import { stateOwnersResult } from './acts/state-result.ts'
import { recountOwners } from '@gongzhi/tally'
import { siteRoutes } from '../votes/testing/site-routes.ts'
import { correctOwnersResult } from './acts/correct-result.ts'
import { correctionsOf } from './reads/corrections.ts'
import { statementOf } from './reads/statement.ts'
import { fullSheet } from './reads/full-sheet.ts'
import { outcomeOf } from '../votes/reads/outcome-of.ts'
import { takeOutsideBack, takeOverOutside } from './acts/take-over-outside.ts'
import { differencesOf, outsideAtWork, outsideOf } from './reads/outside.ts'
import { reconcile, type KnownHead } from './rules/reconcile.ts'
import { takenOver } from './rules/take-over.ts'
import { after, during, headsWith, ownersWorld, type OwnersWorld } from './testing/owners-world.ts'

const refused = (code: string) => (error: Refusal) => error.code === code
const bring = (world: OwnersWorld, id: string, content: string, now = after) => importOutside(world.first(now), { ballotId: id, system: '市级系统', reference: 'X-1', name: 'list.csv', bytes: Buffer.from(content) })
const list = (...lines: string[]) => `序号,楼栋,房号,面积,修改管理规约\n${lines.join('\n')}\n`
const open = async (world: OwnersWorld, id: string) => differencesOf(world.first(after), (await outsideOf(world.first(after), id))?.id ?? '')

test('a list is held against the roll, and nothing of it counts before every difference is settled', async () => {
  await using world = await ownersWorld()
  const id = await world.announced(world.call(await world.rollOf(headsWith(50_000, 5))))
  await world.handIn(id, 5, world.reading('o5', { 1: 'against' }))
  await assert.rejects(bring(world, id, list('1,,,,同意'), during), refused('ballots.outside-too-early'))
  await assert.rejects(bring(world, id, list('1,,,89.555,赞同')), (error: OutsideRefused) => error.reasons.map(({ field, code }) => `${field} ${code}`).join() === '面积 area-too-fine,修改管理规约 answer-unknown')
  await bring(world, id, list('1,,,100.00,同意', ',1号楼,2室,99.99,同意', ',1号楼,2室,100.00,反对', '3,,,,弃权', '9,,,,同意', '5,,,,同意', '4,,,,'))
  assert.deepEqual((await open(world, id)).map(({ code, row, facts }) => [code, row, facts.number ?? null]), [['area-differs', 3, 2], ['double', 4, 2], ['unknown-head', 6, 9], ['voted-here', 7, 5]])
  await assert.rejects(takeOverOutside(world.first(after), id), refused('ballots.differences-open'))
  await assert.rejects(world.count(id), refused('ballots.outside-unsettled'))
  for (const { number, code } of await open(world, id)) {
    await assert.rejects(settleDifference(world.first(after), id, number, 'explained', '已核对'), refused('ballots.settlement-unknown'))
    await assert.rejects(settleDifference(world.first(after), id, number, 'left-out', ' '), refused('ballots.reason-missing'))
    await settleDifference(world.first(after), id, number, code === 'area-differs' ? 'by-the-roll' : 'left-out', '已核对')
  }
  assert.deepEqual(await takeOverOutside(world.first(after), id), { votes: 3 })
  const [count] = await world.count(id)
  assert.deepEqual([count?.participating.heads, count?.agree.heads, count?.total.heads], [4, 2, 5])
})

test('what an outside list brought is taken back before the count, and another may come', async () => {
  await using world = await ownersWorld()
  const id = await world.announced(world.call(await world.rollOf(headsWith(30_000, 3))))
  await bring(world, id, list('1,,,,同意', '2,,,,同意'))
  await assert.rejects(bring(world, id, list('1,,,,反对')), refused('ballots.outside-once'))
  await takeOverOutside(world.first(after), id)
  await takeOutsideBack(world.first(after), id)
  await bring(world, id, list('1,,,,反对'))
  await takeOverOutside(world.first(after), id)
  const [count] = await world.count(id)
  assert.deepEqual([count?.participating.heads, count?.agree.heads], [1, 0])
  await assert.rejects(takeOutsideBack(world.first(after), id), refused('ballots.no-papers-now'))
})

test('where the city has the system of record its totals bind, and ours stand beside them', async () => {
  await using world = await ownersWorld('cn-beijing@1')
  const id = await world.announced(world.call(await world.rollOf(headsWith(3_000_000, 300)), { channels: ['import'] }))
  const sums = (area: number, heads: number) => ({ area, heads })
  await bring(world, id, JSON.stringify({ schema: 'outside-result/1', total: sums(3_000_000, 300), matters: { 1: { agree: sums(1_200_000, 120), against: sums(900_000, 90) } } }))
  assert.deepEqual(await open(world, id), [])
  await takeOverOutside(world.first(after), id)
  await world.count(id)
  const outcome = await outcomeOf(world.first(after), id)
  assert.deepEqual(outcome?.questions.map(({ passed, sums }) => [passed, sums.map(({ heads }) => heads)]), [[true, [120, 90, 0]]], 'what reads the result of the ballot reads the one that binds')
  assert.deepEqual((await fullSheet(world.contextOf(world.people.auditor, after), id)).stated, { 1: false }, 'the sheet is recounted to what is on record here')
  const { statement } = await stateOwnersResult(world.first(after), id)
  assert.deepEqual([statement.binding, statement.matters[0]?.passed, statement.matters[0]?.ours, statement.matters[0]?.outside?.passed], ['outside', true, false, true])
  const { sections } = await world.one<{ sections: unknown }>(`select sections from public_notices.notice where kind = 'result'`)
  assert.match(JSON.stringify(sections), /市级系统/)
})

test('stated sums that do not add up are differences of their own', () => {
  const roll: KnownHead[] = [1, 2].map((number) => ({ entryId: `e${number}`, number, area: 100, holdings: [{ building: '3号楼', label: '2单元501', area: 100 }].filter(() => number === 1), votedHere: false }))
  const { differences } = reconcile([{ row: 2, number: null, building: '３号楼', label: '2单元 501室', area: 100, answers: { 1: 'agree' } }], roll, { 1: { agree: { area: 100, heads: 2 }, against: { area: 0, heads: 0 }, abstain: { area: 0, heads: 0 } } }, { area: 201, heads: 2 })
  assert.deepEqual(differences.map(({ code, facts }) => [code, facts.by, facts.theirs, facts.ours]), [['sum-differs', 'heads', 2, 1], ['total-differs', 'area', 201, 200]])
})

test('units of one head with different answers are split, and never counted by halves', () => {
  const head: KnownHead = { entryId: 'e', number: 1, area: 200, holdings: ['101', '102'].map((label) => ({ building: '1号楼', label, area: 100 })), votedHere: false }
  const { differences, answers } = reconcile(['101', '102'].map((label, at) => ({ row: at + 2, number: null, building: '1号楼', label, area: 100, answers: { 1: at ? 'against' as const : 'agree' as const } })), [head], {}, null)
  assert.deepEqual([differences.map(({ code }) => code), answers.size], [['split-answers'], 0])
})

test('a matter on which the list has no vote takes no part, and rows of one head that still contradict each other are not taken over', async () => {
  await using world = await ownersWorld()
  const id = await world.announced(world.call(await world.rollOf(headsWith(40_000, 4)), { matters: [{ title: '甲事项', text: '', matter: 'covenant' }, { title: '乙事项', text: '', matter: 'other_major' }] }))
  await world.db.pool.query(`update ballots.ballot set state = 'closed', closed_at = now() where id = $1`, [id])
  await bring(world, id, '序号,楼栋,房号,甲事项,乙事项\n1,,,同意,未投\n2,,,同意,反对\n,,1号楼3室,同意,同意\n')
  assert.deepEqual(await open(world, id), [])
  await takeOverOutside(world.first(after), id)
  const counts = await world.count(id)
  assert.deepEqual(counts.map(({ participating }) => participating.heads), [3, 2])
})

test('of a head with three units one row is chosen, and two choices at once are refused until one is settled differently', async () => {
  const holdings = ['101', '102', '103'].map((label) => ({ building: '1号楼', label, area: 100 })), head: KnownHead = { entryId: 'e', number: 7, area: 300, holdings, votedHere: false }
  const rows = (['agree', 'against', 'abstain'] as const).map((said, at) => ({ row: at + 2, number: null, building: '1号楼', label: `10${at + 1}`, area: null, answers: { 1: said } }))
  const settled = (...how: readonly ('left-out' | 'this-row')[]) => reconcile(rows, [head], {}, null).differences.map((one, at) => ({ ...one, settled: how[at] ?? null }))
  const taken = (...how: readonly ('left-out' | 'this-row')[]) => { const { answers, contradicted } = takenOver(rows, settled(...how), [head]); return [answers.get('e')?.[1] ?? null, contradicted] }
  assert.deepEqual([taken('left-out', 'left-out'), taken('this-row', 'left-out'), taken('left-out', 'this-row'), taken('this-row', 'this-row')], [['agree', []], ['against', []], ['abstain', []], [null, [7]]])
})

test('a published result is corrected by another list for a reason: counted anew, published beside the first, and recounted from either sheet', async () => {
  await using world = await ownersWorld()
  const { auditor } = world.people, id = await world.announced(world.call(await world.rollOf(headsWith(60_000, 6))))
  await world.handIn(id, 6, world.reading('o6', { 1: 'against' }))
  await world.db.pool.query(`update ballots.ballot set state = 'closed', closed_at = now() where id = $1`, [id])
  await bring(world, id, '序号,修改管理规约\n1,同意\n2,同意\n3,同意\n')
  await takeOverOutside(world.first(after), id)
  await world.count(id)
  await assert.rejects(bring(world, id, '序号,修改管理规约\n1,同意\n'), refused('ballots.no-papers-now'), 'nothing is published yet')
  const first = await stateOwnersResult(world.first(after), id)
  assert.equal(first.statement.matters[0]?.passed, true)
  const journal = await world.many('select number from ballots.vote_journal')

  await bring(world, id, '序号,修改管理规约\n1,同意\n2,反对\n4,反对\n6,同意\n')
  await assert.rejects(bring(world, id, '序号,修改管理规约\n1,同意\n'), refused('ballots.outside-once'))
  await assert.rejects(correctOwnersResult(world.first(after), id, '系统更正'), refused('ballots.differences-open'), 'number 6 handed in here')
  const [difference] = await differencesOf(world.first(after), (await outsideAtWork(world.first(after), id))?.id ?? '')
  await settleDifference(world.first(after), id, difference?.number ?? 0, 'left-out', '以纸质票为准')
  await assert.rejects(correctOwnersResult(world.first(after), id, ' '), refused('ballots.reason-missing'))
  assert.deepEqual((await statementOf(world.first(after), id))?.statement, first.statement, 'nothing changes before it is published')
  const both = await Promise.allSettled([1, 2].map(() => correctOwnersResult(world.first(after), id, '系统误传，第 2、3、4 号更正')))
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])

  const stated = await statementOf(world.first(after), id), heads = ({ agree, participating }: { agree: { heads: number }; participating: { heads: number } }) => [agree.heads, participating.heads]
  assert.equal(stated?.statement.matters[0]?.passed, false)
  assert.deepEqual((await correctionsOf(world.first(after), id)).map(({ counts: [count] }) => count && heads(count)), [[1, 4]])
  assert.deepEqual(await world.many('select number from ballots.vote_journal'), journal, 'the journal stays as it was counted')
  for (const [earlier, expected, passed] of [[true, [3, 4], true], [false, [1, 4], false]] as const) {
    const [matter] = recountOwners(await fullSheet(world.contextOf(auditor, after), id, { first: earlier })).matters
    assert.deepEqual([matter && heads(matter.decision.count), matter?.passed, matter?.agreesWithStated], [expected, passed, true])
  }
  const notices = await world.many<{ title: string }>(`select title from public_notices.notice where kind = 'result' order by id`)
  assert.deepEqual([notices.length, notices[1]?.title.startsWith('更正：')], [2, true])
  const page = await (await siteRoutes(world.contextOf(undefined, after)).request(`/ballots/${id}/result`)).text()
  assert.match(page, /系统误传，第 2、3、4 号更正/)
  assert.match(page, /更正以前公布的结果/)
})
