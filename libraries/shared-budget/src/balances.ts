import type { Electorate } from './electorate.ts'

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

  constructor(electorate: Electorate, costs: Float64Array) {
    this.electorate = electorate
    this.costs = costs
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
      if (sharing === 0) return Infinity
      this.plain = given === 0
      this.full = sharing
      if (poor === before) return price
      before = poor
      price = Math.max(price, (cost - given + margin * (cost + given)) / sharing)
    }
  }
}
