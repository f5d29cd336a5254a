import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ahp } from './ahp.ts'
import { compromiseOf } from './compromise.ts'
import { criticWeights } from './critic.ts'
import { entropyWeights } from './entropy.ts'
import { saaty, tummalaLing } from './random-index.ts'
import { judgementsToReconsider } from './reconsider.ts'
import { topsis } from './topsis.ts'
import { vikor } from './vikor.ts'

const near = (found: readonly number[], wanted: readonly number[], within: number) => {
  assert.equal(found.length, wanted.length)
  found.forEach((x, i) => assert.ok(Math.abs(x - (wanted[i] as number)) <= within, `${found} is not ${wanted}`))
}

test('TOPSIS: the two normalisations can rank differently', () => {
  const matrix = [[1, 100], [4, 99], [10, 90]]
  const first = (scores: number[]) => scores.indexOf(Math.max(...scores))
  assert.notEqual(first(topsis(matrix, [0.45, 0.55], [1, 1], 'minmax')), first(topsis(matrix, [0.45, 0.55], [1, 1], 'vector')))
})

test('entropy: half against half is worth nothing, all against nothing is worth everything', () => {
  near(entropyWeights([[1, 3], [1, 1]]), [0, 1], 0)
  near(entropyWeights([[1, 0], [3, 5]], { zeros: 'limit' }), [1 - (0.25 * Math.log2(4) + 0.75 * Math.log2(4 / 3)), 1].map((x, _, [a = 0, b = 0]) => x / (a + b)), 1e-15)
  assert.throws(() => entropyWeights([[1, 0], [3, 5]]), { code: 'VALUE_NOT_POSITIVE', field: 'matrix[0][1]' })
})

test('CRITIC: two criteria that say the same share what the contrary one has alone', () => {
  const weights = criticWeights([[1, 10, 9], [2, 20, 5], [3, 30, 1]])
  near(weights, [0.25, 0.25, 0.5], 1e-12)
  near(criticWeights([[1, 10, 9, 7], [2, 20, 5, 7], [3, 30, 1, 7]], { constant: 'indifferent' }), [...weights, 0], 1e-12)
  assert.throws(() => criticWeights([[1, 7], [2, 7]]), { code: 'CRITERION_CONSTANT' })
  assert.throws(() => criticWeights([[1, 7], [2, 14]]), { code: 'NO_VARIATION' })
})

test('VIKOR: Q lies between the best in both regrets and the worst in both', () => {
  const { s, r, q } = vikor([[0, 10], [5, 5], [10, 0]], [0.75, 0.25], [1, 1])
  near(s, [0.75, 0.5, 0.25], 1e-15)
  near(r, [0.75, 0.375, 0.25], 1e-15)
  near(q, [1, 0.5 * 0.5 + 0.5 * 0.25, 0], 1e-15)
  assert.throws(() => vikor([[1, 2], [2, 1]], [0.5, 0.5], [1, 1]), { code: 'NO_DIFFERENCE' })
  near(vikor([[1, 2], [2, 1]], [0.5, 0.5], [1, 1], { constant: 'indifferent' }).q, [0, 0], 0)
  assert.throws(() => vikor([[1, 2], [2, 1]], [0.5, 0.5], [1, 1], { v: 1.5 }), { code: 'V_RANGE' })
})

test('VIKOR: regrets that differ by rounding alone are the same', () => {
  // Every S is 1/2; in floating point one is a bit less, and would stand for the best.
  assert.throws(() => vikor([[0, 7], [1, 6], [2, 5], [7, 0]], [0.5, 0.5], [1, 1]), { code: 'NO_DIFFERENCE' })
  near(vikor([[0, 7], [1, 6], [2, 5], [7, 0]], [0.5, 0.5], [1, 1], { constant: 'indifferent' }).q, [0.5, 1 / 2 * (6 / 7 - 5 / 7) / (2 / 7), 0, 0.5], 1e-12)
})

test('VIKOR: the conditions decide who stands for the best, exactly at DQ too', () => {
  // Q = 0, 1/2, 1 and DQ = 1/2: exactly enough.
  assert.deepEqual(compromiseOf([[10], [5], [0]], [1], [1]), { set: [0], advantage: true, stability: true })
  // Q of the second is 0.499 of the way: not enough, and it belongs to the set.
  assert.deepEqual(compromiseOf([[1000], [501], [0]], [1], [1]), { set: [0, 1], advantage: false, stability: true })
  // First by Q through balance, while others are first by S and by R.
  assert.deepEqual(compromiseOf([[2, 4, 8], [2, 9, 9], [4, 5, 6], [9, 7, 5]], [0.4, 0.3, 0.3], [1, 1, 1]), { set: [3, 2], advantage: true, stability: false })
})

test('AHP: ratios of a ranking come back, by either method, and are consistent', () => {
  const consistent = [[1, 2, 6], [0.5, 1, 3], [1 / 6, 1 / 3, 1]]
  for (const by of ['eigenvector', 'geometric-mean'] as const) {
    const found = ahp(consistent, tummalaLing, by)
    near(found.weights, [0.6, 0.3, 0.1], 1e-14)
    assert.ok(found.cr < 1e-12 && found.gci < 1e-24)
  }
})

test('AHP: the consistency ratio is that of the table that is named', () => {
  // A cycle: every thing beats the next three times; lambdaMax = 1 + 3 + 1/3.
  const cycle = [[1, 3, 1 / 3], [1 / 3, 1, 3], [3, 1 / 3, 1]]
  const found = ahp(cycle, saaty)
  near([found.lambdaMax, found.ci, found.cr], [13 / 3, 2 / 3, 2 / 3 / 0.58], 1e-13)
  assert.equal(found.randomIndex, 'saaty')
  near([ahp(cycle, tummalaLing).cr], [2 / 3 / 0.5799], 1e-13)
  near(ahp(cycle, saaty, 'geometric-mean').weights, [1 / 3, 1 / 3, 1 / 3], 1e-15)
  assert.equal(ahp([[1, 9], [1 / 9, 1]], saaty).cr, 0)
  assert.deepEqual(ahp([[1]], saaty).weights, [1])
})

test('AHP: the two methods differ where judgements are inconsistent', () => {
  const judged = [[1, 3, 5, 9], [1 / 3, 1, 1 / 2, 2], [1 / 5, 2, 1, 7], [1 / 9, 1 / 2, 1 / 7, 1]]
  const [eigen, geometric] = [ahp(judged, saaty), ahp(judged, saaty, 'geometric-mean')]
  assert.ok(Math.abs((eigen.weights[0] ?? 0) - (geometric.weights[0] ?? 0)) > 1e-4)
  near([eigen.weights.reduce((a, b) => a + b), geometric.weights.reduce((a, b) => a + b)], [1, 1], 1e-14)
})

test('AHP: the judgement that was spoilt is the one to reconsider, and what it was is what the others imply', () => {
  const weights = [8, 4, 2, 1]
  const judged = weights.map(a => weights.map(b => a / b))
  ;(judged[0] as number[])[2] = 1 / 4
  ;(judged[2] as number[])[0] = 4
  const [first] = judgementsToReconsider(judged, tummalaLing)
  assert.deepEqual([first?.i, first?.j, first?.judged], [0, 2, 0.25])
  near([first?.implied ?? 0, first?.crAfter ?? 1, first?.suggested ?? 0, first?.crSuggested ?? 1], [4, 0, 4, 0], 1e-12)
  assert.deepEqual(judgementsToReconsider(weights.map(a => weights.map(b => a / b)), tummalaLing), [])
  assert.deepEqual(judgementsToReconsider([[1, 5], [0.2, 1]], tummalaLing), [])
})
