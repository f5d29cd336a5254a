import type { Arithmetic } from './arithmetic.ts'
import type { Ballots } from './ballots.ts'
import { layPiles } from './piles.ts'
import type { Piles } from './piles.ts'
import { elect, record, seatsLeft, those } from './stages.ts'
import type { CandidateState, Count } from './stages.ts'
import { extreme } from './ties.ts'
import type { TieBreak } from './ties.ts'

/** What sets one weighted inclusive Gregory method apart from another. */
export type GregoryRule<V> = {
  readonly numbers: Arithmetic<V>
  readonly quota: (papers: number, seats: number) => V
  /** What one of so many equal parts of a paper is worth, where the rule can split papers. */
  readonly part?: (parts: number) => V
  /** Whether votes above the quota are needed, not just the quota (exact fractions), to be elected. */
  readonly aboveQuota: boolean
  /** Elected when votes are counted (Scotland) or when a round begins (WIGM). */
  readonly electsAtOnce: boolean
  readonly tie: TieBreak<V>
  readonly words: { readonly surplus: string, readonly defeat: string, readonly electRemaining: string, readonly defeatRemaining: string }
}

/**
 * An election to be counted: ballots without those who withdrew, names, seats, and the order of the lot. Where papers had equal ranks
 * they are split, and a ballot stands for so many `parts`-ths of a paper; otherwise `parts` is 1. `papers` rank somebody who stands,
 * `blank` papers nobody.
 */
export type Contest = {
  readonly names: readonly string[]
  readonly seats: number
  readonly standing: readonly number[]
  readonly ballots: Ballots
  readonly papers: number
  readonly blank: number
  readonly parts: number
  readonly lot: readonly number[]
}

/** A count before its first stage. */
export function beginCount<V>({ names, standing, papers }: Contest, numbers: Arithmetic<V>, quota: V): Count<V> {
  return {
    standing,
    votes: names.map(() => numbers.zero),
    states: names.map((): CandidateState => 'Hopeful'),
    stages: [],
    elected: [],
    round: 0,
    quota,
    surplus: numbers.zero,
    nontransferable: numbers.zero,
    residual: null,
    total: numbers.of(papers),
    numbers,
  }
}

/** Counts by a weighted inclusive Gregory method: the largest surplus goes on, at a fraction of each paper's value; else the lowest is defeated. */
export function countGregory<V>(contest: Contest, rule: GregoryRule<V>): Count<V> {
  const { names, seats, ballots, papers } = contest
  const { numbers, words } = rule
  const count = beginCount(contest, numbers, rule.quota(papers, seats))
  const piles = layPiles(ballots, numbers, rule.part?.(contest.parts))
  const name = (candidate: number) => names[candidate] ?? ''
  // Votes at the end of each stage of the count: what ties are broken by.
  const history: V[][] = []
  const settle = () => {
    piles.votes.forEach((votes, candidate) => {
      count.votes[candidate] = votes
    })
    count.nontransferable = piles.exhausted
  }
  const close = () => history.push([...count.votes])
  const electReached = () => {
    const reached = those(count, 'Hopeful').filter(candidate => numbers.compare(count.votes[candidate] ?? numbers.zero, count.quota) >= (rule.aboveQuota ? 1 : 0))
    const byVotes = (a: number, b: number) => numbers.compare(count.votes[b] ?? numbers.zero, count.votes[a] ?? numbers.zero) || a - b
    elect(count, reached.sort(byVotes), 'Pending', candidate => `Elect, transfer pending: ${name(candidate)}`)
  }
  const decided = () => seatsLeft(count, seats) <= 0 || those(count, 'Hopeful').length <= seatsLeft(count, seats)

  settle()
  record(count, 'Begin Count')
  close()
  if (rule.electsAtOnce && !decided()) electReached()
  while (!decided()) {
    count.round++
    if (!rule.electsAtOnce) {
      electReached()
      if (decided()) break
    }
    const pending = those(count, 'Pending')
    if (rule.electsAtOnce) count.surplus = pending.reduce((sum, candidate) => numbers.plus(sum, numbers.minus(count.votes[candidate] ?? numbers.zero, count.quota)), numbers.zero)
    if (pending.length) transferSurplus(count, contest, piles, settle, extreme(count, contest, history, rule.tie, pending, 'high', words.surplus))
    else defeat(count, contest, piles, settle, extreme(count, contest, history, rule.tie, those(count, 'Hopeful'), 'low', words.defeat.toLowerCase()), words.defeat)
    close()
    if (rule.electsAtOnce && !decided()) electReached()
  }
  for (const candidate of those(count, 'Pending')) count.states[candidate] = 'Elected'
  if (seatsLeft(count, seats) > 0) elect(count, those(count, 'Hopeful'), 'Elected', candidate => `${words.electRemaining}: ${name(candidate)}`)
  for (const candidate of those(count, 'Hopeful')) {
    count.states[candidate] = 'Defeated'
    record(count, `${words.defeatRemaining}: ${name(candidate)}`)
  }
  record(count, 'Count Complete')
  return count
}

function transferSurplus<V>(count: Count<V>, { names }: Contest, piles: Piles<V>, settle: () => void, candidate: number): void {
  const { numbers } = count
  count.states[candidate] = 'Elected'
  record(count, `Transfer high surplus: ${names[candidate]}`)
  const votes = count.votes[candidate] ?? numbers.zero
  const surplus = numbers.minus(votes, count.quota)
  piles.move(candidate, c => count.states[c] === 'Hopeful', value => numbers.share(value, surplus, votes))
  piles.votes[candidate] = count.quota
  settle()
  record(count, `Surplus transferred: ${names[candidate]} (${numbers.write(surplus)})`)
}

function defeat<V>(count: Count<V>, { names }: Contest, piles: Piles<V>, settle: () => void, candidate: number, word: string): void {
  count.states[candidate] = 'Defeated'
  record(count, `${word}: ${names[candidate]}`)
  piles.move(candidate, c => count.states[c] === 'Hopeful', value => value)
  piles.votes[candidate] = count.numbers.zero
  settle()
  record(count, `Transfer defeated: ${names[candidate]}`)
}
