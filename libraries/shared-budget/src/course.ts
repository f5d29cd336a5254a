import { Balances, firstPrices, rounding } from './balances.ts'
import type { EqualShares, Run } from './equal-shares.ts'
import { bounds, minus } from './fraction.ts'
import type { Fraction } from './fraction.ts'
import { Slopes } from './slopes.ts'
import type { Slope } from './slopes.ts'

/** More than the rounding of the few operations on keys below. */
const margin = 16 * rounding

/** What is known of a project in a round: bounds of its key (price per unit of utility) at both ends, and of the key's slope between. */
type Known = {
  readonly project: number
  readonly low1: number, readonly high1: number, readonly low2: number, readonly high2: number
  /** Whether the price is cost / `sharing` at both ends, hence everywhere between (it never rises). */
  readonly sharing: number
  readonly slope: Slope
}

/**
 * Certifies that at every endowment from that of a run up to a larger one the same projects are bought in the same order. Answers no
 * where it cannot tell. A project's price never rises with the endowment as long as the course is the same, so most others are ruled
 * out by their price at the larger end; for the rest the difference to the project bought must stay positive between its two ends,
 * which the bounds of its slope decide.
 */
export class Course {
  private readonly rule: EqualShares
  private readonly first: Balances
  private readonly second: Balances
  private readonly slopes: Slopes
  private readonly start: Float64Array
  private readonly divisor: Float64Array

  constructor(rule: EqualShares) {
    this.rule = rule
    this.first = new Balances(rule.instance, rule.electorate)
    this.second = new Balances(rule.instance, rule.electorate)
    this.slopes = new Slopes(rule.electorate)
    this.start = firstPrices(rule.instance, rule.electorate)
    this.divisor = Float64Array.from(rule.electorate.divisors, Number)
  }

  holds({ endowment, purchases }: Run, larger: Fraction): boolean {
    const { first, second, slopes, divisor } = this
    const length = bounds(minus(larger, endowment))[1]
    first.fill(bounds(endowment))
    second.fill(bounds(larger))
    slopes.begin()
    const price = this.start.slice()
    let open = [...this.rule.wanted]
    for (const { project: bought } of purchases) {
      const chosen = this.known(bought, price[bought]!)
      if (!chosen || chosen.high1 === Infinity || chosen.slope.low === -Infinity) return false
      const gone = new Set([bought])
      for (const project of open) {
        const unit = divisor[project]!
        if (project === bought || price[project]! / unit * (1 - margin) > chosen.high1) continue
        const low = second.lowest(project, price[project]!)
        if (low === Infinity) gone.add(project)
        else {
          price[project] = low
          if (low / unit * (1 - margin) > chosen.high1) continue
          const other = this.known(project, low)
          if (!other || !this.apart(chosen, other, length)) return false
        }
      }
      open = open.filter(project => !gone.has(project))
      this.buy(chosen)
    }
    return open.every(project => second.lowest(project, price[project]!) === Infinity)
  }

  /** `undefined` where nobody can afford it at the larger end either. */
  private known(project: number, from: number): Known | undefined {
    const { first, second } = this, unit = this.divisor[project]!
    const low2 = second.lowest(project, from)
    if (low2 === Infinity) return undefined
    const full = second.full
    let plain = second.plain
    const high2 = second.highest(project, low2)
    plain &&= second.plain && second.full === full
    const low1 = first.lowest(project, low2)
    plain &&= low1 !== Infinity && first.plain && first.full === full
    const high1 = low1 === Infinity ? Infinity : first.highest(project, low1)
    plain &&= high1 !== Infinity && first.plain && first.full === full
    const slope = this.slopes.ofPrice(project, first, high1, second, low2)
    return {
      project, sharing: plain ? full : 0,
      low1: low1 / unit * (1 - margin), high1: high1 / unit * (1 + margin), low2: low2 / unit * (1 - margin), high2: high2 / unit * (1 + margin),
      slope: { low: slope.low / unit * (1 + margin), high: slope.high / unit * (1 - margin) },
    }
  }

  /** Whether the chosen project goes before another one all the way. */
  private apart(chosen: Known, other: Known, length: number): boolean {
    if (chosen.sharing > 0 && other.sharing > 0) return this.plainlyBefore(chosen, other)
    const end = other.low2 - chosen.high2 - margin * chosen.high2
    if (!(end > 0)) return false
    // Going back from the larger end the difference shrinks by at most this much a unit.
    const backwards = (other.slope.high - chosen.slope.low) * (1 + margin)
    if (backwards <= 0 || end - backwards * length * (1 + margin) > 0) return true
    const begin = other.low1 - chosen.high1 - margin * chosen.high1
    if (!(begin > 0) || begin === Infinity) return false
    const forwards = (other.slope.low - chosen.slope.high) * (1 + margin)
    if (forwards >= 0) return true
    if (forwards === -Infinity) return false
    // Where the two lines meet; left of any point the one bounds the difference, right of it the other.
    const meet = Math.min(length, Math.max(0, (end - begin - backwards * length) / (forwards - backwards)))
    return begin * (1 - margin) + forwards * meet * (1 + margin) > 0 && end * (1 - margin) - backwards * (length - meet) * (1 + margin) > length * margin * backwards
  }

  private plainlyBefore(chosen: Known, other: Known): boolean {
    const { instance: { projects }, electorate: { divisors }, ties } = this.rule
    const cost = (known: Known) => (projects[known.project]?.cost ?? 0n)
    const left = cost(chosen) * BigInt(other.sharing) * (divisors[other.project] ?? 1n), right = cost(other) * BigInt(chosen.sharing) * (divisors[chosen.project] ?? 1n)
    return left < right || (left === right && ties.compare(chosen.project, other.project) < 0)
  }

  private buy({ project }: Known): void {
    const { first, second, slopes } = this
    const low2 = second.lowest(project, this.start[project]!), high2 = second.highest(project, low2)
    const low1 = first.lowest(project, low2), high1 = first.highest(project, low1)
    slopes.buy(project, slopes.ofPrice(project, first, high1, second, low2), first, high1, second, low2)
    first.buy(project, low1, high1)
    second.buy(project, low2, high2)
  }
}
