import assert from 'node:assert/strict'
import { test } from 'node:test'
import { adjustedRandIndex } from './rand-index.ts'

test('the same partition is 1 whatever the names, chance is about 0', () => {
  assert.equal(adjustedRandIndex([0, 0, 1, 2], [5, 5, 3, 9]), 1)
  assert.equal(adjustedRandIndex([0, 0, 1, 1], [0, 1, 0, 1]), -0.5)
  assert.equal(adjustedRandIndex([0, 0, 0], [1, 1, 1]), 1)
})

test('the example of Yeung and Ruzzo (2001), table 3', () => {
  // Ten things by class and cluster: u1 (1, 1, 0), u2 (1, 2, 1), u3 (0, 0, 4).
  const pairs = [[0, 0], [0, 1], [1, 0], [1, 1], [1, 1], [1, 2], [2, 2], [2, 2], [2, 2], [2, 2]]
  assert.ok(Math.abs(adjustedRandIndex(pairs.map(([a]) => a ?? 0), pairs.map(([, b]) => b ?? 0)) - 0.313) < 5e-4)
})

test('weights count things several times', () => {
  assert.equal(adjustedRandIndex([0, 0, 1], [0, 1, 1], [2, 1, 1]), adjustedRandIndex([0, 0, 0, 1], [0, 0, 1, 1]))
})
