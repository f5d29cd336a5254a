import { BadInput } from '@gongzhi/bad-input'
import { comparableOf, evaluate, figuresOf } from './evaluate.ts'
import type { Evaluation } from './evaluate.ts'
import { absenceOf } from './figure.ts'
import type { Answered } from './figure.ts'
import { add, fraction, gcd, wholeProportions, zero } from './fraction.ts'
import type { Fraction } from './fraction.ts'
import type { BootstrapPlan } from './method.ts'
import { publicDraws } from './public-seed.ts'
import { ranksOf } from './rank.ts'
import { standingOf } from './standing.ts'

/** How sure a rank is: in what part of the draws the unit had each rank (from 1), and between which ranks it lay in the middle 90 %. */
export type RankUncertainty = { unit: string, rank: number, parts: number[], low: number, high: number }

/**
 * Ranks under repeated drawing from a public seed (Efron 1979). `answers`: the respondents of every figure that has answers are drawn
 * anew with replacement. `indicators`: the leaves are drawn anew, each with the chance of its weight, and weigh by how often they came.
 * Equal units share the better rank. Drawn in the order of draws, units, leaves; weights stay as they were found.
 * Throws `BadInput` (`ANSWERS_NONE`) where there are no answers to draw from, and (`DRAWS_TOO_MANY`) where more than 10^9 would be drawn.
 */
export function bootstrapRanks(evaluation: Evaluation, { seed, draws, of }: BootstrapPlan): RankUncertainty[] {
  const { method } = evaluation
  const { leaves, weights, scored, units, comparable } = evaluate(evaluation)
  if (!comparable) return []
  const rows = evaluation.units.flatMap((unit, i) => (scored.includes(unit) ? [figuresOf(evaluation).figures[i] ?? []] : []))
  if (of === 'answers' && !rows.some(row => row.some(figure => figure?.answers && !absenceOf(figure)))) throw new BadInput('ANSWERS_NONE', 'no figure comes with answers to draw from; draw indicators instead', { field: 'method.bootstrap' })
  const drawn = publicDraws(seed)
  const counts = scored.map(() => scored.map(() => 0))
  const exact = rows.map(row => row.map(figure => (absenceOf(figure) ? undefined : figure?.value)))
  const samples = rows.map(row => row.map(figure => (figure?.answers && !absenceOf(figure) ? wholeAnswers(figure.answers) : undefined)))
  const each = of === 'answers' ? samples.flat().reduce((total, sample) => total + (sample?.n ?? 0), 0) : weights.length
  if (each * draws > 1e9) throw new BadInput('DRAWS_TOO_MANY', `${draws} times ${each} are more than 10^9 draws; ask for fewer`, { field: 'method.bootstrap.draws' })
  const chances = cumulative(weights)
  // A draw of indicators counts only where every unit still has a figure.
  const weighAgain = (): Fraction[] => {
    for (;;) {
      const again = redrawnWeights(chances, drawn)
      if (exact.every(row => row.some((value, j) => value && again[j]?.n))) return again
    }
  }
  for (let draw = 0; draw < draws; draw += 1) {
    const again = of === 'indicators' ? comparable : comparableOf(leaves, exact.map((row, i) => row.map((value, j) => {
      const sample = samples[i]?.[j]
      return sample ? redrawn(sample, drawn) : value
    })), scored, method)
    let standing: { compare: (a: number, b: number) => number }
    try {
      standing = standingOf(again, of === 'indicators' ? weighAgain() : weights, method.v)
    } catch (error) {
      // A draw that tells nobody apart leaves all equal.
      if (!(error instanceof BadInput) || error.code !== 'NO_DIFFERENCE') throw error
      standing = { compare: () => 0 }
    }
    ranksOf(scored, standing.compare, 'shared').forEach((rank, i) => {
      const row = counts[i] as number[]
      row[rank - 1] = (row[rank - 1] as number) + 1
    })
  }
  return scored.map((unit, i) => {
    const row = counts[i] as number[]
    return { unit, rank: units.find(one => one.id === unit)?.rank ?? 0, parts: row.map(count => count / draws), low: quantile(row, draws, 5), high: quantile(row, draws, 95) }
  })
}

/** Answers in their order, by the positions at which they end among all n; values over a common denominator. */
type Sample = { values: bigint[], ends: number[], n: number, d: bigint }

function wholeAnswers(answers: readonly Answered[]): Sample {
  const values = wholeProportions(answers.map(one => one.value))
  const d = answers.reduce((lcm, { value }) => lcm / gcd(lcm, value.d) * value.d, 1n)
  let n = 0
  const ends = answers.map(({ times }) => (n += times))
  return { values, ends, n, d }
}

function redrawn({ values, ends, n, d }: Sample, drawn: { below: (n: number) => number }): Fraction {
  let sum = 0n
  for (let k = 0; k < n; k += 1) sum += values[firstAbove(ends, drawn.below(n))] as bigint
  return fraction(sum, d * BigInt(n))
}

/** The first position whose end is above a number (binary search). */
function firstAbove(ends: readonly number[], at: number): number {
  let low = 0, high = ends.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] as number) > at) high = middle
    else low = middle + 1
  }
  return low
}

const ticks = 2 ** 32

/** The weights as upper ends on a scale of 2^32. */
function cumulative(weights: readonly Fraction[]): number[] {
  let end = zero
  return weights.map(weight => {
    end = add(end, weight)
    return Number(end.n * BigInt(ticks) / end.d)
  })
}

function redrawnWeights(ends: readonly number[], drawn: { below: (n: number) => number }): Fraction[] {
  const times = ends.map(() => 0)
  for (let k = 0; k < ends.length; k += 1) {
    const tick = drawn.below(ticks)
    const j = ends.findIndex(end => tick < end)
    times[j] = (times[j] as number) + 1
  }
  return times.map(count => fraction(BigInt(count), BigInt(ends.length)))
}

/** The first rank at which at least `percent` of the draws are reached. */
function quantile(counts: readonly number[], draws: number, percent: number): number {
  let reached = 0
  return counts.findIndex(count => (reached += count) * 100 >= draws * percent) + 1
}
