import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildIndex } from './build-index.ts'
import { positionFromWgs84 } from './datum.ts'
import type { Geometry, Position } from './geometry.ts'
import { locate } from './locate.ts'
import { areaOf, centroid, pointOnSurface } from './measure.ts'
import { neighbours } from './neighbours.ts'
import type { Unit, UnitKind } from './unit.ts'

const box = (x: number, y: number, w: number, h = w): Position[] => [[x, y], [x + w, y], [x + w, y + h], [x, y + h], [x, y]]
const at = (id: string, kind: UnitKind, ...rings: Position[][]): Unit => ({ id, code: id, kind, geometry: { type: 'Polygon', coordinates: rings } })
const units: Unit[] = [
  { ...at('street', 'area', box(116, 39, 0.05)), level: 'street' },
  at('g1', 'basic', box(116, 39, 0.01)),
  at('g2', 'basic', box(116.01, 39, 0.01)),
  at('g3', 'basic', box(116.01, 39.01, 0.01)),
  at('school', 'dedicated', box(116.002, 39.002, 0.002)),
  at('mall', 'dedicated', box(116.003, 39.003, 0.002)),
]
const index = buildIndex(units)

test('a dedicated grid goes before the basic grid beneath it', () => {
  const found = locate(index, [116.0025, 39.0025])
  assert.partialDeepStrictEqual(found, { kind: 'found', why: 'ONE_DEDICATED_GRID', containing: ['school', 'g1', 'street'], onBorder: false })
  assert.equal(found.kind === 'found' && found.unit.id, 'school')
  assert.partialDeepStrictEqual(locate(index, [116.005, 39.007]), { kind: 'found', why: 'ONE_BASIC_GRID' })
})

test('two grids of one kind, or a shared border, are for a person to decide', () => {
  const two = locate(index, [116.0035, 39.0035])
  assert.partialDeepStrictEqual(two, { kind: 'ambiguous', why: 'SEVERAL_DEDICATED_GRIDS' })
  assert.deepEqual(two.kind === 'ambiguous' && two.candidates.map(({ id, distanceMetres }) => [id, distanceMetres]).sort(), [['mall', 0], ['school', 0]])
  const border = locate(index, [116.01, 39.005])
  assert.partialDeepStrictEqual(border, { kind: 'ambiguous', why: 'ON_A_SHARED_BORDER' })
})

test('outside every grid the nearest ones are told with their distances, and none is chosen', () => {
  const gap = locate(index, [116.005, 39.011], { nearest: 2 })
  assert.partialDeepStrictEqual(gap, { kind: 'outside', why: 'IN_AN_AREA_WITHOUT_GRID', containing: ['street'] })
  assert.ok(gap.kind === 'outside')
  assert.deepEqual(gap.candidates.map(({ id }) => id), ['g1', 'g3'])
  assert.ok(Math.abs(gap.candidates[0]!.distanceMetres - 111.2) < 0.2)
  assert.partialDeepStrictEqual(locate(index, [100, 30]), { kind: 'outside', why: 'OUTSIDE_EVERYTHING', containing: [] })
})

test('the nearest may be asked for among other units than grids, by the distance to their border', () => {
  const beyond = locate(index, [116.055, 39.005], { nearest: 1, among: unit => unit.id === 'street' || unit.kind !== 'area' })
  assert.ok(beyond.kind === 'outside')
  assert.deepEqual(beyond.candidates.map(({ id, distanceMetres }) => [id, Math.round(distanceMetres / 10)]), [['street', 43]])
})

test('an area of a level can be asked for', () => {
  assert.partialDeepStrictEqual(locate(index, [116.04, 39.04], { level: 'street' }), { kind: 'found', why: 'ONE_AREA_OF_THE_LEVEL' })
  assert.partialDeepStrictEqual(locate(index, [116.06, 39.04], { level: 'street' }), { kind: 'outside' })
})

test('points and units of another datum meet in the same place, and a unit keeps what its owner gave', () => {
  const point = positionFromWgs84([116.0025, 39.0025], 'GCJ02')
  assert.partialDeepStrictEqual(locate(index, point, { datum: 'GCJ02' }), { kind: 'found', why: 'ONE_DEDICATED_GRID' })
  const ring = box(116, 39, 0.01).map(position => positionFromWgs84(position, 'BD09'))
  const drawn: Unit = { ...at('bd', 'basic', ring), datum: 'BD09' }
  const found = locate(buildIndex([drawn]), [116.005, 39.005])
  assert.deepEqual(found.kind === 'found' && found.unit, drawn)
})

test('neighbours share a stretch of border or overlap; a common corner is not enough', () => {
  assert.deepEqual(neighbours(index, 'g2'), ['g3', 'g1', 'street'].sort((a, b) => index.numberOf(a) - index.numberOf(b)))
  assert.deepEqual(neighbours(index, 'g3').includes('g1'), false)
  assert.deepEqual(new Set(neighbours(index, 'school')), new Set(['mall', 'g1', 'street']))
  const diamond: Position[] = [[0, 5], [5, 0], [10, 5], [5, 10], [0, 5]]
  assert.deepEqual(neighbours(buildIndex([at('s', 'basic', box(0, 0, 10)), at('d', 'basic', diamond)]), 's'), ['d'])
  assert.throws(() => neighbours(index, 'nobody'), { code: 'UNIT_UNKNOWN' })
})

test('areas, centres and points on a surface', () => {
  const degree: Geometry = { type: 'Polygon', coordinates: [box(0, 0, 1)] }
  assert.ok(Math.abs(areaOf(degree) / 1.23643e10 - 1) < 1e-4)
  const ring: Geometry = { type: 'Polygon', coordinates: [box(0, 0, 10), box(2, 2, 6)] }
  assert.deepEqual(centroid(ring).map(Math.round), [5, 5])
  const [x, y] = pointOnSurface(ring)
  assert.deepEqual(buildIndex([{ id: 'r', code: 'r', kind: 'basic', geometry: ring }]).containing(x, y), ['r'])
})
