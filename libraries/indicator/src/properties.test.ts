import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ahp } from './ahp.ts'
import { answerFile } from './answer.ts'
import { criticWeights } from './critic.ts'
import { entropyWeights } from './entropy.ts'
import { add, compare, decimal, fraction, multiply, subtract, toNumber, zero } from './fraction.ts'
import { nonNegativeUntil } from './quadratic.ts'
import { tummalaLing } from './random-index.ts'
import { topsis } from './topsis.ts'
import { vikor } from './vikor.ts'

const near = (found: readonly number[], wanted: readonly number[], within = 1e-9) => found.forEach((x, i) => assert.ok(Math.abs(x - (wanted[i] as number)) <= within, `${found} is not ${wanted}`))

const problems = fc.tuple(fc.integer({ min: 3, max: 8 }), fc.integer({ min: 2, max: 5 })).chain(([m, n]) => fc.record({
  matrix: fc.array(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: n, maxLength: n }), { minLength: m, maxLength: m })
    .filter(matrix => Array.from({ length: n }, (_, j) => new Set(matrix.map(row => row[j])).size > 1).every(Boolean)),
  weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: n, maxLength: n }).map(parts => parts.map(part => part / parts.reduce((a, b) => a + b))),
  types: fc.array(fc.constantFrom<1 | -1>(1, -1), { minLength: n, maxLength: n }),
}))

test('weights found in the data add up to 1, and the unit of a criterion does not matter', () => {
  fc.assert(fc.property(problems, ({ matrix }) => {
    const scaled = matrix.map(row => row.map((x, j) => x * (j + 1) * 7))
    for (const weigh of [(x: number[][]) => entropyWeights(x), (x: number[][]) => { try { return criticWeights(x) } catch { return [1] } }]) {
      const weights = weigh(matrix)
      assert.ok(weights.every(weight => weight >= 0) && Math.abs(weights.reduce((a, b) => a + b) - 1) < 1e-12)
      near(weigh(scaled), weights)
    }
  }), { numRuns: 200 })
})

test('scores lie between 0 and 1, do not depend on units, and follow the alternatives when they change places', () => {
  fc.assert(fc.property(problems, ({ matrix, weights, types }) => {
    const turned = [...matrix].reverse(), scaled = matrix.map(row => row.map((x, j) => x * (j + 2)))
    for (const score of [
      (x: number[][]) => topsis(x, weights, types, 'minmax'), (x: number[][]) => topsis(x, weights, types, 'vector'), (x: number[][]) => vikor(x, weights, types, { constant: 'indifferent' }).q,
    ]) {
      const found = score(matrix)
      assert.ok(found.every(value => value >= 0 && value <= 1 + 1e-12))
      near(score(turned), [...found].reverse())
      near(score(scaled), found, 1e-6)
    }
  }), { numRuns: 200 })
})

test('an alternative that is nowhere worse than another does not stand behind it', () => {
  fc.assert(fc.property(problems, fc.nat(), ({ matrix, weights, types }, seed) => {
    const below = matrix[seed % matrix.length] as number[]
    const above = below.map((x, j) => x + (types[j] as number) * (j % 2))
    const all = [...matrix, above], [a, b] = [all.length - 1, seed % matrix.length]
    for (const kind of ['minmax', 'vector'] as const) {
      const closeness = topsis(all, weights, types, kind)
      assert.ok((closeness[a] as number) >= (closeness[b] as number) - 1e-12)
    }
    const { q } = vikor(all, weights, types, { constant: 'indifferent' })
    assert.ok((q[a] as number) <= (q[b] as number) + 1e-12)
  }), { numRuns: 200 })
})

test('AHP gives back the weights that made the judgements', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 15 }), parts => {
    const total = parts.reduce((a, b) => a + b)
    for (const by of ['eigenvector', 'geometric-mean'] as const) {
      const found = ahp(parts.map(a => parts.map(b => a / b)), tummalaLing, by)
      near(found.weights, parts.map(part => part / total), 1e-12)
      assert.ok(found.cr < 1e-10)
    }
  }), { numRuns: 100 })
})

test('fractions are the decimals that are written, and come back as the same number', () => {
  fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), x => {
    assert.equal(toNumber(decimal(x)), x === 0 ? 0 : Math.abs(x) < 2e-292 ? toNumber(decimal(x)) : x)
  }), { numRuns: 1000 })
  assert.equal(toNumber(decimal(1.997375806238492e+164)), 1.997375806238492e+164, 'a hair above half way between two doubles')
  assert.equal(compare(add(decimal(0.1), decimal(0.2)), decimal(0.3)), 0)
})

test('a quadratic is not negative before the end that is found, and is negative after it', () => {
  const whole = fc.bigInt({ min: -50n, max: 50n })
  fc.assert(fc.property(whole, whole, whole, fc.nat({ max: 5 }), (c0, c1, c2, start) => {
    const from = decimal(start)
    const at = (x: { n: bigint, d: bigint }) => c0 * x.d * x.d + c1 * x.n * x.d + c2 * x.n * x.n
    fc.pre(at(from) >= 0n)
    const until = nonNegativeUntil([c0, c1, c2], from)
    const far = until?.low ?? decimal(100_000)
    for (const part of [0, 0.25, 0.5, 0.9, 1].map(decimal)) assert.ok(at(add(from, multiply(part, subtract(far, from)))) >= 0n)
    if (until) assert.ok(at(add(until.high, fraction(1n, 10n ** 12n))) < 0n && compare(subtract(until.high, until.low), fraction(1n, 2n ** 128n)) < 0)
    else assert.ok(compare(far, zero) > 0)
  }), { numRuns: 500 })
})

test('any figures, with holes and ties, come to ranks without gaps in order of the scores', () => {
  const cell = fc.option(fc.integer({ min: 0, max: 4 }), { freq: 6 })
  fc.assert(fc.property(fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 6 }), fc.constantFrom('sum', 'vikor'), (rows, method) => {
    const units = rows.map((_, i) => `u${i}`)
    const tree = [0, 1, 2, 3].map(j => ({ id: `i${j}`, target: 4, weight: 10 + j, direction: j === 2 ? 'negative' : 'positive' }))
    const { answer } = answerFile(JSON.stringify({ tree, units, values: rows, method: { ranking: method, least: 0.5 } }))
    const scored = units.filter(unit => answer.scores[unit] !== null)
    for (const unit of scored) {
      const better = scored.filter(other => (answer.ranks[other] as number) < (answer.ranks[unit] as number))
      assert.equal(answer.ranks[unit], better.length + 1)
      for (const other of better) assert.ok(((answer.scores[other] as number) - (answer.scores[unit] as number)) * (method === 'vikor' ? -1 : 1) >= 0)
    }
    assert.deepEqual(answer.missing.filter(one => !one.scored).map(one => one.unit), units.filter(unit => answer.ranks[unit] === null))
  }), { numRuns: 150 })
})
