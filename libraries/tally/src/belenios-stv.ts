import { rational } from './arithmetic.ts'
import type { Fraction } from './fraction.ts'
import { beginCount } from './gregory.ts'
import type { Contest } from './gregory.ts'
import { layPiles } from './piles.ts'
import { elect, record, seatsLeft, those } from './stages.ts'
import type { Count } from './stages.ts'

/** What Belenios logs: who won or lost, and who was tied. */
export type BeleniosEvent = readonly ['Win' | 'TieWin' | 'TieLose', readonly number[]] | readonly ['Lose', number]

/**
 * The single transferable vote as Belenios counts it, in exact fractions: quota floor(N / (s + 1)) + 1; each round the highest who
 * reaches it wins and all its papers go on at (votes - quota) / votes of their value, otherwise the lowest loses; ties are won by the
 * first in the order of the file and lost by the last; who is left for the seats left wins. A candidate whom no paper ranks takes no
 * part and can neither win nor lose. The log names the first two of those tied, as Belenios does.
 */
export function countBelenios(contest: Contest): { count: Count<Fraction>, events: BeleniosEvent[] } {
  const { names, seats, ballots, papers } = contest
  const count = beginCount(contest, rational, rational.of(Math.floor(papers / (seats + 1)) + 1))
  const piles = layPiles(ballots, rational, { n: 1n, d: BigInt(contest.parts) })
  const events: BeleniosEvent[] = []
  const name = (candidate: number) => names[candidate] ?? ''
  const settle = () => {
    piles.votes.forEach((votes, candidate) => {
      count.votes[candidate] = votes
    })
    count.nontransferable = piles.exhausted
  }
  const extremes = (among: number[], sign: number) => {
    const votes = (candidate: number) => count.votes[candidate] ?? rational.zero
    const best = among.reduce((a, b) => (sign * rational.compare(votes(b), votes(a)) > 0 ? b : a))
    return among.filter(candidate => rational.compare(votes(candidate), votes(best)) === 0)
  }
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
    const best = extremes(hopeful, 1)
    const first = best[0] ?? 0
    const votes = count.votes[first] ?? rational.zero
    if (rational.compare(votes, count.quota) >= 0) {
      if (best.length > 1) {
        events.push(['TieWin', best.slice(0, 2)])
        record(count, `TieWin: [${best.map(name).join(', ')}] -> ${name(first)}`)
      }
      events.push(['Win', [first]])
      const surplus = rational.minus(votes, count.quota)
      count.surplus = surplus
      elect(count, [first], 'Elected', candidate => `Win: ${name(candidate)}`)
      piles.move(first, candidate => count.states[candidate] === 'Hopeful', value => rational.share(value, surplus, votes))
      piles.votes[first] = count.quota
      settle()
      record(count, `Transfer: ${name(first)}`)
      continue
    }
    const worst = extremes(hopeful, -1).reverse()
    const last = worst[0] ?? 0
    if (worst.length > 1) {
      events.push(['TieLose', worst.slice(0, 2)])
      record(count, `TieLose: [${worst.map(name).join(', ')}] -> ${name(last)}`)
    }
    events.push(['Lose', last])
    count.states[last] = 'Defeated'
    record(count, `Lose: ${name(last)}`)
    piles.move(last, candidate => count.states[candidate] === 'Hopeful', value => value)
    piles.votes[last] = rational.zero
    settle()
    record(count, `Transfer: ${name(last)}`)
  }
  record(count, 'Count Complete')
  return { count, events }
}
