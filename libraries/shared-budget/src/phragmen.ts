import type { Electorate } from './electorate.ts'
import { bounds } from './fraction.ts'
import type { Instance } from './instance.ts'
import { outcomeOf } from './outcome.ts'
import type { Outcome } from './outcome.ts'
import { SharedDenominator } from './shared-denominator.ts'
import { byCodePoint } from './ties.ts'
import type { TieOrder } from './ties.ts'

/**
 * Sequential Phragmén (Los, Christoff and Grossi, "Proportional budget allocations", IJCAI 2022): supporters carry a project's cost as
 * load, spread so that they end equal; the project that leaves them the least load is next. It ends as soon as any of the projects
 * tied for next no longer fits. Projects dearer than the whole budget take no part; unsupported ones come last.
 * `winners` are sorted by code point of the id, as the reference prints them; the rounds stand in the order of purchase.
 *
 * Every load in play is one of the loads at which a round ended, so a project's next load is a whole-number combination of those.
 */
export function phragmen(instance: Instance, electorate: Electorate, ties: TieOrder): Outcome {
  const { projects, budget } = instance
  const { supporters, weights, approvals, members, votes } = electorate
  const levels = new SharedDenominator()
  levels.push(0n, 1n)
  const levelOf = new Int32Array(electorate.groups)
  /** Voters among a project's supporters who carry the load of each level. */
  const carrying = projects.map((_project, at) => [votes[at] ?? 0])
  let open = projects.map((_project, at) => at).filter(project => (projects[project]?.cost ?? 0n) <= budget)
  let left = budget
  const rounds: Parameters<typeof outcomeOf>[1][number][] = []

  /** The sum of its supporters' loads and its cost, over the shared denominator; to be divided by its votes. */
  const exactSum = (project: number): bigint =>
    (carrying[project] ?? []).reduce((sum, count, level) => (count ? sum + BigInt(count) * (levels.nums[level] ?? 0n) : sum), (projects[project]?.cost ?? 0n) * levels.den)
  const near: number[] = [0]
  const nearLoad = (project: number): number =>
    (carrying[project] ?? []).reduce((sum, count, level) => sum + count * (near[level] ?? 0), Number(projects[project]?.cost ?? 0n)) / (votes[project] ?? 0)

  while (open.length > 0) {
    const supported = open.filter(project => (votes[project] ?? 0) > 0)
    // Sums of positive terms only: the relative error stays below rounds x terms x 2^-52, far below the margin of 1e-9.
    const loads = supported.map(nearLoad)
    const limit = loads.reduce((least, load) => Math.min(least, load), Infinity) * (1 + 1e-9)
    const close = supported.filter((_project, at) => (loads[at] ?? Infinity) <= limit)
    const sums = close.map(project => ({ project, sum: exactSum(project), votes: BigInt(votes[project] ?? 0) }))
    const least = sums.reduce<typeof sums[number] | undefined>((least, one) => (!least || one.sum * least.votes < least.sum * one.votes ? one : least), undefined)
    const tied = least ? sums.filter(one => one.sum * least.votes === least.sum * one.votes).map(({ project }) => project) : open
    if (tied.some(project => (projects[project]?.cost ?? 0n) > left)) break
    const project = ties.first(tied)
    left -= projects[project]?.cost ?? 0n
    open = open.filter(other => other !== project)
    if (supported.length === 0) {
      rounds.push({ project, by: 'phragmen', rho: null, payments: [] })
      continue
    }
    const level = levels.push(exactSum(project), BigInt(votes[project] ?? 0)), load = levels.at(level)
    near.push(bounds(load)[0])
    const payers = new Map<number, number[]>()
    for (const group of supporters[project] ?? []) {
      const before = levelOf[group] ?? 0, ballots = payers.get(before) ?? []
      payers.set(before, ballots)
      for (const ballot of members[group] ?? []) ballots.push(ballot)
    }
    rounds.push({ project, by: 'phragmen', rho: load, payments: [...payers].map(([before, ballots]) => ({ ballots, each: { num: (levels.nums[level] ?? 0n) - (levels.nums[before] ?? 0n), den: levels.den } })) })
    for (const counts of carrying) counts.push(0)
    ;(supporters[project] ?? []).forEach((group, at) => {
      const voters = weights[project]?.[at] ?? 0, before = levelOf[group] ?? 0
      for (const other of approvals[group] ?? []) {
        const counts = carrying[other]
        if (!counts) continue
        counts[before] = (counts[before] ?? 0) - voters
        counts[level] = (counts[level] ?? 0) + voters
      }
      levelOf[group] = level
    })
  }
  const outcome = outcomeOf(instance, rounds)
  return { ...outcome, winners: outcome.winners.toSorted((a, b) => byCodePoint(projects[a]?.id ?? '', projects[b]?.id ?? '')) }
}
