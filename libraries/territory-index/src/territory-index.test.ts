import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { buildIndex } from './build-index.ts'
import { partsOf } from './geometry.ts'
import type { Geometry, Position } from './geometry.ts'
import { onBorder } from './ring-store.ts'
import type { Unit, UnitKind } from './unit.ts'

const square = (x: number, y: number, size: number): Position[] => [[x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y]]
const unit = (id: string, geometry: Geometry, kind: UnitKind = 'basic'): Unit => ({ id, code: id, kind, geometry })
const polygon = (...coordinates: Position[][]): Geometry => ({ type: 'Polygon', coordinates })

/** The definition itself, in exact fractions of whole numbers: every edge of every ring, nothing else. */
function holds(geometry: Geometry, [x, y]: Position): boolean {
  const side = (ring: readonly Position[]): number => {
    let odd = false
    for (let i = 0; i + 1 < ring.length; i++) {
      const [ax, ay] = ring[i]!, [bx, by] = ring[i + 1]!
      const cross = (bx - ax) * (y - ay) - (by - ay) * (x - ax)
      if (cross === 0 && Math.min(ax, bx) <= x && x <= Math.max(ax, bx) && Math.min(ay, by) <= y && y <= Math.max(ay, by)) return 0
      if (ay > y !== by > y && cross > 0 === by > ay) odd = !odd
    }
    return odd ? 1 : -1
  }
  return partsOf(geometry).some(([shell, ...holes]) => side(shell!) >= 0 && (side(shell!) === 0 || holes.every(hole => side(hole) <= 0)))
}

test('a border belongs to both units that share it, a hole does not, its border does', () => {
  const index = buildIndex([
    unit('a', polygon(square(0, 0, 10), square(4, 4, 2))),
    unit('b', polygon(square(10, 0, 10))),
    unit('c', { type: 'MultiPolygon', coordinates: [[square(0, 20, 2)], [square(4, 20, 2)]] }),
  ])
  assert.deepEqual(index.containing(10, 5), ['b', 'a'].sort())
  assert.deepEqual(index.containing(5, 5), [])
  assert.deepEqual(index.containing(4, 5), ['a'])
  assert.deepEqual(index.containing(1, 21), ['c'])
  assert.deepEqual(index.containing(3, 21), [])
  assert.deepEqual(index.containing(5, 22), ['c'])
  assert.deepEqual(index.containing(100, 50), [])
  assert.equal(index.sideOf(index.numberOf('a'), 10, 5), onBorder)
})

test('dedicated grids come first, then the smaller unit', () => {
  const index = buildIndex([
    unit('street', polygon(square(0, 0, 8)), 'area'), unit('grid', polygon(square(0, 0, 2))), unit('campus', polygon(square(0, 0, 4)), 'dedicated'),
  ])
  assert.deepEqual(index.containing(1, 1), ['campus', 'grid', 'street'])
})

const ring = fc.array(fc.tuple(fc.integer({ min: -8, max: 8 }), fc.integer({ min: -8, max: 8 })), { minLength: 3, maxLength: 12 })
  .map((positions): Position[] => [...positions, positions[0]!])
const part = fc.array(ring, { minLength: 1, maxLength: 3 })
const geometry: fc.Arbitrary<Geometry> = fc.oneof(
  part.map((coordinates): Geometry => ({ type: 'Polygon', coordinates })),
  fc.array(part, { minLength: 1, maxLength: 3 }).map((coordinates): Geometry => ({ type: 'MultiPolygon', coordinates })),
)

test('the index answers as the definition does, on vertices and edges too, for any rings at all', () => {
  fc.assert(fc.property(fc.array(geometry, { minLength: 1, maxLength: 6 }), geometries => {
    const index = buildIndex(geometries.map((geometry, i) => unit(String(i), geometry)))
    const numbers = new Int32Array(geometries.length)
    for (let x = -8.5; x <= 8.5; x += 0.5) {
      for (let y = -8.5; y <= 8.5; y += 0.5) {
        const found = index.containing(x, y)
        assert.deepEqual([...found].sort(), geometries.flatMap((geometry, i) => (holds(geometry, [x, y]) ? [String(i)] : [])), `${x}, ${y}`)
        assert.deepEqual([...numbers.subarray(0, index.numbersContaining(x, y, numbers))].map(n => index.entries[n]!.unit.id), found)
      }
    }
  }), { numRuns: 150 })
})

test('the order in which units are given changes nothing', () => {
  fc.assert(fc.property(fc.array(geometry, { minLength: 2, maxLength: 6 }).chain(geometries => {
    const units = geometries.map((geometry, i) => unit(`u${i}`, geometry, (['basic', 'dedicated', 'area'] as const)[i % 3]))
    return fc.tuple(fc.constant(units), fc.shuffledSubarray(units, { minLength: units.length }))
  }), ([units, shuffled]) => {
    const one = buildIndex(units), other = buildIndex(shuffled)
    for (let x = -8; x <= 8; x += 1.5) for (let y = -8; y <= 8; y += 1.5) assert.deepEqual(one.containing(x, y), other.containing(x, y))
  }), { numRuns: 50 })
})

test('what cannot be answered on is refused by name', () => {
  const a = unit('a', polygon(square(0, 0, 1)))
  assert.throws(() => buildIndex([a, a]), { code: 'ID_TWICE', field: 'units[1].id' })
  assert.throws(() => buildIndex([unit('o', polygon([[0, 0], [1, 0], [1, 1], [0, 1]]))]), { code: 'RING_NOT_CLOSED', field: 'units[0].geometry.coordinates[0]' })
  assert.throws(() => buildIndex([unit('n', polygon([[0, 0], [1, NaN], [1, 1], [0, 0]]))]), { code: 'COORDINATE_MALFORMED', field: 'units[0].geometry.coordinates[0][1]' })
  assert.throws(() => buildIndex([{ ...a, kind: 'block' as UnitKind }]), { code: 'KIND_UNKNOWN' })
  assert.throws(() => buildIndex([a]).containing(NaN, 0), { code: 'COORDINATE_MALFORMED' })
  assert.throws(() => buildIndex([]).containing(0, Infinity), { code: 'COORDINATE_MALFORMED' })
  assert.deepEqual(buildIndex([]).containing(0, 0), [])
})
