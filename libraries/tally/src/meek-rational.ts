import { BadInput } from '@gongzhi/bad-input'
import { rational } from './arithmetic.ts'
import { ballotTree } from './ballot-tree.ts'
import type { BallotTree } from './ballot-tree.ts'
import { compareFractions, fraction } from './fraction.ts'
import type { Fraction } from './fraction.ts'
import { beginCount } from './gregory.ts'
import type { Contest } from './gregory.ts'
import { elect, record, seatsLeft, those } from './stages.ts'
import type { Count } from './stages.ts'
import { breakTie } from './ties.ts'

const none: Fraction = { n: 0n, d: 1n }
const one: Fraction = { n: 1n, d: 1n }
const omega: Fraction = { n: 1n, d: 10n ** 10n }
/** Exact keep factors grow with every step; past this many bits a count would not end in reasonable time. */
const mostBits = 4_000_000

/**
 * Meek's method in exact fractions: quota V / (s + 1), which must be exceeded; keep factors times quota over votes until somebody is
 * elected, candidates are certain to lose, or the surplus is at most 10^-10. All certain losers are defeated together.
 */
export function countMeekRational(contest: Contest): Count<Fraction> {
  const { names, seats, ballots, papers } = contest
  const tree = ballotTree(ballots)
  const count = beginCount(contest, rational, fraction(BigInt(papers), BigInt(seats + 1)))
  const name = (candidate: number) => names[candidate] ?? ''
  const keep: Fraction[] = names.map(() => one)
  count.nontransferable = null
  const votesOf = (candidate: number) => count.votes[candidate] ?? none
  const decided = () => seatsLeft(count, seats) <= 0 || those(count, 'Hopeful').length <= seatsLeft(count, seats)
  const defeat = (candidate: number, action: string) => {
    count.states[candidate] = 'Defeated'
    record(count, action)
    keep[candidate] = none
    distribute(count, tree, keep)
  }
  distribute(count, tree, keep)
  record(count, 'Begin Count')

  while (!decided()) {
    count.round++
    let last = rational.of(papers)
    let why: 'elected' | 'omega' | 'batch' | 'stable' | null = null
    let losers: number[] = []
    while (!why) {
      distribute(count, tree, keep)
      const held = count.standing.reduce((sum, candidate) => rational.plus(sum, votesOf(candidate)), none)
      count.quota = fraction(held.n, held.d * BigInt(seats + 1))
      const reached = those(count, 'Hopeful').filter(candidate => compareFractions(votesOf(candidate), count.quota) > 0)
      elect(count, reached, 'Elected', candidate => `Elect: ${name(candidate)}`)
      count.surplus = those(count, 'Elected').reduce((sum, candidate) => {
        const over = rational.minus(votesOf(candidate), count.quota)
        return over.n > 0n ? rational.plus(sum, over) : sum
      }, none)
      losers = certainLosers(count, seats)
      why = reached.length ? 'elected'
        : compareFractions(count.surplus, omega) <= 0 ? 'omega'
        : compareFractions(count.surplus, last) >= 0 ? 'stable'
        : losers.length ? 'batch' : null
      last = count.surplus
      if (why) break
      for (const candidate of those(count, 'Elected')) {
        const [factor, votes] = [keep[candidate] ?? one, votesOf(candidate)]
        keep[candidate] = fraction(factor.n * count.quota.n * votes.d, factor.d * count.quota.d * votes.n)
      }
    }
    record(count, `Iterate (${why})`)
    if (why === 'elected') continue
    if (why === 'batch') {
      for (const candidate of losers) defeat(candidate, `Defeat certain loser: ${name(candidate)}`)
      continue
    }
    const hopeful = those(count, 'Hopeful')
    const least = hopeful.map(votesOf).reduce((a, b) => (compareFractions(b, a) < 0 ? b : a))
    const low = hopeful.filter(candidate => compareFractions(votesOf(candidate), rational.plus(least, count.surplus)) <= 0)
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
function certainLosers(count: Count<Fraction>, seats: number): number[] {
  const rising = those(count, 'Hopeful').sort((a, b) => compareFractions(count.votes[a] ?? none, count.votes[b] ?? none) || a - b)
  let sum = count.surplus
  let sure = 0
  for (let k = 1; k <= rising.length - seatsLeft(count, seats); k++) {
    sum = rational.plus(sum, count.votes[rising[k - 1] ?? 0] ?? none)
    const next = rising[k]
    if (next !== undefined && compareFractions(sum, count.votes[next] ?? none) < 0) sure = k
  }
  return rising.slice(0, sure).sort((a, b) => a - b)
}

/** Hands out every paper. A weight is a product of (1 - keep) over those before, so all votes have one denominator: the product of theirs. */
function distribute(count: Count<Fraction>, { parent, candidate, papers }: BallotTree, keep: readonly Fraction[]): void {
  const partial = keep.map(({ n, d }) => n !== 0n && n !== d)
  const common = keep.reduce((product, { d }, who) => (partial[who] ? product * d : product), 1n)
  if (common.toString(16).length * 4 > mostBits) {
    throw new BadInput('TOO_LARGE', 'exact fractions of this count grow past any reasonable size; count it by meek-prf', { field: 'rule' })
  }
  // The weight of a paper depends only on the set of those before it that keep a part.
  const weights = new Map<string, { weight: bigint, kept: Map<number, bigint> }>([['', { weight: common, kept: new Map() }]])
  const sets: (string | null)[] = []
  const votes = keep.map(() => 0n)
  for (let node = 0; node < parent.length; node++) {
    const set = (parent[node] ?? -1) < 0 ? '' : sets[parent[node] ?? 0] ?? null
    const who = candidate[node] ?? 0
    const factor = keep[who] ?? none
    if (set === null || factor.n === 0n) {
      sets.push(set)
      continue
    }
    const before = weights.get(set) ?? { weight: 0n, kept: new Map<number, bigint>() }
    const count = BigInt(papers[node] ?? 0)
    if (!partial[who]) {
      votes[who] = (votes[who] ?? 0n) + before.weight * count
      sets.push(null)
      continue
    }
    const kept = before.kept.get(who) ?? before.weight / factor.d * factor.n
    before.kept.set(who, kept)
    votes[who] = (votes[who] ?? 0n) + kept * count
    const after = [...set ? set.split(',') : [], String(who)].sort().join(',')
    if (!weights.has(after)) weights.set(after, { weight: before.weight - kept, kept: new Map() })
    sets.push(after)
  }
  votes.forEach((value, who) => {
    count.votes[who] = fraction(value, common)
  })
}
