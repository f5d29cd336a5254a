import type { Electorate, Instance, Outcome } from '@gongzhi/shared-budget'

/**
 * Why a round took the project that it took, by indices of projects. Equal shares: `share` is what each supporter who pays in full gives for one unit of utility,
 * an exact fraction; `rival` the project that was next, with its own. By votes: `skipped` had more and no longer fitted. `tied` are exactly equal and lost by the tie rules.
 */
export interface Reason {
  readonly share: Share | null
  readonly rival: { readonly project: number; readonly share: Share } | null
  readonly tied: readonly number[]
  readonly skipped: readonly number[]
}

export interface Share { readonly num: bigint; readonly den: bigint }

const less = (a: Share, b: Share) => a.num * b.den < b.num * a.den
const equal = (a: Share, b: Share) => a.num * b.den === b.num * a.den

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}

/** Goes through the rounds once more, voter groups paying as the outcome says, and asks at each what else could have been taken. */
export function reasonsOf(instance: Instance, electorate: Electorate, { rounds, endowment }: Outcome): Reason[] {
  const { projects, budget } = instance
  const den = rounds.reduce((den, { payments }) => payments.reduce((den, { each }) => den / gcd(den, each.den) * each.den, den), endowment?.den ?? 1n)
  const balance = electorate.members.map(() => (endowment ? endowment.num * (den / endowment.den) : 0n)), groupOf = new Map(electorate.members.flatMap((ballots, group) => ballots.map((ballot) => [ballot, group] as const)))
  const open = new Set(projects.map((_, at) => at)), cost = (project: number) => projects[project]?.cost ?? 0n
  let left = budget

  /** The least price of a unit of utility at which the supporters of a project can pay for it together (Peters, Pierczyński, Skowron 2021); undefined when they cannot. */
  const priceOf = (project: number): Share | undefined => {
    const worths = electorate.worth[project] ?? [], weights = electorate.weights[project] ?? []
    const payers = Array.from(electorate.supporters[project] ?? [], (group, at) => ({ has: balance[group] ?? 0n, worth: BigInt(worths[at] ?? 0), people: BigInt(weights[at] ?? 0) }))
      .sort((a, b) => { const difference = a.has * b.worth - b.has * a.worth; return difference < 0n ? -1 : difference > 0n ? 1 : 0 })
    let rest = cost(project) * den, worth = payers.reduce((sum, payer) => sum + payer.worth * payer.people, 0n)
    for (const payer of payers) {
      if (payer.has * worth >= rest * payer.worth) return { num: rest, den: worth * den * (electorate.divisors[project] ?? 1n) }
      rest -= payer.has * payer.people
      worth -= payer.worth * payer.people
    }
    return undefined
  }
  /** By what the rule that goes by votes puts projects in order: votes, or points for the money. */
  const rankOf = (project: number, by: string): Share => (by === 'greedy' && electorate.utility === 'points' ? { num: electorate.support[project] ?? 0n, den: cost(project) } : { num: BigInt(electorate.votes[project] ?? 0), den: 1n })

  return rounds.map(({ project, by, payments }) => {
    open.delete(project)
    let reason: Reason = { share: null, rival: null, tied: [], skipped: [] }
    if (by === 'equal-shares') {
      const share = priceOf(project), others = [...open].flatMap((other) => { const price = (electorate.votes[other] ?? 0) > 0 ? priceOf(other) : undefined; return price ? [{ project: other, share: price }] : [] })
      const tied = share ? others.filter((other) => equal(other.share, share)) : []
      const dearer = others.filter((other) => !tied.includes(other))
      reason = { share: share ?? null, tied: tied.map((other) => other.project), skipped: [], rival: dearer.reduce<typeof dearer[number] | null>((best, other) => (best === null || less(other.share, best.share) ? other : best), null) }
    } else if (by === 'greedy' || by === 'utilitarian') {
      const rank = rankOf(project, by)
      reason = { ...reason, tied: [...open].filter((other) => cost(other) <= left && equal(rankOf(other, by), rank)), skipped: [...open].filter((other) => cost(other) > left && less(rank, rankOf(other, by))) }
    }
    for (const { ballots, each } of payments) for (const group of new Set(ballots.flatMap((ballot) => groupOf.get(ballot) ?? []))) balance[group] = (balance[group] ?? 0n) - each.num * (den / each.den)
    left -= cost(project)
    return reason
  })
}
