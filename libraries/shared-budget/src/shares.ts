import type { Electorate } from './electorate.ts'
import { bounds, compare, fraction, minus } from './fraction.ts'
import type { Fraction } from './fraction.ts'
import type { Instance } from './instance.ts'
import type { Payment } from './outcome.ts'

/**
 * How a project's cost could be shared equally: its supporters (groups) by what they have left, the most first; `ends` are the places
 * behind which somebody has less, `voters` how many there are up to each. `affordable` is the index of the largest share that all in
 * it can pay, `rho` its price per unit of utility.
 */
export type Offer = {
  readonly project: number
  readonly groups: readonly number[]
  readonly ends: readonly number[]
  readonly voters: readonly number[]
  readonly affordable: number | undefined
  readonly rho: Fraction | undefined
  /** The next share, from the largest on, of which has not been asked what it lacks. */
  unasked: number
}

const none = fraction(0n)
/** Doubles here carry a relative error of at most 1e-14 of the endowment; closer than this the fractions decide. */
const margin = 1e-9

/** What voters have left, and what they could buy in equal shares. */
export class Shares {
  private readonly left: Fraction[]
  private readonly near: Float64Array
  private readonly scale: number
  private readonly offers = new Map<number, Offer>()
  private readonly instance: Instance
  private readonly electorate: Electorate

  constructor(instance: Instance, electorate: Electorate, endowment: Fraction) {
    this.instance = instance
    this.electorate = electorate
    this.left = Array.from({ length: electorate.groups }, () => endowment)
    this.scale = bounds(endowment)[1]
    this.near = new Float64Array(electorate.groups).fill(this.scale)
  }

  /** The offer for a project as things stand; worked out anew only when a supporter has paid since. */
  offer(project: number): Offer {
    const known = this.offers.get(project)
    if (known) return known
    const groups = [...this.electorate.supporters[project] ?? []].sort((a, b) => this.compareLeft(b, a))
    const ends: number[] = [], voters: number[] = []
    let sum = 0
    groups.forEach((group, at) => {
      sum += this.electorate.members[group]?.length ?? 0
      const next = groups[at + 1]
      if (next !== undefined && this.compareLeft(group, next) === 0) return
      ends.push(at + 1)
      voters.push(sum)
    })
    let affordable: number | undefined
    for (let share = ends.length - 1; share >= 0 && affordable === undefined; share -= 1) {
      const group = groups[(ends[share] ?? 1) - 1] ?? 0, near = this.cost(project, voters[share] ?? 1)
      const difference = this.near[group]! - near, close = margin * this.scale
      if (difference > close || (difference >= -close && compare(this.left[group] ?? none, this.price(project, voters[share] ?? 1)) >= 0)) affordable = share
    }
    const offer = { project, groups, ends, voters, affordable, rho: affordable === undefined ? undefined : this.rho(project, voters[affordable] ?? 1), unasked: ends.length - 1 }
    this.offers.set(project, offer)
    return offer
  }

  /** The least increase with which a larger share of this project would be affordable, and at least as good as `best`; `undefined` where none is below `known`. */
  increase(offer: Offer, best: Fraction | undefined, known: Fraction | undefined): Fraction | undefined {
    const { project, groups, ends, voters, affordable } = offer
    let least = known
    let nearest = least ? bounds(least)[1] : Infinity
    // The best price only rises, so what has been asked need not be asked again.
    for (; offer.unasked > (affordable ?? -1); offer.unasked -= 1) {
      const share = offer.unasked
      const count = voters[share] ?? 1
      if (best && compare(this.rho(project, count), best) > 0) break
      const group = groups[(ends[share] ?? 1) - 1] ?? 0
      if (this.cost(project, count) - this.near[group]! > nearest + margin * this.scale) continue
      const missing = minus(this.price(project, count), this.left[group] ?? none)
      if (least && compare(missing, least) >= 0) continue
      least = missing
      nearest = bounds(least)[1]
    }
    return least === known ? undefined : least
  }

  /** Takes the price of the affordable share from all in it. */
  buy({ project, groups, ends, voters, affordable = 0 }: Offer): Payment {
    const payers = groups.slice(0, ends[affordable]), each = this.price(project, voters[affordable] ?? 1)
    const after = new Map<Fraction, Fraction>()
    for (const group of payers) {
      const had = this.left[group] ?? none
      let has = after.get(had)
      if (!has) after.set(had, has = minus(had, each))
      this.left[group] = has
      this.near[group] = bounds(has)[1]
      for (const other of this.electorate.approvals[group] ?? []) this.offers.delete(other)
    }
    return { each, ballots: payers.flatMap(group => this.electorate.members[group] ?? []) }
  }

  private compareLeft(a: number, b: number): number {
    const difference = this.near[a]! - this.near[b]!
    if (Math.abs(difference) > margin * this.scale) return difference
    const left = this.left[a] ?? none, right = this.left[b] ?? none
    return left === right ? 0 : compare(left, right)
  }

  private cost(project: number, voters: number): number {
    return Number(this.instance.projects[project]?.cost ?? 0n) / voters
  }

  private price(project: number, voters: number): Fraction {
    return fraction(this.instance.projects[project]?.cost ?? 0n, BigInt(voters))
  }

  /** The price over the utility of one voter: `divisors` hold it where it is the cost. */
  private rho(project: number, voters: number): Fraction {
    return { num: this.instance.projects[project]?.cost ?? 0n, den: BigInt(voters) * (this.electorate.divisors[project] ?? 1n) }
  }
}
