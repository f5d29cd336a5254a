import assert from 'node:assert/strict'
import { test } from 'node:test'
import { positionFromWgs84 } from '@gongzhi/territory-index'
import { sql } from 'kysely'
import { together } from '#platform/context'
import type { Refusal } from '#platform/refusal'
import { testDatabase } from '#platform/testing/database'
import { importBoundaries } from '../acts/import-boundaries.ts'
import { importUnits } from '../acts/import-units.ts'
import { mergeUnits } from '../acts/merge-units.ts'
import { issuePlates, withdrawPlate } from '../acts/issue-plates.ts'
import { receiveImport } from '../acts/receive-import.ts'
import { commitImport } from '../acts/commit-import.ts'
import { undoImport } from '../acts/undo-import.ts'
import { featuresOf } from '../rules/read-features.ts'
import { contextOn, smallMap, smallTree, square } from '../testing/ground.ts'
import { boundaryCheck } from './boundary-check.ts'
import { currentUnitOf } from './current-unit.ts'
import { edition } from './edition.ts'
import { locate } from './locate.ts'
import { plateById } from './plates.ts'
import { unitByCode } from './units.ts'

const ground = async (db: Awaited<ReturnType<typeof testDatabase>>) => {
  const context = contextOn(db)
  await importUnits(context, smallTree())
  await importBoundaries(context, smallMap(), { datum: 'WGS84' })
  return context
}
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name)

test('a point finds its grid, and a dedicated grid goes before the basic one beneath it', async () => {
  await using db = await testDatabase()
  const context = await ground(db)
  const plain = await locate(context, { lng: 116.352, lat: 40.01 })
  assert.ok(plain.kind === 'found')
  assert.deepEqual([plain.unit.name, names(plain.containing), plain.why], ['东一网格', ['东一网格', '东社区', '示例街道'], 'ONE_BASIC_GRID'])
  const school = await locate(context, { lng: 116.357, lat: 39.995 })
  assert.ok(school.kind === 'found')
  assert.deepEqual([school.unit.name, names(school.containing)], ['学校专属网格', ['学校专属网格', '东一网格', '东社区', '示例街道']])
})

test('a point in two grids of one kind, or in none, is left to a person with the candidates', async () => {
  await using db = await testDatabase()
  const context = await ground(db)
  const both = await locate(context, { lng: 116.375, lat: 40.0 })
  assert.ok(both.kind === 'ambiguous')
  assert.deepEqual(both.candidates.map(({ unit, distanceMetres }) => [unit.name, distanceMetres]).sort(), [['东一网格', 0], ['东二网格', 0]])
  const gap = await locate(context, { lng: 116.345, lat: 40.0 })
  assert.ok(gap.kind === 'outside')
  assert.equal(gap.why, 'IN_AN_AREA_WITHOUT_GRID')
  const [nearest] = gap.candidates
  assert.equal(gap.candidates.length, 4)
  assert.ok(nearest && nearest.distanceMetres > 400 && nearest.distanceMetres < 440, `${nearest?.distanceMetres}`)
  assert.equal((await locate(context, { lng: 0, lat: 0 })).kind, 'outside')
  await assert.rejects(locate(context, { lng: 200, lat: 0 }), (error: Refusal) => error.code === 'territory.point-out-of-range')
})

test('outside everything the nearest units are offered, a community without grids as well as grids, by the distance to their border', async () => {
  await using db = await testDatabase()
  const context = await ground(db)
  await db.pool.query(`delete from territory.boundary where unit_id = (select id from territory.unit where code = '110108010002001')`)
  const west = await locate(context, { lng: 116.29, lat: 40.0 })
  assert.ok(west.kind === 'outside')
  const [nearest, next] = west.candidates
  assert.equal(nearest?.unit.name, '西社区')
  assert.ok(nearest.distanceMetres > 840 && nearest.distanceMetres < 860, `${nearest.distanceMetres}`)
  assert.equal(next?.unit.name, '东一网格')
  assert.deepEqual(west.candidates.filter(({ unit }) => ['示例街道', '东社区'].includes(unit.name)), [], 'what is divided is no candidate')
})

test('a dedicated grid does not divide its community: around it the community answers', async () => {
  await using db = await testDatabase()
  const context = await ground(db)
  await db.pool.query(`delete from territory.boundary where unit_id in (select id from territory.unit where kind = 'basic')`)
  const around = await locate(context, { lng: 116.38, lat: 40.0 })
  assert.equal(around.kind === 'found' && around.unit.name, '东社区')
})

test('where no grid is drawn beneath it, the one narrowest area answers', async () => {
  await using db = await testDatabase()
  const context = await ground(db)
  await db.pool.query(`delete from territory.boundary where unit_id in (select id from territory.unit where kind <> 'area')`)
  const school = await locate(context, { lng: 116.38, lat: 40.0 })
  assert.ok(school.kind === 'found')
  assert.equal(school.unit.name, '东社区')
})

test('points and boundaries of other datums are converted, and the source is kept', async () => {
  await using db = await testDatabase()
  const context = await ground(db)
  for (const datum of ['GCJ02', 'BD09', 'CGCS2000'] as const) {
    const [lng, lat] = positionFromWgs84([116.357, 39.995], datum)
    const found = await locate(context, { lng, lat, datum })
    assert.equal(found.kind === 'found' && found.unit.name, '学校专属网格', datum)
  }
  await importBoundaries(context, { type: 'FeatureCollection', features: [square('110108010001101', 116.355, 39.99, 116.36, 40.0)] }, { datum: 'GCJ02' })
  const { rows: [row] } = await db.pool.query(`select datum, source_geometry->'coordinates'->0->0 as source, geometry->'coordinates'->0->0 as wgs84 from territory.boundary b join territory.unit u on u.id = b.unit_id where u.code = '110108010001101'`)
  assert.equal(row.datum, 'GCJ02')
  assert.deepEqual(row.source, [116.355, 39.99])
  assert.ok(Math.abs(row.wgs84[0] - 116.355) > 0.004, 'moved by hundreds of metres')
})

test('the same boundaries again change nothing; another one does, and so does the edition', async () => {
  await using db = await testDatabase()
  const context = await ground(db)
  const before = await edition(context)
  assert.deepEqual(await importBoundaries(context, smallMap(), { datum: 'WGS84' }), { created: 0, changed: 0, unchanged: 7 })
  assert.equal(await edition(context), before)
  const outcome = await importBoundaries(context, { type: 'FeatureCollection', features: [square('110108010002001', 116.30, 39.98, 116.35, 40.02)] }, { datum: 'WGS84' })
  assert.deepEqual(outcome, { created: 0, changed: 1, unchanged: 0 })
  assert.notEqual(await edition(context), before)
  assert.equal((await locate(context, { lng: 116.345, lat: 40.0 })).kind, 'found')
})

test('features that are wrong are told by number, and a self-crossing by its point; nothing is written', async () => {
  await using db = await testDatabase()
  const context = contextOn(db)
  await importUnits(context, smallTree())
  const bow = { type: 'Feature', properties: { code: '110108010002' }, geometry: { type: 'Polygon', coordinates: [[[116.3, 39.9], [116.4, 40.0], [116.4, 39.9], [116.3, 40.0], [116.3, 39.9]]] } }
  const features = featuresOf({ type: 'FeatureCollection', features: [square('110108010001', 116.3, 39.9, 116.4, 40), bow, square('nowhere', 1, 1, 2, 2), square('110108010', 39.9, 116.3, 40, 116.4), { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [1, 2] } }, square('110108010001', 1, 1, 2, 2)] })
  const { reasons, created } = await boundaryCheck(context, features, { datum: 'WGS84' })
  assert.deepEqual(reasons.map(({ row, code, facts }) => [row, code, facts.x, facts.y]).slice(0, 4), [[2, 'self-intersection', 116.35, 39.95], [3, 'unit-unknown', undefined, undefined], [4, 'coordinate-out-of-range', 39.9, 116.3], [4, 'coordinate-out-of-range', 40, 116.3]])
  assert.deepEqual(reasons.filter(({ row }) => row > 4).map(({ row, code }) => `${row} ${code}`), ['5 code-missing', '5 geometry-type', '6 code-twice'])
  assert.deepEqual(created, [])
  await assert.rejects(async () => importBoundaries(context, { type: 'FeatureCollection', features: [square('110108010001', 116.3, 39.9, 116.4, 40), bow] }, { datum: 'WGS84' }), (error: Refusal) => error.code === 'territory.rows-refused' && error.facts.row === 2 && error.facts.reason === 'self-intersection')
  assert.equal((await db.pool.query('select from territory.boundary')).rowCount, 0)
})

test('features that say name and level bring their units along; boundaries that an import replaced come back', async () => {
  await using db = await testDatabase()
  const context = await ground(db)
  const file = { type: 'FeatureCollection', features: [square('110108010002002', 116.34, 39.98, 116.35, 40.02, { name: '西二网格', level: '网格', parent_code: '110108010002' }), square('110108010002001', 116.30, 39.98, 116.341, 40.02)] }
  const before = (await db.pool.query('select * from territory.boundary order by unit_id')).rows
  const id = await receiveImport(context, { form: 'boundaries', name: 'west.geojson', bytes: Buffer.from(JSON.stringify(file)), options: { datum: 'WGS84' } })
  await commitImport(context, id)
  const found = await locate(context, { lng: 116.345, lat: 40 })
  assert.equal(found.kind === 'found' && found.unit.name, '西二网格')
  await undoImport(context, id)
  assert.deepEqual((await db.pool.query('select * from territory.boundary order by unit_id')).rows, before)
  assert.equal(await unitByCode(context, '110108010002002'), undefined)
})

test('after a merger the old codes lead to the new unit, grids and plates and points with them', async () => {
  await using db = await testDatabase()
  const context = await ground(db)
  await db.pool.query(`update territory.unit set valid_from = '2020-01-01'`)
  const [west, east] = [await unitByCode(context, '110108010002'), await unitByCode(context, '110108010001')]
  assert.ok(west && east)
  const [plate] = await issuePlates(context, { unitId: west.id, spots: [{ spot: '北门' }] })
  await mergeUnits(context, { from: [west.id], into: east.id, on: '2026-04-01' })
  assert.equal((await currentUnitOf(context, '110108010002'))?.id, east.id)
  assert.equal(await unitByCode(context, '110108010002'), undefined)
  assert.equal((await unitByCode(context, '110108010002', '2026-03-31'))?.id, west.id)
  assert.deepEqual((await unitByCode(context, '110108010002001'))?.path.at(-2), east.id)
  assert.equal((await plateById(context, plate?.id.toLowerCase() ?? ''))?.unitId, east.id)
  const found = await locate(context, { lng: 116.31, lat: 40 })
  assert.deepEqual(found.kind === 'found' && names(found.containing), ['西一网格', '东社区', '示例街道'])
  await assert.rejects(async () => mergeUnits(context, { from: [west.id], into: east.id }), (error: Refusal) => error.code === 'territory.unknown-unit')
  await assert.rejects(async () => mergeUnits(context, { from: [east.id], into: east.id }), (error: Refusal) => error.code === 'territory.merges-with-itself')
})

test('the same list of spots makes no second plate, and a withdrawn plate opens nothing', async () => {
  await using db = await testDatabase()
  const context = await ground(db)
  const unit = await unitByCode(context, '110108010001')
  assert.ok(unit)
  const spots = [{ spot: '1 号楼 1 单元' }, { spot: '1 号楼 2 单元' }]
  const [first, second] = await Promise.all([issuePlates(context, { unitId: unit.id, spots }), issuePlates(context, { unitId: unit.id, spots })])
  assert.deepEqual(first, second)
  const [plate] = first
  assert.ok(plate)
  await withdrawPlate(context, plate.id)
  assert.equal(await plateById(context, plate.id), undefined)
  const again = await issuePlates(context, { unitId: unit.id, spots })
  assert.notEqual(again[0]?.id, plate.id)
  assert.equal(again[1]?.id, first[1]?.id)
})

test('boundaries that were changed and taken back are remembered by nobody, though others get their number', async () => {
  await using db = await testDatabase()
  const context = await ground(db), found = async (from = context) => { const place = await locate(from, { lng: 116.352, lat: 40.01 }); return place.kind === 'found' ? place.unit.name : place.kind }
  const rename = (name: string) => sql`update territory.unit set name = ${name} where name = '东一网格'`
  await assert.rejects(together(context, async (changing) => {
    await rename('没有成的名字').execute(changing.database)
    assert.equal(await found(changing), '没有成的名字', 'whoever changes the map acts by it')
    throw new Error('taken back')
  }), /taken back/)
  await rename('新名字').execute(context.database)
  assert.equal(await found(), '新名字')
})
