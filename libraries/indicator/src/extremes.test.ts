import assert from 'node:assert/strict'
import { test } from 'node:test'
import { criticWeights } from './critic.ts'
import { entropyWeights } from './entropy.ts'
import { topsis } from './topsis.ts'
import { vikor } from './vikor.ts'

const near = (found: readonly number[], wanted: readonly number[], within: number) => found.forEach((x, i) => assert.ok(Math.abs(x - (wanted[i] as number)) <= within, `${found} is not ${wanted}`))
const matrix = [[7, 3, 4], [2, 8, 6], [5, 5, 1], [9, 1, 2]]
const [weights, types] = [[0.5, 0.3, 0.2], [1, -1, 1] as (1 | -1)[]]

test('values at either end of what a double holds are judged like their ordinary multiples', () => {
  for (const size of [1e-310, 1e-200, 1e200, 1e307, -1e307]) {
    const scaled = matrix.map(row => row.map((x, j) => (j === 0 ? x * size : x)))
    const turned = types.map((type, j) => (j === 0 && size < 0 ? -type : type) as 1 | -1)
    const within = size < 1e-300 ? 1e-9 : 1e-13
    for (const kind of ['vector', 'minmax'] as const) near(topsis(scaled, weights, turned, kind), topsis(matrix, weights, types, kind), within)
    near(vikor(scaled, weights, turned).q, vikor(matrix, weights, types).q, within)
    if (size < 0) continue
    near(entropyWeights(scaled), entropyWeights(matrix), within)
    near(criticWeights(scaled), criticWeights(matrix), within)
  }
  assert.deepEqual(entropyWeights([[1e308, 1], [1e-300, 1]]), [1, 0])
})

test('entropy tells nearly even columns apart: twice as uneven weighs four times as much', () => {
  for (const part of [1e-3, 1e-5, 1e-6]) near(entropyWeights([[1 - part, 1 - 2 * part], [1 + part, 1 + 2 * part]]), [0.2, 0.8], Math.max(1e-9, part * part))
})

test('entropy is that of the definition, whatever the size of the parts', () => {
  for (const base of [1.01, 1.5, 3, 40, 1e5]) {
    const columns = [Array.from({ length: 12 }, (_, i) => base ** i), Array.from({ length: 12 }, (_, i) => 1 + i)]
    const divergence = columns.map(column => {
      const total = column.reduce((a, b) => a + b)
      return 1 + column.reduce((sum, x) => sum + x / total * Math.log(x / total), 0) / Math.log(12)
    })
    near(entropyWeights(Array.from({ length: 12 }, (_, i) => columns.map(column => column[i] as number))), divergence.map(part => part / divergence.reduce((a, b) => a + b)), 1e-13)
  }
})
