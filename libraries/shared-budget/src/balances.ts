import type { Electorate } from './electorate.ts'
import type { Instance } from './instance.ts'
import type { Purchase } from './ledger.ts'

/** More than the rounding of one operation in doubles, as a share of its result. */
export const rounding = 2 ** -52

/**
 * What every group's voters surely have at least and at most, in doubles, and what a project would surely cost them per unit of worth.
 * Every bound is rounded outwards, so the exact value always lies within.
 */
export class Balances {
  readonly least: Float64Array
  readonly most: Float64Array
  /** Whether the last bound asked for had nobody give his last coin, so that the price is exactly cost / `full`. */
  plain = false
  full = 0
  private readonly electorate: Electorate
  private readonly costs: Float64Array

  constructor({ projects }: Instance, electorate: Electorate) {
    this.electorate = electorate
    this.costs = Float64Array.from(projects, ({ cost }) => Number(cost))
    this.least = new Float64Array(electorate.groups)
    this.most = new Float64Array(electorate.groups)
  }

  /** Everybody has the same again, an amount between the two doubles. */
  fill([least, most]: readonly [number, number]): void {
    this.least.fill(least)
    this.most.fill(most)
  }

  /** A price per unit of worth that is surely not above the project's; `Infinity` where its supporters surely cannot afford it. `from` is a price known to be too low or right. */
  lowest(project: number, from: number): number {
    return this.price(project, this.most, -1, from)
  }

  /** A price that is surely not below; `Infinity` where they perhaps cannot afford it. */
  highest(project: number, from: number): number {
    return this.price(project, this.least, 1, from)
  }

  /**
   * The least r with sum of min(balance, r x worth) = cost, by Newton's method from below: whoever has less than r x worth gives all,
   * the others share the rest. For any division of the supporters (cost - what the poor have) / worth of the others is a lower bound;
   * with the division that r itself makes it is an upper one. Both hold for the doubles after the margin is added.
   */
  private price(project: number, balance: Float64Array, side: -1 | 1, from: number): number {
    const groups = this.electorate.supporters[project] ?? new Int32Array(), weights = this.electorate.weights[project] ?? new Float64Array()
    const worth = this.electorate.worth[project] ?? new Float64Array(), cost = this.costs[project] ?? 0
    const margin = side * (groups.length + 8) * rounding
    let price = from
    for (let before = -1; ;) {
      let given = 0, sharing = 0, poor = 0
      for (let at = 0; at < groups.length; at += 1) {
        const has = balance[groups[at]!]!, unit = worth[at]!, voters = weights[at]!
        if (has < price * unit) {
          given += voters * has
          poor += 1
        } else sharing += voters * unit
      }
      this.plain = given === 0 && sharing > 0
      this.full = sharing
      if (sharing === 0) return Infinity
      if (poor === before) return price
      before = poor
      price = Math.max(price, (cost - given + margin * (cost + given)) / sharing)
    }
  }

  /** Who surely cannot pay in full at a price between two bounds, and of whom the bounds do not tell. */
  payers(project: number, low: number, high: number): Purchase {
    const { least, most } = this, groups = this.electorate.supporters[project] ?? new Int32Array(), worth = this.electorate.worth[project] ?? new Float64Array()
    const poor: number[] = [], unsure: number[] = []
    for (let at = 0; at < groups.length; at += 1) {
      const group = groups[at]!
      if (most[group] === 0) continue
      if (most[group]! < low * worth[at]! * (1 - rounding)) poor.push(group)
      else if (!(least[group]! > high * worth[at]! * (1 + rounding))) unsure.push(group)
    }
    return { project, poor, unsure }
  }

  /** Takes the price from all who support the project. */
  buy(project: number, low: number, high: number): Purchase {
    const { least, most } = this, groups = this.electorate.supporters[project] ?? new Int32Array(), worth = this.electorate.worth[project] ?? new Float64Array()
    const purchase = this.payers(project, low, high)
    for (const group of purchase.poor) least[group] = most[group] = 0
    for (let at = 0; at < groups.length; at += 1) {
      const group = groups[at]!, had = most[group]!
      if (had === 0) continue
      // Three roundings, each of numbers no larger than what was there before.
      least[group] = Math.max(0, least[group]! - high * worth[at]! - 3 * rounding * had)
      most[group] = Math.max(Number.MIN_VALUE, had - low * worth[at]! + 3 * rounding * had)
    }
    return purchase
  }
}

/** Prices per unit of worth that are surely not above any project's: an equal share of its cost. */
export const firstPrices = ({ projects }: Instance, { support }: Electorate): Float64Array =>
  Float64Array.from(projects, ({ cost }, project) => Number(cost) / Number(support[project] || 1n) * (1 - 4 * rounding))
