import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkGeometry } from './check-geometry.ts'
import type { Position } from './geometry.ts'

const box = (x: number, y: number, w: number): Position[] => [[x, y], [x + w, y], [x + w, y + w], [x, y + w], [x, y]]
const codes = (...coordinates: unknown[]) => checkGeometry({ type: 'Polygon', coordinates }).map(({ code, path }) => `${code} ${path}`)

test('sound polygons have no problems, repeated positions included', () => {
  assert.deepEqual(codes(box(0, 0, 10), box(1, 1, 2), box(5, 5, 2)), [])
  assert.deepEqual(codes([[0, 0], [0, 0], [1, 0], [1, 0], [1, 1], [0, 0]]), [])
  assert.deepEqual(checkGeometry({ type: 'MultiPolygon', coordinates: [[box(0, 0, 1)], [box(1, 0, 1)], [box(5, 5, 1)]] }), [])
})

test('a wrong shape is told with its path', () => {
  assert.deepEqual(checkGeometry(null).map(({ code }) => code), ['GEOMETRY_TYPE'])
  assert.deepEqual(checkGeometry({ type: 'Point', coordinates: [0, 0] }).map(({ code }) => code), ['GEOMETRY_TYPE'])
  assert.deepEqual(codes(), ['GEOMETRY_EMPTY coordinates'])
  assert.deepEqual(codes([[0, 0], [1, 0], [1, 1], [0, 1]]), ['RING_NOT_CLOSED coordinates[0]'])
  assert.deepEqual(codes([[0, 0], [1, 0], [0, 0]]), ['RING_TOO_SHORT coordinates[0]'])
  assert.deepEqual(codes([[0, 0], [1, NaN], [1, 1], [0, 0]]), ['COORDINATE_MALFORMED coordinates[0][1]'])
  assert.deepEqual(codes([[0, 0], ['1', 0], [1, 1], [0, 0]]), ['COORDINATE_MALFORMED coordinates[0][1]'])
  assert.deepEqual(codes([[0, 0], [190, 0], [1, 1], [0, 0]]), ['COORDINATE_OUT_OF_RANGE coordinates[0][1]'])
  assert.deepEqual(codes([[0, 0], [1, 1], [2, 2], [0, 0]]), ['RING_WITHOUT_AREA coordinates[0]'])
})

test('a crossing is told with both segments and its point', () => {
  const [problem, ...rest] = checkGeometry({ type: 'Polygon', coordinates: [[[0, 0], [2, 2], [2, 0], [0, 2], [0, 0]]] })
  assert.deepEqual(rest, [])
  assert.deepEqual([problem?.code, problem?.crossing], ['SELF_INTERSECTION', { segments: ['coordinates[0][0]', 'coordinates[0][2]'], at: [1, 1] }])
})

test('spikes, touching rings and crossing rings', () => {
  assert.deepEqual(codes([[0, 0], [4, 0], [4, 4], [4, 6], [4, 4], [0, 4], [0, 0]]).map(text => text.split(' ')[0]).sort(), ['SELF_INTERSECTION', 'SELF_TOUCH'])
  assert.deepEqual(codes([[0, 0], [2, 2], [4, 0], [4, 4], [2, 2], [0, 4], [0, 0]]).map(text => text.split(' ')[0]), ['SELF_TOUCH'])
  assert.ok(codes(box(0, 0, 10), box(8, 8, 5)).some(text => text.startsWith('RINGS_CROSS')))
  assert.deepEqual(codes(box(0, 0, 10), box(20, 20, 5)), ['HOLE_OUTSIDE_SHELL coordinates[1]'])
  assert.deepEqual(codes(box(0, 0, 10), box(1, 1, 6), box(2, 2, 2)), ['HOLE_IN_HOLE coordinates[2]'])
  const inner = checkGeometry({ type: 'MultiPolygon', coordinates: [[box(0, 0, 10)], [box(2, 2, 2)]] })
  assert.deepEqual(inner.map(({ code, path }) => `${code} ${path}`), ['PARTS_OVERLAP coordinates[1][0]'])
})

test('a ring of ten thousand vertices is checked in well under a second', () => {
  const ring = Array.from({ length: 10_000 }, (_, i): Position => {
    const angle = i / 10_000 * 2 * Math.PI, radius = 1 + 0.01 * Math.sin(i)
    return [radius * Math.cos(angle), radius * Math.sin(angle)]
  })
  const before = performance.now()
  assert.deepEqual(checkGeometry({ type: 'Polygon', coordinates: [[...ring, ring[0]!]] }), [])
  assert.ok(performance.now() - before < 1000)
})
