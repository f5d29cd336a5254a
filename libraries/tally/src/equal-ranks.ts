import { BadInput } from '@gongzhi/bad-input'
import { ballotsOf } from './ballots.ts'
import type { Ballots } from './ballots.ts'

/** Orders that one paper may be split into at most. */
const mostOrders = 5040

/**
 * Splits every paper with equal ranks evenly over all orders of its equals. Weights then
 * count `parts`-ths of a paper. Throws `BadInput` where one paper would fall into more than 5040 orders.
 */
export function splitEqualRanks(ballots: Ballots): { ballots: Ballots, parts: number } {
  if (!ballots.tied) return { ballots, parts: 1 }
  const papers = rankingsOf(ballots)
  const counts = papers.map(({ ranking }) => ranking.reduce((orders, group) => orders * factorial(group.length), 1))
  counts.forEach(orders => {
    if (orders > mostOrders) throw new BadInput('EQUAL_RANKS', `a ballot has so many equal ranks that it stands for ${orders} orders; ${mostOrders} can be counted`, { field: 'ballots' })
  })
  // A part is so small that every paper is a whole number of them for each of its orders.
  const parts = counts.reduce((common, orders) => common / divisor(common, orders) * orders, 1)
  return {
    parts,
    ballots: ballotsOf(ballots.candidates, papers.flatMap(({ ranking, weight }, b) => {
      const share = weight * parts / (counts[b] ?? 1)
      return ordersOf(ranking).map(order => ({ ranking: order, weight: share }))
    })),
  }
}

/** Each ballot as a list of ranks, best first, each a list of candidates. */
export function rankingsOf({ weights, starts, ranked, tied }: Ballots): { ranking: number[][], weight: number }[] {
  return Array.from(weights, (weight, b) => {
    const ranking: number[][] = []
    for (let k = starts[b] ?? 0; k < (starts[b + 1] ?? 0); k++) {
      if (tied?.[k]) ranking.at(-1)?.push(ranked[k] ?? 0)
      else ranking.push([ranked[k] ?? 0])
    }
    return { ranking, weight }
  })
}

function ordersOf(ranking: readonly (readonly number[])[]): number[][] {
  return ranking.reduce<number[][]>((orders, group) => {
    const within = permutations(group)
    return orders.flatMap(order => within.map(next => [...order, ...next]))
  }, [[]])
}

function permutations(of: readonly number[]): number[][] {
  return of.length < 2 ? [[...of]] : of.flatMap((first, at) => permutations(of.toSpliced(at, 1)).map(rest => [first, ...rest]))
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))
const divisor = (a: number, b: number): number => (b ? divisor(b, a % b) : a)
