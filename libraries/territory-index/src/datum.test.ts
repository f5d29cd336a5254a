import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { positionFromWgs84, positionToWgs84, toWgs84 } from './datum.ts'
import type { Datum } from './datum.ts'
import { metresBetween } from './measure.ts'

test('the vector of the handbook, chapter 8', () => {
  const [lng, lat] = positionFromWgs84([116.397428, 39.90923], 'GCJ02')
  assert.equal(lng.toFixed(6), '116.403672')
  assert.equal(lat.toFixed(6), '39.910634')
})

test('there and back is within a metre, everywhere in China', () => {
  fc.assert(fc.property(fc.double({ min: 74, max: 135, noNaN: true }), fc.double({ min: 4, max: 53, noNaN: true }), fc.constantFrom<Datum>('GCJ02', 'BD09', 'CGCS2000'), (lng, lat, datum) => {
    assert.ok(metresBetween([lng, lat], positionToWgs84(positionFromWgs84([lng, lat], datum), datum)) < 1)
  }))
})

test('a geometry is converted vertex by vertex, and elsewhere in the world nothing moves', () => {
  const triangle = { type: 'Polygon', coordinates: [[[116, 39], [117, 39], [116, 40], [116, 39]]] } as const
  const moved = toWgs84(triangle, 'GCJ02')
  assert.notDeepEqual(moved, triangle)
  assert.deepEqual(moved.coordinates[0]?.[1], positionToWgs84([117, 39], 'GCJ02'))
  assert.deepEqual(toWgs84([-118.2, 34.1], 'GCJ02'), [-118.2, 34.1])
})

test('positions and datums that are none are refused', () => {
  assert.throws(() => positionToWgs84([NaN, 0], 'WGS84'), { code: 'COORDINATE_MALFORMED' })
  assert.throws(() => positionToWgs84([181, 0], 'WGS84'), { code: 'COORDINATE_MALFORMED' })
  assert.throws(() => positionToWgs84([116, 39], 'GPS' as Datum), { code: 'DATUM_UNKNOWN', field: 'datum' })
  assert.throws(() => positionToWgs84([72.0041, 30], 'GCJ02'), { code: 'DATUM_EDGE' })
})
