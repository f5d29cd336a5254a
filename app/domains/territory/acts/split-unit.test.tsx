import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Refusal } from '#platform/refusal'
import { testDatabase, type TestDatabase } from '#platform/testing/database'
import { currentUnitOf, successorsOf } from '../reads/current-unit.ts'
import { locate } from '../reads/locate.ts'
import { plateById, platesAt } from '../reads/plates.ts'
import { responsibilitiesOf } from '../reads/responsibilities.ts'
import { successions } from '../reads/unit-history.ts'
import { childrenOf, unitByCode } from '../reads/units.ts'
import { communityStaff, contextOn, smallMap, smallTree } from '../testing/ground.ts'
import { groundSite } from '../testing/ground-site.tsx'
import { importBoundaries } from './import-boundaries.ts'
import { importUnits } from './import-units.ts'
import { issuePlates } from './issue-plates.ts'
import { mergeUnits } from './merge-units.ts'
import { publishResponsibility } from './publish-responsibility.ts'
import { splitUnit } from './split-unit.ts'

async function ground(db: TestDatabase) {
  const context = contextOn(db)
  await importUnits(context, smallTree())
  await importBoundaries(context, smallMap(), { datum: 'WGS84' })
  await db.pool.query(`update territory.unit set valid_from = '2020-01-01'`)
  const [east, west] = [await unitByCode(context, '110108010001'), await unitByCode(context, '110108010002')]
  assert.ok(east && west)
  const [first, second, school] = await childrenOf(context, east.id)
  assert.ok(first && second && school)
  return { context, east, west, first, second, school }
}
const codes = (units: readonly { code: string }[]) => units.map(({ code }) => code)
const tree = async (db: TestDatabase) => (await db.pool.query('select id, code, path, valid_from, valid_to from territory.unit order by code, valid_from')).rows
const refused = (problem: string) => (error: Refusal) => error.code === 'territory.split' && error.facts.problem === problem

test('one unit ends and several begin: what lay beneath goes where it was said, and the old code leads to both', async () => {
  await using db = await testDatabase()
  const { context, east, first, second, school } = await ground(db)
  await importUnits(context, [{ row: 2, code: 'E1', name: '小区', level: 'estate', parentCode: east.code }])
  const estate = await unitByCode(context, 'E1')
  assert.ok(estate)
  await publishResponsibility(context, { unitId: east.id, duty: '社区书记', name: '王某某', phone: '010-1' })
  const plates = await issuePlates(context, { unitId: east.id, spots: [{ spot: '东门', lng: 116.39, lat: 40 }, { spot: '会议室' }, { spot: '西门' }] })
  const [byPoint, byPerson, said] = ['东门', '会议室', '西门'].map((spot) => plates.find((plate) => plate.spot === spot)?.id ?? '')
  assert.ok(byPoint && byPerson && said)
  await splitUnit(context, {
    unitId: east.id, standsOn: false, on: '2026-04-01',
    parts: [{ code: '110108010003', name: '东一社区', children: [first.id, school.id], plates: [said] }, { code: '110108010004', name: '东二社区', children: [second.id, estate.id], plates: [] }],
  })
  const [one, two] = [await unitByCode(context, '110108010003'), await unitByCode(context, '110108010004')]
  assert.ok(one && two)
  assert.deepEqual([one.name, one.level, one.parentId, one.validFrom], ['东一社区', 'community', east.parentId, '2026-04-01'])
  assert.deepEqual([codes(await childrenOf(context, one.id)), codes(await childrenOf(context, two.id))], [[first.code, school.code], [second.code, 'E1']])
  assert.deepEqual((await unitByCode(context, first.code))?.path, [...one.path, first.id])
  assert.equal(await unitByCode(context, east.code), undefined)
  assert.equal((await unitByCode(context, east.code, '2026-03-31'))?.id, east.id)
  assert.equal(await currentUnitOf(context, east.code), undefined, 'which of the two nobody can say from the code')
  assert.deepEqual(codes(await successorsOf(context, { id: east.id, validTo: '2026-04-01' })), ['110108010003', '110108010004'])
  assert.deepEqual((await successions(context)).map(({ beforeCode, how, afterCode, onDay }) => [beforeCode, how, afterCode, onDay]), [['110108010001', 'split', '110108010003', '2026-04-01'], ['110108010001', 'split', '110108010004', '2026-04-01']])
  assert.deepEqual(await responsibilitiesOf(context, east.id), [], 'names of a unit that is no more are taken down')
  const found = await locate(context, { lng: 116.39, lat: 40 })
  assert.deepEqual(found.kind === 'found' && codes(found.containing), [second.code, '110108010004', '110108010'], 'an estate without a boundary of its own is no hindrance')
  assert.equal((await plateById(context, byPoint))?.unitId, second.id, 'a plate with a point goes by it')
  assert.equal((await plateById(context, byPerson))?.unitId, east.id, 'one without is left to a person')
  assert.deepEqual((await platesAt(context, [one.id])).map(({ id }) => id), [said])
  const { rows } = await db.pool.query(`select facts from transparency.act where name = 'territory.unit-split'`)
  assert.deepEqual(rows, [{ facts: { unit: '110108010001', into: ['110108010003', '110108010004'], day: '2026-04-01', ends: true } }])
})

test('a unit gives a part of itself to a new or to a standing one, and stands on under its code', async () => {
  await using db = await testDatabase()
  const { context, east, west, first, second, school } = await ground(db)
  await splitUnit(context, { unitId: east.id, standsOn: true, parts: [{ code: '110108010005', name: '学校社区', children: [school.id], plates: [] }, { code: west.code, name: '', children: [second.id], plates: [] }] })
  assert.deepEqual(codes(await childrenOf(context, east.id)), [first.code])
  assert.deepEqual(codes(await childrenOf(context, west.id)), [second.code, '110108010002001'])
  assert.equal((await currentUnitOf(context, east.code))?.id, east.id)
  assert.equal((await unitByCode(context, west.code))?.name, '西社区')
  assert.deepEqual((await successions(context)).map(({ how, afterCode }) => [how, afterCode]), [['part', west.code], ['part', '110108010005']])
  const found = await locate(context, { lng: 116.39, lat: 40 })
  assert.deepEqual(found.kind === 'found' && codes(found.containing), [second.code, west.code, '110108010'])

  // The part that was given away says nothing about where the rest goes later.
  await db.pool.query(`update territory.unit set valid_from = '2020-01-01'`)
  await mergeUnits(context, { from: [east.id], into: west.id })
  assert.equal((await currentUnitOf(context, east.code))?.id, west.id)
})

test('a division that leaves something over, counts something twice or has no sense is refused, and nothing is written', async () => {
  await using db = await testDatabase()
  const { context, east, west, first, second, school } = await ground(db)
  const before = await tree(db)
  const all = [first.id, second.id, school.id], part = (code: string, children: readonly string[] = [], name = '新社区') => ({ code, name, children, plates: [] })
  const split = (parts: ReturnType<typeof part>[], more: { standsOn?: boolean; on?: string } = {}) => async () => splitUnit(context, { unitId: east.id, standsOn: false, parts, ...more })
  await assert.rejects(split([]), refused('no-parts'))
  await assert.rejects(split([part('110108010003', all)]), refused('one-part'))
  await assert.rejects(split([part('110108010003', all), part('110108010003')]), refused('part-twice'))
  await assert.rejects(split([part(east.code, all), part('110108010003')]), refused('into-itself'))
  await assert.rejects(split([part('110108010003', [first.id]), part('110108010004', [second.id])]), (error: Refusal) => refused('child-left')(error) && error.facts.code === school.code)
  await assert.rejects(split([part('110108010003', all), part('110108010004', [first.id])]), refused('child-twice'))
  await assert.rejects(split([part('110108010003', [...all, west.id]), part('110108010004')]), refused('not-beneath'))
  await assert.rejects(split([part('110108010003', [])], { standsOn: true }), refused('nothing-goes'))
  await assert.rejects(split([part('11010801', all), part('110108010004')]), (error: Refusal) => error.code === 'territory.row-refused' && error.facts.reason === 'code-shape')
  await assert.rejects(split([part('110108010003', all), part('110108010004', [], '')]), (error: Refusal) => error.facts.reason === 'name-missing')
  await assert.rejects(split([part('110108010', all), part('110108010004')]), (error: Refusal) => error.code === 'territory.merges-levels')
  for (const on of ['2026-02-31', '2027-01-01', 'soon']) await assert.rejects(split([part('110108010003', all), part('110108010004')], { on }), (error: Refusal) => error.code === 'territory.day-in-future')
  await assert.rejects(split([part('110108010003', all), part('110108010004')], { on: '2019-12-31' }), (error: Refusal) => error.code === 'territory.ends-before-it-begins')
  await assert.rejects(async () => splitUnit({ ...context, actor: communityStaff(east.path) }, { unitId: east.id, standsOn: false, parts: [] }), (error: Refusal) => error.kind === 'forbidden')
  assert.deepEqual(await tree(db), before)
})

test('a tree that was brought in today is put right today: split, merged, split again', async () => {
  await using db = await testDatabase()
  const { context, east, west, first, second, school } = await ground(db)
  await db.pool.query(`update territory.unit set valid_from = '2026-05-01'`)
  await splitUnit(context, { unitId: east.id, standsOn: false, parts: [{ code: '110108010003', name: '东一社区', children: [first.id, school.id], plates: [] }, { code: '110108010004', name: '东二社区', children: [second.id], plates: [] }] })
  const two = await unitByCode(context, '110108010004')
  assert.ok(two)
  await mergeUnits(context, { from: [two.id], into: west.id })
  assert.deepEqual((await successorsOf(context, { id: east.id, validTo: '2026-05-01' })).map(({ code }) => code), [west.code, '110108010003'])
  assert.deepEqual(codes(await childrenOf(context, west.id)), [second.code, '110108010002001'])
  await assert.rejects(db.pool.query(`update territory.unit set valid_to = '2026-04-30' where id = $1`, [west.id]), /unit_ends_after_it_begins/)
})

test('two administrators who split one unit at once: one does, the other is told', async () => {
  await using db = await testDatabase()
  const { context, east, first, second, school } = await ground(db)
  const parts = [{ code: '110108010003', name: '东一社区', children: [first.id, school.id], plates: [] }, { code: '110108010004', name: '东二社区', children: [second.id], plates: [] }]
  const outcomes = await Promise.allSettled([1, 2].map(() => splitUnit(context, { unitId: east.id, standsOn: false, parts })))
  assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
})

test('the page asks first among which, then what goes where, and keeps what was chosen when something is left over', async () => {
  await using db = await testDatabase()
  const { context, east, first, second, school } = await ground(db)
  const app = groundSite(context), here = `/desk/administration/units/${east.id}/split`
  assert.match(await (await app.request(here)).text(), /拆成哪几个[\s\S]*整个拆开/)
  const into = '110108010003 东一社区\n110108010004，东二社区'
  const second_step = await (await app.request(`${here}?stands=0&into=${encodeURIComponent(into)}`)).text()
  assert.match(second_step, /东社区 将撤销[\s\S]*下辖的 3 个归谁[\s\S]*学校专属网格/)
  const fields = { stands: '0', into, day: '2026-04-02', [`child-${first.id}`]: '110108010003', [`child-${second.id}`]: '110108010004' }
  const left = await app.request(here, { method: 'POST', body: new URLSearchParams(fields) })
  assert.equal(left.status, 422)
  assert.match(await left.text(), /没有拆分：110108010001101 还没有选归谁[\s\S]*value="110108010004" selected/)
  assert.equal((await app.request(here, { method: 'POST', body: new URLSearchParams({ ...fields, [`child-${school.id}`]: '110108010003' }) })).status, 303)
  assert.match(await (await app.request('/desk/administration/units/changes')).text(), /东社区[\s\S]*拆出[\s\S]*东一社区[\s\S]*2026-04-02/)
  assert.match(await (await app.request('/desk/administration/units/changes.csv')).text(), /110108010001,东社区,拆出,110108010004,东二社区,2026-04-02/)
  const visitors = groundSite({ ...context, actor: undefined }, [{ title: () => '正在办的事', render: async () => <p>路灯不亮</p> }])
  const old = await (await visitors.request(`/places/${east.id}`)).text()
  assert.match(old, /已撤销（自 2026-04-02 起）[\s\S]*东一社区[\s\S]*东二社区[\s\S]*路灯不亮/)
  assert.equal((await visitors.request('/desk/administration/units/changes')).status, 401)
  assert.equal((await app.request(here)).status, 404, 'what is no more is not split')
})
