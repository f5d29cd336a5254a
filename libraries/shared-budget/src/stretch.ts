import type { EqualShares, Run } from './equal-shares.ts'

/** A number that grows with the endowment: at + slope x (units more than the run's endowment), over a denominator kept beside it. */
type Line = { readonly at: bigint, readonly slope: bigint }
/** A project's price per unit of worth, over the shared denominator times `sharing`, and those of its supporters who give their last coin for it. */
type Price = Line & { readonly sharing: bigint, readonly poor: ReadonlySet<number> }

/**
 * How many units more for everybody surely leave the order of a run's purchases as it is, exactly: as long as the same voters give
 * their last coin in each round, every balance and price is linear in the endowment, so each way in which the course could change has
 * one endowment at which it does. Where prices stay equal, or so close that doubles cannot tell, this goes on; it costs a bigint
 * operation or two for every mark on the ballots in every round.
 */
export function stretchOf({ instance: { projects }, electorate, ties, wanted }: EqualShares, { endowment, purchases }: Run): bigint {
  const { supporters, weights, worth, divisors } = electorate
  let den = endowment.den
  const balances: Line[] = Array.from({ length: electorate.groups }, () => ({ at: endowment.num, slope: endowment.den }))
  const listed = (project: number) => Array.from(supporters[project] ?? [], (group, at) => ({ group, voters: BigInt(weights[project]?.[at] ?? 0), unit: BigInt(worth[project]?.[at] ?? 0) }))
  const backers = new Map(wanted.map(project => [project, listed(project)]))
  const cost = (project: number) => projects[project]?.cost ?? 0n

  let units: bigint | undefined
  /** It holds up to rise / fall units, or (not `inclusive`) only below that. */
  const holdsUpTo = (rise: bigint, fall: bigint, inclusive: boolean) => {
    const whole = inclusive ? rise / fall : (rise + fall - 1n) / fall - 1n
    if (units === undefined || whole < units) units = whole
  }

  /** The price just above the run's endowment, where the supporters can afford it there. */
  const priceOf = (project: number): Price | undefined => {
    const poor = new Set<number>(), list = backers.get(project) ?? []
    for (;;) {
      let at = cost(project) * den, slope = 0n, sharing = 0n
      for (const { group, voters, unit } of list) {
        const has = balances[group]!
        if (poor.has(group)) {
          at -= voters * has.at
          slope -= voters * has.slope
        } else sharing += voters * unit
      }
      if (sharing === 0n) return undefined
      const before = poor.size
      for (const { group, unit } of list) {
        const has = balances[group]!, difference = has.at * sharing - at * unit
        if (difference < 0n || (difference === 0n && has.slope * sharing < slope * unit)) poor.add(group)
      }
      if (poor.size === before) return { at, slope, sharing, poor }
    }
  }

  /** Nobody who gives his last coin keeps one before this. */
  const keepPoor = (project: number, { at, slope, sharing, poor }: Price) => {
    for (const { group, unit } of backers.get(project) ?? []) {
      const has = balances[group]!, gain = has.slope * sharing - slope * unit
      if (poor.has(group) && gain > 0n) holdsUpTo(at * unit - has.at * sharing, gain, true)
    }
  }

  let open = [...wanted]
  const keepOut = (project: number) => {
    const has = (backers.get(project) ?? []).reduce<Line>((sum, { group, voters }) => ({ at: sum.at + voters * balances[group]!.at, slope: sum.slope + voters * balances[group]!.slope }), { at: 0n, slope: 0n })
    if (has.slope > 0n) holdsUpTo(cost(project) * den - has.at, has.slope, false)
  }

  for (const { project: chosen } of purchases) {
    const price = priceOf(chosen)
    if (!price) return 0n
    keepPoor(chosen, price)
    for (const project of open) {
      if (project === chosen) continue
      const other = priceOf(project)
      if (!other) {
        keepOut(project)
        continue
      }
      keepPoor(project, other)
      const mine = price.sharing * (divisors[chosen] ?? 1n), theirs = other.sharing * (divisors[project] ?? 1n)
      const ahead = other.at * mine - price.at * theirs, gain = other.slope * mine - price.slope * theirs, first = ties.compare(chosen, project) < 0
      if (ahead < 0n || (ahead === 0n && !first)) return 0n
      if (gain < 0n) holdsUpTo(ahead, -gain, first)
    }
    for (const { group, unit } of backers.get(chosen) ?? []) {
      const { at, slope } = balances[group]!
      balances[group] = price.poor.has(group) ? { at: 0n, slope: 0n } : { at: at * price.sharing - price.at * unit, slope: slope * price.sharing - price.slope * unit }
    }
    const paid = new Set((backers.get(chosen) ?? []).map(({ group }) => group))
    balances.forEach(({ at, slope }, group) => {
      if (!paid.has(group)) balances[group] = { at: at * price.sharing, slope: slope * price.sharing }
    })
    den *= price.sharing
    open = open.filter(project => project !== chosen)
  }
  open.forEach(keepOut)
  return units === undefined || units < 0n ? 0n : units
}
