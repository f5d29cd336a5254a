import { BadInput } from '@gongzhi/bad-input'
import { rational } from './arithmetic.ts'
import { ballotTree } from './ballot-tree.ts'
import { compareFractions, fraction } from './fraction.ts'
import type { Fraction } from './fraction.ts'
import { beginCount } from './gregory.ts'
import type { Contest } from './gregory.ts'
import { KeepFactors } from './keep-factors.ts'
import { elect, record, seatsLeft, those } from './stages.ts'
import type { Count } from './stages.ts'
import { breakTie } from './ties.ts'

const none: Fraction = { n: 0n, d: 1n }
const omega: Fraction = { n: 1n, d: 10n ** 10n }

/**
 * Meek's method in exact fractions: quota V / (s + 1), which must be exceeded; keep factors times quota over votes until somebody is
 * elected, candidates are certain to lose, or the surplus is at most 10^-10. All certain losers are defeated together. Where fractions
 * grow long it is counted to 400 decimals, and again to more where these do not settle a comparison.
 */
export function countMeekRational(contest: Contest): Count<Fraction> {
  for (const places of [400, 1600]) {
    try {
      return countTo(places, contest)
    } catch (error) {
      if (!(error instanceof BadInput) || error.code !== 'TOO_LARGE') throw error
    }
  }
  return countTo(6400, contest)
}

function countTo(places: number, contest: Contest): Count<Fraction> {
  const { names, seats, ballots, papers } = contest
  const factors = new KeepFactors(ballotTree(ballots), { candidates: names.length, parts: contest.parts, papers, seats, places })
  const distribute = () => factors.distribute().forEach((votes, candidate) => {
    count.votes[candidate] = votes
  })
  const count = beginCount(contest, rational, fraction(BigInt(papers), BigInt(seats + 1)))
  const name = (candidate: number) => names[candidate] ?? ''
  count.nontransferable = null
  const votesOf = (candidate: number) => count.votes[candidate] ?? none
  const decided = () => seatsLeft(count, seats) <= 0 || those(count, 'Hopeful').length <= seatsLeft(count, seats)
  const defeat = (candidate: number, action: string) => {
    count.states[candidate] = 'Defeated'
    record(count, action)
    factors.defeat(candidate)
    distribute()
  }
  distribute()
  record(count, 'Begin Count')

  while (!decided()) {
    count.round++
    let last = rational.of(papers)
    let why: 'elected' | 'omega' | 'batch' | 'stable' | null = null
    let losers: number[] = []
    while (!why) {
      distribute()
      const held = count.standing.reduce((sum, candidate) => rational.plus(sum, votesOf(candidate)), none)
      count.quota = fraction(held.n, held.d * BigInt(seats + 1))
      const reached = those(count, 'Hopeful').filter(candidate => factors.compare(votesOf(candidate), count.quota) > 0)
      elect(count, reached, 'Elected', candidate => `Elect: ${name(candidate)}`)
      count.surplus = those(count, 'Elected').reduce((sum, candidate) => {
        const over = rational.minus(votesOf(candidate), count.quota)
        return over.n > 0n ? rational.plus(sum, over) : sum
      }, none)
      losers = certainLosers(count, factors, seats)
      why = reached.length ? 'elected'
        : factors.compare(count.surplus, omega) <= 0 ? 'omega'
        : factors.compare(count.surplus, last) >= 0 ? 'stable'
        : losers.length ? 'batch' : null
      last = count.surplus
      if (why) break
      factors.lower(those(count, 'Elected'), count.quota, votesOf)
    }
    record(count, `Iterate (${why})`)
    if (why === 'elected') continue
    if (why === 'batch') {
      for (const candidate of losers) defeat(candidate, `Defeat certain loser: ${name(candidate)}`)
      continue
    }
    const hopeful = those(count, 'Hopeful')
    // Which of several nearly equal is called the least makes no difference: all within the surplus of it are tied.
    const least = hopeful.reduce((a, b) => (compareFractions(votesOf(b), votesOf(a)) < 0 ? b : a))
    const both = (candidate: number) => (count.surplus.n ? [] : [candidate, least])
    const low = hopeful.filter(candidate => candidate === least || factors.compare(votesOf(candidate), rational.plus(votesOf(least), count.surplus), ...both(candidate)) <= 0)
    const taken = low.length > 1 ? breakTie(count, contest, low, 'defeat') : low[0] ?? 0
    const spent = why === 'omega' ? `surplus ${rational.write(count.surplus)} < omega` : `stable surplus ${rational.write(count.surplus)}`
    defeat(taken, `Defeat (${spent}): ${name(taken)}`)
  }
  elect(count, seatsLeft(count, seats) > 0 ? those(count, 'Hopeful') : [], 'Elected', candidate => `Elect remaining: ${name(candidate)}`)
  for (const candidate of those(count, 'Hopeful')) defeat(candidate, `Defeat remaining: ${name(candidate)}`)
  record(count, 'Count Complete')
  return count
}

/** The largest set of lowest candidates who, together and with the whole surplus, stay below the next, leaving enough for the seats. */
function certainLosers(count: Count<Fraction>, factors: KeepFactors, seats: number): number[] {
  const rising = those(count, 'Hopeful').sort((a, b) => compareFractions(count.votes[a] ?? none, count.votes[b] ?? none) || a - b)
  let sum = count.surplus
  let sure = 0
  for (let k = 1; k <= rising.length - seatsLeft(count, seats); k++) {
    sum = rational.plus(sum, count.votes[rising[k - 1] ?? 0] ?? none)
    const next = rising[k]
    if (next !== undefined && factors.compare(sum, count.votes[next] ?? none) < 0) sure = k
  }
  return rising.slice(0, sure).sort((a, b) => a - b)
}
