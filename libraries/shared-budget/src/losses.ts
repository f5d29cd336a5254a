import type { Electorate } from './electorate.ts'
import { fraction } from './fraction.ts'
import type { Fraction } from './fraction.ts'
import type { Instance } from './instance.ts'
import type { Outcome } from './outcome.ts'

/**
 * Why a project was not funded. Where voters pay: what its supporters still had together in the end, and on which projects they had
 * spent the rest, the largest sum first (units of the instance). `fits`: whether its cost is within what is left of the budget.
 */
export type Loss = {
  readonly project: number
  readonly votes: number
  readonly cost: bigint
  readonly fits: boolean
  readonly supportersHave: Fraction | null
  readonly spentOn: readonly { readonly project: number, readonly voters: number, readonly sum: Fraction }[]
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}

/** Every project that was not funded, most votes first. */
export function lossesOf(instance: Instance, { approvals, members, votes }: Electorate, { winners, rounds, leftover, endowment }: Outcome): Loss[] {
  const won = new Set(winners)
  const lost = instance.projects.map((_project, at) => at).filter(project => !won.has(project)).sort((a, b) => (votes[b] ?? 0) - (votes[a] ?? 0))
  const supports: number[][] = instance.ballots.map(() => [])
  members.forEach((ballots, group) => {
    const open = (approvals[group] ?? []).filter(project => !won.has(project))
    for (const ballot of ballots) supports[ballot] = open
  })
  // One denominator for all payments: sums are then whole numbers.
  const den = rounds.reduce((den, { payments }) => payments.reduce((den, { each }) => den / gcd(den, each.den) * each.den, den), endowment?.den ?? 1n)
  const spent = new Map(lost.map(project => [project, [] as { project: number, voters: number, sum: bigint }[]]))
  for (const { project, payments } of rounds) {
    const sums = new Map<number, { voters: number, sum: bigint }>()
    for (const { ballots, each } of payments) {
      const counts = new Map<number, number>(), paid = each.num * (den / each.den)
      if (paid === 0n) continue
      for (const ballot of ballots) for (const other of supports[ballot] ?? []) counts.set(other, (counts.get(other) ?? 0) + 1)
      for (const [other, voters] of counts) {
        const so = sums.get(other) ?? { voters: 0, sum: 0n }
        sums.set(other, { voters: so.voters + voters, sum: so.sum + paid * BigInt(voters) })
      }
    }
    for (const [other, { voters, sum }] of sums) spent.get(other)?.push({ project, voters, sum })
  }
  return lost.map(project => {
    const on = (spent.get(project) ?? []).sort((a, b) => (a.sum > b.sum ? -1 : a.sum < b.sum ? 1 : 0)), cost = instance.projects[project]?.cost ?? 0n
    const had = endowment ? endowment.num * (den / endowment.den) * BigInt(votes[project] ?? 0) : 0n
    return {
      project, cost, votes: votes[project] ?? 0, fits: cost <= leftover,
      supportersHave: endowment ? fraction(on.reduce((left, { sum }) => left - sum, had), den) : null,
      spentOn: on.map(({ project, voters, sum }) => ({ project, voters, sum: fraction(sum, den) })),
    }
  })
}
