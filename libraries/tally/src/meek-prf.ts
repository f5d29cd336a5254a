import { fixed } from './arithmetic.ts'
import { ballotTree } from './ballot-tree.ts'
import type { BallotTree } from './ballot-tree.ts'
import { beginCount } from './gregory.ts'
import type { Contest } from './gregory.ts'
import { elect, record, seatsLeft, those } from './stages.ts'
import type { Count } from './stages.ts'
import { breakTie } from './ties.ts'

const numbers = fixed(9)
const one = 1_000_000_000n
const omega = 1_000n

/**
 * PR Foundation reference rule for Meek's method: 9 decimals; a paper leaves each candidate its weight times the keep factor, rounded
 * up; quota V / (s + 1) cut off, plus 10^-9; keep factors times quota, rounded up, over votes, rounded up; the surplus counts as spent
 * below 10^-6 or when it no longer falls; then the lowest is defeated, candidates within the surplus of the lowest being tied.
 */
export function countMeekPrf(contest: Contest): Count<bigint> {
  const { names, seats, ballots, papers } = contest
  const tree = ballotTree(ballots)
  const count = beginCount(contest, numbers, BigInt(papers) * one / BigInt(seats + 1) + 1n)
  const name = (candidate: number) => names[candidate] ?? ''
  const keep = names.map(() => one)
  Object.assign(count, { nontransferable: null, residual: 0n, votes: firstVotes(tree, names.length) })
  record(count, 'Begin Count')

  const decided = () => seatsLeft(count, seats) <= 0 || those(count, 'Hopeful').length <= seatsLeft(count, seats)
  const defeat = (candidate: number, action: string) => {
    count.states[candidate] = 'Defeated'
    record(count, action)
    keep[candidate] = 0n
    count.votes[candidate] = 0n
  }
  while (!decided()) {
    count.round++
    let last = BigInt(papers) * one
    for (;;) {
      distribute(count, tree, keep, papers)
      count.quota = standingVotes(count) / BigInt(seats + 1) + 1n
      const reached = those(count, 'Hopeful').filter(candidate => (count.votes[candidate] ?? 0n) >= count.quota)
      const surplus = () => those(count, 'Elected').reduce((sum, candidate) => sum + positive((count.votes[candidate] ?? 0n) - count.quota), 0n)
      elect(count, reached, 'Elected', candidate => `Elect: ${name(candidate)}`)
      count.surplus = surplus()
      if (reached.length || count.surplus < omega || count.surplus >= last) break
      last = count.surplus
      for (const candidate of those(count, 'Elected')) {
        const votes = count.votes[candidate] ?? 1n
        keep[candidate] = up(up((keep[candidate] ?? one) * count.quota, one) * one, votes)
      }
    }
    const spent = count.surplus < omega ? `surplus ${numbers.write(count.surplus)} < omega` : `stable surplus ${numbers.write(count.surplus)}`
    if (count.elected.length && electedNow(count)) continue
    const hopeful = those(count, 'Hopeful')
    const least = hopeful.reduce((low, candidate) => ((count.votes[candidate] ?? 0n) < low ? count.votes[candidate] ?? 0n : low), BigInt(papers) * one)
    const low = hopeful.filter(candidate => (count.votes[candidate] ?? 0n) <= least + count.surplus)
    const taken = low.length > 1 ? breakTie(count, contest, low, 'defeat low candidate') : low[0] ?? 0
    defeat(taken, `Defeat (${spent}): ${name(taken)}`)
  }
  elect(count, seatsLeft(count, seats) > 0 ? those(count, 'Hopeful') : [], 'Elected', candidate => `Elect remaining: ${name(candidate)}`)
  for (const candidate of those(count, 'Hopeful')) defeat(candidate, `Defeat remaining: ${name(candidate)}`)
  count.residual = BigInt(papers) * one - standingVotes(count)
  record(count, 'Count Complete')
  return count
}

const up = (n: bigint, d: bigint) => (n + d - 1n) / d
const positive = (value: bigint) => (value > 0n ? value : 0n)

/** Whether somebody was elected in the present round. */
function electedNow({ stages, round }: Count<bigint>): boolean {
  return stages.some(stage => stage.round === round && stage.action.startsWith('Elect: '))
}

function standingVotes({ standing, votes }: Count<bigint>): bigint {
  return standing.reduce((sum, candidate) => sum + (votes[candidate] ?? 0n), 0n)
}

function firstVotes({ parent, candidate, papers }: BallotTree, candidates: number): bigint[] {
  const votes = Array.from({ length: candidates }, () => 0n)
  parent.forEach((from, node) => {
    if (from < 0) votes[candidate[node] ?? 0] = (votes[candidate[node] ?? 0] ?? 0n) + BigInt(papers[node] ?? 0) * one
  })
  return votes
}

/** Hands out every paper: each candidate in turn keeps its share of what is left, rounded up. */
function distribute(count: Count<bigint>, { parent, candidate, papers }: BallotTree, keep: readonly bigint[], total: number): void {
  const left: bigint[] = []
  const votes = count.votes.map(() => 0n)
  for (let node = 0; node < parent.length; node++) {
    const weight = (parent[node] ?? -1) < 0 ? one : left[parent[node] ?? 0] ?? 0n
    const who = candidate[node] ?? 0
    const kept = weight ? up(weight * (keep[who] ?? 0n), one) : 0n
    left.push(weight - kept)
    if (kept) votes[who] = (votes[who] ?? 0n) + kept * BigInt(papers[node] ?? 0)
  }
  votes.forEach((value, who) => {
    count.votes[who] = value
  })
  count.residual = BigInt(total) * one - standingVotes(count)
}
