import { rational } from './arithmetic.ts'
import { BeleniosPiles } from './belenios-piles.ts'
import type { Fraction } from './fraction.ts'
import { beginCount } from './gregory.ts'
import type { Contest } from './gregory.ts'
import { layPiles } from './piles.ts'
import { elect, record, seatsLeft, those } from './stages.ts'
import type { Count } from './stages.ts'

/** What Belenios logs: who won or lost, and who was tied. */
export type BeleniosEvent = readonly ['Win' | 'TieWin' | 'TieLose', readonly number[]] | readonly ['Lose', number]

/** Who wins or loses a round; among several the first is taken. */
type Decision = { readonly wins: boolean, readonly tied: readonly number[] }

/**
 * The single transferable vote as Belenios counts it: quota floor(N / (s + 1)) + 1; each round the highest who reaches it wins and all
 * its papers go on at (votes - quota) / votes of their value, otherwise the lowest loses; ties are won by the first in the order of the
 * file and lost by the last; who is left for the seats left wins. A candidate whom no paper ranks takes no part and can neither win nor
 * lose. Papers that rank nobody count for the quota. The log names the first two of those tied, as Belenios does.
 *
 * Belenios compares floating-point numbers. So that a recount comes to what Belenios published, so does this rule, alone of all here;
 * the votes in the stages are exact fractions, and where these would have decided otherwise a stage says so.
 */
export function countBelenios(contest: Contest): { count: Count<Fraction>, events: BeleniosEvent[] } {
  const { names, seats, ballots, blank } = contest
  const papers = contest.papers + blank
  const quota = Math.floor(papers / (seats + 1)) + 1
  const count = beginCount({ ...contest, papers }, rational, rational.of(quota))
  const piles = layPiles(ballots, rational)
  const doubles = new BeleniosPiles(ballots)
  const events: BeleniosEvent[] = []
  const name = (candidate: number) => names[candidate] ?? ''
  const votesOf = (candidate: number) => count.votes[candidate] ?? rational.zero
  const settle = () => {
    piles.votes.forEach((votes, candidate) => {
      count.votes[candidate] = votes
    })
    count.nontransferable = rational.plus(piles.exhausted, rational.of(blank))
  }
  const move = (from: number, left: Fraction, revalue: (value: Fraction) => Fraction, keep: number | null) => {
    const may = (candidate: number) => count.states[candidate] === 'Hopeful'
    piles.move(from, may, revalue)
    doubles.move(from, may, keep)
    piles.votes[from] = left
    settle()
    record(count, `Transfer: ${name(from)}`)
  }
  const said = ({ wins, tied }: Decision) => `${tied.length > 1 ? 'Tie' : ''}${wins ? 'Win' : 'Lose'}: [${tied.map(name).join(', ')}] -> ${name(tied[0] ?? 0)}`
  const ranked = new Set(ballots.ranked)
  for (const candidate of contest.standing) if (!ranked.has(candidate)) count.states[candidate] = 'Defeated'
  settle()
  record(count, 'Begin Count')
  for (;;) {
    const hopeful = those(count, 'Hopeful')
    const left = seatsLeft(count, seats)
    if (left <= 0 || !hopeful.length) break
    count.round++
    count.surplus = rational.zero
    if (hopeful.length <= left) {
      events.push(['Win', hopeful])
      elect(count, hopeful, 'Elected', candidate => `Win: ${name(candidate)}`)
      break
    }
    const decision = decide(hopeful, candidate => doubles.votes[candidate] ?? 0, (a, b) => a - b, quota)
    const exact = decide(hopeful, votesOf, rational.compare, count.quota)
    if (said(exact) !== said(decision)) record(count, `Rounding decides; in fractions ${said(exact)}`)
    const { wins, tied } = decision
    const taken = tied[0] ?? 0
    if (tied.length > 1) {
      events.push([wins ? 'TieWin' : 'TieLose', tied.slice(0, 2)])
      record(count, said(decision))
    }
    if (wins) {
      events.push(['Win', [taken]])
      const votes = votesOf(taken)
      const over = rational.minus(votes, count.quota)
      const surplus = over.n > 0n ? over : rational.zero
      count.surplus = surplus
      elect(count, [taken], 'Elected', candidate => `Win: ${name(candidate)}`)
      const own = doubles.votes[taken] ?? 1
      move(taken, rational.minus(votes, surplus), value => rational.share(value, surplus, votes), (own - quota) / own)
    } else {
      events.push(['Lose', taken])
      count.states[taken] = 'Defeated'
      record(count, `Lose: ${name(taken)}`)
      move(taken, rational.zero, value => value, null)
    }
  }
  record(count, 'Count Complete')
  return { count, events }
}

/** The highest, if they reach the quota, in the order given; otherwise the lowest, in reverse. */
function decide<V>(hopeful: readonly number[], votes: (candidate: number) => V, compare: (a: V, b: V) => number, quota: V): Decision {
  const extremes = (sign: number) => {
    const best = hopeful.reduce((a, b) => (sign * compare(votes(b), votes(a)) > 0 ? b : a))
    return hopeful.filter(candidate => compare(votes(candidate), votes(best)) === 0)
  }
  const highest = extremes(1)
  return compare(votes(highest[0] ?? 0), quota) >= 0 ? { wins: true, tied: highest } : { wins: false, tied: extremes(-1).reverse() }
}
