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

/** What was printed, to the last printed place. */
const near = (found: readonly number[], printed: readonly number[], within: number) => {
  assert.equal(found.length, printed.length)
  found.forEach((x, i) => assert.ok(Math.abs(x - (printed[i] as number)) <= within, `${found} is not ${printed}`))
}

const numbers = (text: string) => text.trim().split('\n').map(row => row.trim().split(/\s+/).map(cell => cell.split('/').map(Number).reduce((above, below) => above / below)))

/** Saaty 1990, How to make a decision (European Journal of Operational Research 48): what a family wants of a house. */
const house = numbers(`
  1   5   3   7 6   6   1/3 1/4
  1/5 1   1/3 5 3   3   1/5 1/7
  1/3 3   1   6 3   4   6   1/5
  1/7 1/5 1/6 1 1/3 1/4 1/7 1/8
  1/6 1/3 1/3 3 1   1/2 1/5 1/6
  1/6 1/3 1/4 4 2   1   1/5 1/6
  3   5   1/6 7 5   5   1   1/2
  4   7   5   8 6   6   2   1`)

test('AHP: the house of Saaty 1990, and the judgement that Saaty 2003 finds to be mended in it', () => {
  const found = ahp(house, saaty)
  near(found.weights, [0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333], 6e-4)
  near([found.lambdaMax, found.ci], [9.669, 0.238], 6e-4)
  // Decision-making with the AHP: why is the principal eigenvector necessary (EJOR 145): neighbourhood against general condition, 6, should be 1/2.
  const [first] = judgementsToReconsider(house, saaty)
  assert.deepEqual([first?.i, first?.j, first?.judged, first?.suggested], [2, 6, 6, 1 / 2])
  const mended = house.map(row => [...row])
  ;(mended[2] as number[])[6] = 1 / 2
  ;(mended[6] as number[])[2] = 2
  near(ahp(mended, saaty).weights, [0.175, 0.062, 0.103, 0.019, 0.034, 0.041, 0.221, 0.345], 6e-4)
  near([ahp(mended, saaty).lambdaMax], [8.811], 1e-3)
})

test('AHP: distances from Philadelphia, Saaty 1977', () => {
  // A scaling method for priorities in hierarchical structures (Journal of Mathematical Psychology 15): Cairo, Tokyo, Chicago, San Francisco, London, Montreal.
  const found = ahp(numbers(`
    1   1/3 8   3   3   7
    3   1   9   3   3   9
    1/8 1/9 1   1/6 1/5 2
    1/3 1/3 6   1   1/3 6
    1/3 1/3 5   3   1   6
    1/7 1/9 1/2 1/6 1/6 1`), saaty)
  near(found.weights, [0.262, 0.397, 0.033, 0.116, 0.164, 0.027], 6e-4)
  near([found.lambdaMax], [6.45], 5e-3)
})

test('AHP: the wealth of nations, Saaty 1980', () => {
  // The analytic hierarchy process: USA, USSR, China, France, United Kingdom, Japan, West Germany.
  const found = ahp(numbers(`
    1   4   9 6   6   5   5
    1/4 1   7 5   5   3   4
    1/9 1/7 1 1/5 1/5 1/7 1/5
    1/6 1/5 5 1   1   1/3 1/3
    1/6 1/5 5 1   1   1/3 1/3
    1/5 1/3 7 3   3   1   2
    1/5 1/4 5 3   3   1/2 1`), saaty)
  near(found.weights, [0.427, 0.23, 0.021, 0.052, 0.052, 0.123, 0.094], 6e-4)
  near([found.lambdaMax, found.ci, found.cr], [7.61, 0.1, 0.08], 5e-3)
})

test('AHP: a ranking 1, 2, 4, 3 as judgements, in the manual of pymcdm', () => {
  near(ahp(numbers('1 2 4 3\n1/2 1 2 1\n1/4 1/2 1 1\n1/3 1 1 1'), tummalaLing).weights, [0.48144852, 0.21998235, 0.13073309, 0.16783605], 6e-9)
})

/** Hwang & Yoon 1981, Multiple attribute decision making: four fighter aircraft by speed, range, payload, cost, reliability, manoeuvrability. */
const aircraft = numbers(`
  2.0 1500 20000 5.5 5 9
  2.5 2700 18000 6.5 3 5
  1.8 2000 21000 4.5 7 7
  2.2 1800 20000 5.0 5 5`)
const wanted = [0.2, 0.1, 0.1, 0.1, 0.2, 0.3]

test('TOPSIS: the aircraft of Hwang & Yoon 1981', () => {
  near(topsis(aircraft, wanted, [1, 1, 1, -1, 1, 1], 'vector'), [0.643, 0.268, 0.613, 0.312], 6e-4)
})

test('entropy: the aircraft of Hwang & Yoon 1981, alone and combined with the weights wanted', () => {
  // Printed from entropies of four places, of which the first two are left after 1 - e; hence the wider bounds.
  const found = entropyWeights(aircraft)
  near(found, [0.0649, 0.2055, 0.0133, 0.0829, 0.357, 0.2764], 2e-3)
  const combined = found.map((weight, j) => weight * (wanted[j] as number)), total = combined.reduce((a, b) => a + b)
  near(combined.map(weight => weight / total), [0.0657, 0.1041, 0.0067, 0.042, 0.3616, 0.4199], 2e-3)
})

test('CRITIC: the firms of Diakoulaki, Mavrotas & Papayannakis 1995', () => {
  // Determining objective weights in multiple criteria problems (Computers & Operations Research 22): profitability, market share, productivity.
  near(criticWeights(numbers(`
    61 1.08 4.33
    20.7 0.26 4.34
    16.3 1.98 2.53
    9 3.29 1.65
    5.4 2.77 2.33
    4 4.12 1.21
    -6.1 3.52 2.1
    -34.6 3.31 0.98`)), [0.2, 0.48, 0.32], 5e-3)
})

/** Opricovic & Tzeng 2004, Compromise solution by MCDM methods (EJOR 156): a mountain by its risk (less is better) and its altitude. */
const mountains = [[1, 3000], [2, 3750], [5, 4500]]

test('VIKOR: the mountains of Opricovic & Tzeng 2004', () => {
  const { s, r, q } = vikor(mountains, [0.5, 0.5], [-1, 1])
  near(s, [0.5, 0.375, 0.5], 1e-15)
  near(r, [0.5, 0.25, 0.5], 1e-15)
  near(q, [1, 0, 1], 1e-15)
  assert.deepEqual(compromiseOf(mountains, [0.5, 0.5], [-1, 1]), { set: [1], advantage: true, stability: true })
})

test('TOPSIS by range: the mountains of Opricovic & Tzeng 2004', () => {
  near(topsis(mountains, [0.5, 0.5], [-1, 1], 'minmax'), [0.5, 0.617, 0.5], 5e-4)
})

test('VIKOR: five alternatives by four criteria in the manual of pymcdm', () => {
  near(vikor([[78, 56, 34, 6], [4, 45, 3, 97], [18, 2, 50, 63], [9, 14, 11, 92], [85, 9, 100, 29]], [0.25, 0.25, 0.25, 0.25], [1, 1, 1, 1]).q, [0.5679, 0.7667, 1, 0.7493, 0], 6e-5)
})
