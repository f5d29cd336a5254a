import type { Electorate } from './electorate.ts'
import { firstEndowment } from './endowment.ts'
import { isExhaustive } from './exhaustive.ts'
import { compare, fraction, minus, over, plus, times } from './fraction.ts'
import type { Fraction } from './fraction.ts'
import type { Instance } from './instance.ts'
import { costOf, outcomeOf } from './outcome.ts'
import type { Outcome, Payment, Round } from './outcome.ts'
import type { TieOrder } from './ties.ts'

/** `addOpt`: complete by the least increases that change anything; `exhaustive`: and stop when nothing more fits. */
export type Streamlining = { readonly addOpt?: boolean, readonly exhaustive?: boolean, readonly integral?: boolean }

type Bought = Pick<Round, 'project' | 'rho' | 'payments'>
/** One run: what was bought, and the least increase of the endowment that would change a choice (`null`: none would). */
type Streamlined = { readonly free: readonly number[], readonly bought: readonly Bought[], readonly nextIncrease: Fraction | null }

/**
 * Streamlined (exact) Equal Shares with add-opt (Kraiczy, Robinson and Elkind, "Streamlining Equal Shares", arXiv 2502.11797): as
 * equal shares, but all who pay for a project pay the same, and whoever has less than that pays nothing. Again and again the project
 * with the most utility per unit paid by the largest group that can share it is bought.
 *
 * Prices do not depend on the endowment, so within one course of choices what everybody has left grows exactly as the endowment does:
 * the next endowment at which any choice differs is known, and completion goes straight there.
 */
export function streamlinedEqualShares(instance: Instance, electorate: Electorate, ties: TieOrder, { addOpt = false, exhaustive = true, integral = false }: Streamlining = {}): Outcome {
  let endowment = firstEndowment({ instance, electorate }, integral)
  let run = streamline(instance, electorate, ties, endowment)
  const chosen = ({ free, bought }: Streamlined) => [...free, ...bought.map(({ project }) => project)]
  while (addOpt && run.nextIncrease && !(exhaustive && isExhaustive(instance, chosen(run)))) {
    const more = plus(endowment, run.nextIncrease), next = streamline(instance, electorate, ties, more)
    if (costOf(instance, chosen(next)) > instance.budget) break
    endowment = more
    run = next
  }
  return outcomeOf(instance, [
    ...run.free.map(project => ({ project, by: 'free' as const, rho: fraction(0n), payments: [] })),
    ...run.bought.map(bought => ({ ...bought, by: 'streamlined' as const })),
  ], endowment)
}

function streamline(instance: Instance, electorate: Electorate, ties: TieOrder, endowment: Fraction): Streamlined {
  const { projects } = instance
  const supported = projects.map((_project, at) => at).filter(project => (electorate.votes[project] ?? 0) > 0)
  const free = supported.filter(project => projects[project]?.cost === 0n).sort(ties.compare)
  let open = supported.filter(project => projects[project]?.cost !== 0n)
  const left: Fraction[] = Array.from({ length: electorate.groups }, () => endowment)
  const bought: Bought[] = []
  let nextIncrease: Fraction | null = null
  const sooner = (increase: Fraction) => {
    if (increase.num > 0n && (!nextIncrease || compare(increase, nextIncrease) < 0)) nextIncrease = increase
  }
  for (;;) {
    const offers = open.map(project => ({ project, shares: sharesOf(instance, electorate, left, project) }))
    let best: { project: number, share: Share }[] = []
    for (const { project, shares } of offers) {
      const share = shares.find(({ missing }) => missing.num <= 0n)
      if (!share) continue
      const order = best[0] ? compare(share.rho, best[0].share.rho) : -1
      if (order < 0) best = [{ project, share }]
      else if (order === 0) best.push({ project, share })
    }
    const least = best[0]?.share.rho
    for (const { shares } of offers) for (const { rho, missing } of shares) if (!least || compare(rho, least) <= 0) sooner(missing)
    if (!best[0]) return { free, bought, nextIncrease }
    const first = ties.first(best.map(({ project }) => project)), share = (best.find(({ project }) => project === first) ?? best[0]).share
    for (const group of share.groups) left[group] = minus(left[group] ?? endowment, share.price)
    const payments: Payment[] = [{ each: share.price, ballots: share.groups.flatMap(group => electorate.members[group] ?? []) }]
    bought.push({ project: first, rho: share.rho, payments })
    open = open.filter(project => project !== first)
  }
}

/** One way to share a project's cost: among the groups with the most left; `missing` is what the poorest of them lacks (zero or less: nothing). */
type Share = { readonly groups: readonly number[], readonly price: Fraction, readonly rho: Fraction, readonly missing: Fraction }

/** All ways to share worth looking at, the largest group (the least rho) first. */
function sharesOf(instance: Instance, { supporters, members, divisors }: Electorate, left: readonly Fraction[], project: number): Share[] {
  const order = [...supporters[project] ?? []].sort((a, b) => compare(left[b] ?? fraction(0n), left[a] ?? fraction(0n)))
  const cost = fraction(projects(instance, project)), shares: Share[] = []
  let voters = 0
  order.forEach((group, at) => {
    voters += members[group]?.length ?? 0
    const next = order[at + 1]
    const has = left[group] ?? fraction(0n)
    if (next !== undefined && compare(left[next] ?? fraction(0n), has) === 0) return
    const price = over(cost, fraction(BigInt(voters)))
    shares.push({ groups: order.slice(0, at + 1), price, rho: times(price, fraction(1n, divisors[project] ?? 1n)), missing: minus(price, has) })
  })
  return shares.reverse()
}

const projects = (instance: Instance, project: number): bigint => instance.projects[project]?.cost ?? 0n
