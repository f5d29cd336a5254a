import { BadInput } from '@gongzhi/bad-input'
import { randomIndexOf } from './random-index.ts'
import type { RandomIndex } from './random-index.ts'

/** Pairwise judgements: `judgements[i][j]` says how many times i matters more than j; positive, reciprocal, ones on the diagonal. */
export type Judgements = readonly (readonly number[])[]

/** How weights come out of judgements: Saaty's principal right eigenvector, or the geometric mean of the rows (Crawford & Williams 1985). */
export type Prioritisation = 'eigenvector' | 'geometric-mean'

/**
 * Weights (together 1) and how consistent the judgements are: `lambdaMax`, `ci` = (lambdaMax - n)/(n - 1), `cr` = ci / random index of the
 * named table; below 0.1 is usually accepted. `gci` is the geometric consistency index of Aguaron & Moreno-Jimenez 2003.
 */
export type Ahp = { weights: number[], lambdaMax: number, ci: number, cr: number, randomIndex: string, gci: number }

/** 0.14 x 7 = 0.98: judgements written with two decimals still count as reciprocal. */
const reciprocalWithin = 0.025

/** Throws `BadInput` unless the judgements are square, positive and reciprocal: `JUDGEMENTS_NOT_SQUARE`, `JUDGEMENT_NOT_POSITIVE`, `JUDGEMENTS_NOT_RECIPROCAL`. */
export function checkJudgements(judgements: Judgements): void {
  const n = judgements.length
  if (n === 0) throw new BadInput('JUDGEMENTS_EMPTY', 'there is nothing to compare', { field: 'matrix' })
  judgements.forEach((row, i) => {
    if (row.length !== n) throw new BadInput('JUDGEMENTS_NOT_SQUARE', `the row has ${row.length} judgements, there are ${n} rows`, { field: `matrix[${i}]` })
    row.forEach((value, j) => {
      if (typeof value !== 'number' || !Number.isFinite(value) || value <= 0) throw new BadInput('JUDGEMENT_NOT_POSITIVE', `a judgement is a number above 0, not ${value}`, { field: `matrix[${i}][${j}]` })
    })
  })
  judgements.forEach((row, i) => row.forEach((value, j) => {
    const product = value * (judgements[j]?.[i] as number)
    if (i === j ? Math.abs(value - 1) > 1e-9 : j < i && Math.abs(product - 1) > reciprocalWithin) {
      throw new BadInput('JUDGEMENTS_NOT_RECIPROCAL', i === j ? `a thing compared with itself is 1, not ${value}` : `${value} stands against ${judgements[j]?.[i]}: one is 1 divided by the other`, { field: `matrix[${i}][${j}]` })
    }
  }))
}

/** Weights and consistency of judgements, with the random-index table named by the caller. Throws `BadInput` as `checkJudgements` and `randomIndexOf`. */
export function ahp(judgements: Judgements, table: RandomIndex, by: Prioritisation = 'eigenvector'): Ahp {
  checkJudgements(judgements)
  const n = judgements.length
  const index = randomIndexOf(n, table)
  const weights = by === 'eigenvector' ? perronVector(judgements) : geometricMeans(judgements)
  const lambdaMax = by === 'eigenvector' ? perronValue(judgements, weights) : meanGrowth(judgements, weights)
  const ci = n < 3 ? 0 : Math.max(0, (lambdaMax - n) / (n - 1))
  return { weights, lambdaMax, ci, cr: n < 3 ? 0 : ci / index, randomIndex: table.name, gci: geometricConsistency(judgements, weights) }
}

/**
 * The principal right eigenvector of a matrix without negative entries, together 1: the matrix is squared until its rows are parallel, so that
 * k steps are 2^k of the power method. Sums of positive products only: nothing cancels.
 */
export function perronVector(matrix: Judgements): number[] {
  const n = matrix.length
  let power = matrix.map(row => [...row])
  let weights = rowShares(power)
  for (let step = 0; step < 64; step += 1) {
    let greatest = 0
    const square = power.map(row => Array.from({ length: n }, (_, j) => {
      let sum = 0
      for (let k = 0; k < n; k += 1) sum += (row[k] as number) * (power[k]?.[j] as number)
      if (sum > greatest) greatest = sum
      return sum
    }))
    power = square.map(row => row.map(value => value / greatest))
    const next = rowShares(power)
    const moved = next.reduce((most, w, i) => Math.max(most, Math.abs(w - (weights[i] as number)) / w), 0)
    weights = next
    if (moved < 4e-16) break
  }
  return weights
}

/** The eigenvalue that belongs to the eigenvector (whose sum is 1). */
export function perronValue(matrix: Judgements, weights: readonly number[]): number {
  return matrix.reduce((sum, row) => sum + row.reduce((part, value, j) => part + value * (weights[j] as number), 0), 0)
}

function rowShares(matrix: readonly number[][]): number[] {
  const sums = matrix.map(row => row.reduce((a, b) => a + b, 0))
  const total = sums.reduce((a, b) => a + b, 0)
  return sums.map(sum => sum / total)
}

function geometricMeans(judgements: Judgements): number[] {
  const logs = judgements.map(row => row.reduce((sum, value) => sum + Math.log(value), 0) / row.length)
  const most = Math.max(...logs)
  const means = logs.map(log => Math.exp(log - most))
  const total = means.reduce((a, b) => a + b, 0)
  return means.map(mean => mean / total)
}

/** lambdaMax as estimated from weights that are no eigenvector: the mean of (A w)_i / w_i. */
function meanGrowth(judgements: Judgements, weights: readonly number[]): number {
  const growth = judgements.map((row, i) => row.reduce((sum, value, j) => sum + value * (weights[j] as number), 0) / (weights[i] as number))
  return growth.reduce((a, b) => a + b, 0) / growth.length
}

function geometricConsistency(judgements: Judgements, weights: readonly number[]): number {
  const n = judgements.length
  if (n < 3) return 0
  let sum = 0
  for (let i = 0; i < n; i += 1) for (let j = i + 1; j < n; j += 1) sum += Math.log((judgements[i]?.[j] as number) * (weights[j] as number) / (weights[i] as number)) ** 2
  return 2 * sum / ((n - 1) * (n - 2))
}
