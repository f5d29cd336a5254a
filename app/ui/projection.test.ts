import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { boundsOf, projectionFor } from './projection.ts'

const estate = { west: 114.28, south: 30.6, east: 114.31, north: 30.62 }

test('every corner of the bounds lies inside the picture', () => {
  const { toPixel } = projectionFor(estate, 480, 360)
  for (const [lng, lat] of [[estate.west, estate.south], [estate.east, estate.north], [estate.west, estate.north]] as const) {
    const { x, y } = toPixel(lng, lat)
    assert.ok(x >= 15.999 && x <= 464.001 && y >= 15.999 && y <= 344.001, `${x}, ${y}`)
  }
})

test('north is up and east is right', () => {
  const { toPixel } = projectionFor(estate, 480, 360)
  assert.ok(toPixel(114.3, 30.61).x > toPixel(114.29, 30.61).x)
  assert.ok(toPixel(114.3, 30.615).y < toPixel(114.3, 30.61).y)
})

test('a click comes back as the place that was drawn there', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -170, max: 170, noNaN: true }),
      fc.double({ min: -80, max: 80, noNaN: true }),
      fc.double({ min: 0, max: 5, noNaN: true }),
      fc.double({ min: 0, max: 4, noNaN: true }),
      fc.integer({ min: 100, max: 1200 }),
      fc.integer({ min: 100, max: 1200 }),
      (west, south, lngs, lats, width, height) => {
        const projection = projectionFor({ west, south, east: west + lngs, north: south + lats }, width, height)
        const lng = west + lngs / 3
        const lat = south + lats / 3
        const { x, y } = projection.toPixel(lng, lat)
        const back = projection.toLngLat(x, y)
        assert.ok(Math.abs(back.lng - lng) < 1e-8 && Math.abs(back.lat - lat) < 1e-8)
      },
    ),
    { numRuns: 200 },
  )
})

test('a pixel is as many metres as it should be', () => {
  const projection = projectionFor(estate, 480, 360)
  const degrees = projection.toLngLat(100, 180).lng - projection.toLngLat(0, 180).lng
  const metres = degrees * 111_320 * Math.cos((30.61 * Math.PI) / 180)
  assert.ok(Math.abs(metres / 100 - projection.metresPerPixel) / projection.metresPerPixel < 0.01)
})

test('a single place gets a neighbourhood, and no place gets no bounds', () => {
  const bounds = boundsOf([[114.3, 30.6]])
  assert.ok(bounds)
  const { toPixel } = projectionFor(bounds, 400, 300)
  assert.deepEqual(Object.values(toPixel(114.3, 30.6)).map(Math.round), [200, 150])
  assert.equal(boundsOf([]), undefined)
})
