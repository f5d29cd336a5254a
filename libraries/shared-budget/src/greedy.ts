import type { Electorate } from './electorate.ts'
import type { Instance } from './instance.ts'
import { outcomeOf } from './outcome.ts'
import type { Outcome } from './outcome.ts'
import type { TieOrder } from './ties.ts'

/**
 * Greedy welfare: projects by total utility per unit of cost, each taken while it fits, those that do not fit passed over. With
 * cost-utility that is the order of votes. Free projects come first, unsupported ones last.
 */
export function greedy(instance: Instance, electorate: Electorate, ties: TieOrder): Outcome {
  const { projects, budget } = instance
  const { support, divisors } = electorate
  // worth x divisor / cost, kept as a pair; free projects are infinitely dense (with cost-utility their worth is their cost: nothing over nothing).
  const density = projects.map(({ cost }, project) => (cost === 0n ? [1n, 0n] as const : [(support[project] ?? 0n) * (divisors[project] ?? 1n), cost] as const))
  const denser = (a: number, b: number) => {
    const [up, down] = density[a] ?? [0n, 1n], [otherUp, otherDown] = density[b] ?? [0n, 1n]
    const left = up * otherDown, right = otherUp * down
    return left > right ? -1 : left < right ? 1 : 0
  }
  const order = projects.map((_project, at) => at).sort((a, b) => denser(a, b) || ties.compare(a, b))
  let left = budget
  const rounds: Parameters<typeof outcomeOf>[1][number][] = []
  for (let from = 0; from < order.length;) {
    let to = from + 1
    while (to < order.length && denser(order[from] ?? 0, order[to] ?? 0) === 0) to += 1
    for (let equal = order.slice(from, to); ;) {
      // Only those that still fit can be in anybody's way; a tie among the others needs no breaking.
      equal = equal.filter(project => (projects[project]?.cost ?? 0n) <= left)
      if (equal.length === 0) break
      const project = equal.length === 1 || equal.reduce((sum, at) => sum + (projects[at]?.cost ?? 0n), 0n) <= left
        ? equal.reduce((best, at) => (ties.compare(at, best) < 0 ? at : best)) : ties.first(equal)
      left -= projects[project]?.cost ?? 0n
      rounds.push({ project, by: 'greedy', rho: null, payments: [] })
      equal = equal.filter(other => other !== project)
    }
    from = to
  }
  return outcomeOf(instance, rounds)
}
