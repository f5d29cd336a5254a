import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { mergeUnits, splitUnit, unitById } from '#domains/territory'
import { matterRoutes } from '../routes.ts'
import { whereItIs } from '../reads/where-it-is.ts'
import { smallPlace } from '../testing/place.ts'
import { visit } from '../testing/visit.ts'
import { basis } from '../reads/basis.ts'
import { publicMatters } from '../publishing/reads/public-matters.ts'
import { followTheTree } from './follow-the-tree.ts'
import { reportMatter } from './report-matter.ts'

const place = await smallPlace()
after(() => place[Symbol.asyncDispose]())
const { contextOf, db, lamp, one, people, units: { street, north, south, grid } } = place
const administrator = contextOf(people.placeAdministrator)
const pathOf = async (id: string) => (await one<{ unit_path: string[] }>('select unit_path from matters.matter where id = $1', [id])).unit_path
const numbersAt = async (unitId: string) => (await publicMatters(contextOf(), { unitId, state: 'open' })).matters.map(({ number }) => number).sort()

test('after a split a matter stays readable, says where its place belongs now, and is found there; after a merger too', async () => {
  const { id: inGrid, number: gridNumber } = await reportMatter(contextOf(people.resident), lamp({ place: { unitId: grid.id } }))
  const { id: pointed, number: pointedNumber } = await reportMatter(contextOf(people.resident), lamp({ title: '井盖松动', text: '北门井盖松了', place: { unitId: north.id } }))
  const { id: wordsOnly, number: wordsNumber } = await reportMatter(contextOf(people.resident), lamp({ title: '树枝过低', text: '树枝碰到头' }))
  await db.pool.query('update matters.matter set lng = 116.302, lat = 39.982 where id = $1', [pointed])
  assert.equal(await followTheTree(administrator), 0, 'nothing has moved yet')

  await splitUnit(administrator, { unitId: north.id, standsOn: false, parts: [{ code: '110108999003', name: '北苑一社区', children: [grid.id], plates: [] }, { code: '110108999004', name: '北苑二社区', children: [], plates: [] }] })
  const first = (await one<{ id: string }>(`select id from territory.unit where code = '110108999003'`)).id
  assert.equal(await followTheTree(administrator), 2)
  assert.deepEqual(await pathOf(inGrid), [street.id, first, grid.id])
  assert.deepEqual(await pathOf(pointed), [street.id, first, grid.id], 'its point says to which part it belongs')
  assert.deepEqual(await pathOf(wordsOnly), [street.id, north.id], 'nobody knows to which part it belongs')
  assert.deepEqual(await numbersAt(first), [gridNumber, pointedNumber].sort())
  assert.deepEqual(await numbersAt(north.id), [wordsNumber], 'the page of the old unit shows what nobody can tell apart')
  const page = await (await visit(matterRoutes, contextOf()).request(`/matters/${wordsNumber}`)).text()
  assert.match(page, /北苑社区[\s\S]*已撤销[\s\S]*现在归[\s\S]*北苑一社区[\s\S]*北苑二社区/)
  assert.equal(await followTheTree(administrator), 0, 'once is enough')

  await mergeUnits(administrator, { from: [first], into: south.id, on: '2026-11-20' }).catch(async () => {
    await db.pool.query(`update territory.unit set valid_from = '2026-01-01' where id = $1`, [first])
    await mergeUnits(administrator, { from: [first], into: south.id })
  })
  assert.equal(await followTheTree(administrator), 2)
  assert.deepEqual(await pathOf(inGrid), [street.id, south.id, grid.id])
  assert.deepEqual(await numbersAt(south.id), [gridNumber, pointedNumber].sort())

  const { number } = await reportMatter(contextOf(people.resident), lamp({ title: '栏杆锈了', text: '南苑门口栏杆锈了', place: { unitId: south.id } }))
  const { id: heir } = await one<{ id: string }>(`with fresh as (select uuidv7() as id) insert into territory.unit (id, code, name, level, kind, parent_id, path, valid_from) select id, '110108999009', '新苑社区', 'community', 'area', $1::uuid, array[$1::uuid, id], '2026-01-01' from fresh returning id`, [street.id])
  await mergeUnits(administrator, { from: [south.id], into: heir })
  await followTheTree(administrator)
  assert.ok((await numbersAt(heir)).includes(number), 'what was raised in the old unit is found in the new one')
  assert.ok((await numbersAt(south.id)).includes(number), 'and on the page of the old one')
  assert.match(await (await visit(matterRoutes, contextOf()).request(`/matters/${number}`)).text(), /南苑社区[\s\S]*现在归[\s\S]*新苑社区/)
})

test('what is reported by a plate that a split left to nobody goes to a person with the new units to choose from', async () => {
  const unit = await unitById(contextOf(), north.id)
  assert.ok(unit?.validTo)
  await db.pool.query(`insert into territory.door_plate (id, unit_id, spot, issued_at) values ('ABCDEFGH22', $1, '活动室', now())`, [north.id])
  const where = await whereItIs(contextOf(people.resident), { plateId: 'ABCDEFGH22' }, (await basis(contextOf())).edition)
  assert.deepEqual([where.unit, where.certainty, where.words, where.candidates.length > 0], [undefined, 'ambiguous', '活动室', true])
})
