import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { orientation } from './orientation.ts'
import { meeting } from './segments.ts'

/** The sign in whole numbers, for coordinates that are multiples of 2^-60. */
const exact = (values: readonly number[]): number => {
  const [ax, ay, bx, by, cx, cy] = values.map(value => BigInt(value * 2 ** 60)) as [bigint, bigint, bigint, bigint, bigint, bigint]
  const det = (ax - cx) * (by - cy) - (ay - cy) * (bx - cx)
  return det > 0n ? 1 : det < 0n ? -1 : 0
}

test('the side of a line is right to the last bit', () => {
  // Points a few last bits away from the line from (12, 12) to (24, 24), where plain arithmetic gives wrong signs.
  const near = fc.integer({ min: -64, max: 64 }).map(n => 0.5 + n * 2 ** -53)
  fc.assert(fc.property(near, near, (x, y) => {
    assert.equal(Math.sign(orientation(12, 12, 24, 24, x, y)), exact([12, 12, 24, 24, x, y]))
  }), { numRuns: 2000 })
})

test('the middle of an edge in degrees, where it can be written, lies on the edge', () => {
  const degree = fc.integer({ min: -180 * 2 ** 40, max: 180 * 2 ** 40 }).map(n => n / 2 ** 40)
  fc.assert(fc.property(degree, degree, degree, degree, (ax, ay, bx, by) => {
    assert.equal(orientation(ax, ay, bx, by, (ax + bx) / 2, (ay + by) / 2), 0)
  }))
  assert.equal(orientation(0, 0, 1e-200, 1e-200, 2e-200, 2e-200), 0)
  assert.notEqual(orientation(0, 0, 1e-200, 1e-200, 2e-200, 3e-200), 0)
})

test('how segments meet', () => {
  assert.equal(meeting(0, 0, 2, 2, 0, 2, 2, 0), 'cross')
  assert.equal(meeting(0, 0, 2, 0, 1, 0, 1, 5), 'touch')
  assert.equal(meeting(0, 0, 2, 0, 1, 0, 3, 0), 'overlap')
  assert.equal(meeting(0, 0, 0, 2, 0, 2, 0, 3), 'touch')
  assert.equal(meeting(0, 0, 1, 0, 2, 0, 3, 0), 'apart')
  assert.equal(meeting(0, 0, 1, 1, 2, 2, 3, 3), 'apart')
})
