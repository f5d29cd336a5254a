import { rounding } from './balances.ts'
import type { Balances } from './balances.ts'
import type { Electorate } from './electorate.ts'

/** Between which two numbers a slope surely lies. */
export type Slope = { readonly low: number, readonly high: number }

/**
 * How fast every balance grows with the endowment, between two endowments at which the same projects are bought in the same order.
 *
 * In one course of purchases more money for all leaves nobody with less: a project's price falls, and those who gave their last coin
 * become fewer. So whoever is poor at the larger endowment is poor throughout, whoever pays in full at the smaller one does so
 * throughout, and of the others both are possible. Balances and prices are piecewise linear in the endowment; the bounds hold for the
 * slope of every piece.
 */
export class Slopes {
  private readonly electorate: Electorate
  /** Wider than the rounding of a sum over all groups; every term of a sum has the same sign. */
  private readonly margin: number
  private readonly low: Float64Array
  private readonly high: Float64Array

  constructor(electorate: Electorate) {
    this.electorate = electorate
    this.margin = (4 * electorate.groups + 64) * rounding
    this.low = new Float64Array(electorate.groups)
    this.high = new Float64Array(electorate.groups)
  }

  /** Before anything is bought a balance is the endowment. */
  begin(): void {
    this.low.fill(1)
    this.high.fill(1)
  }

  /** The slope of a project's price per unit of worth: the sum of the poor's slopes over the worth of the others, negative. `first` and `second` are the balances at the two endowments, `high` an upper bound of the price at the first, `low` a lower one at the second. */
  ofPrice(project: number, first: Balances, high: number, second: Balances, low: number): Slope {
    const { groups, weights, worth } = this.listed(project), { margin } = this
    let mostGiven = 0, leastSharing = 0, leastGiven = 0, mostSharing = 0
    for (let at = 0; at < groups.length; at += 1) {
      const group = groups[at]!, unit = worth[at]!, voters = weights[at]!
      if (first.least[group]! > high * unit * (1 + margin)) leastSharing += voters * unit
      else mostGiven += voters * this.high[group]!
      if (second.most[group]! < low * unit * (1 - margin)) leastGiven += voters * this.low[group]!
      else mostSharing += voters * unit
    }
    return {
      low: leastSharing === 0 ? -Infinity : -mostGiven / leastSharing * (1 + margin),
      high: mostSharing === 0 ? 0 : -leastGiven / mostSharing * (1 - margin),
    }
  }

  /** Balances after a purchase. Called before the balances themselves pay, with what `ofPrice` was asked with and answered. */
  buy(project: number, slope: Slope, first: Balances, high: number, second: Balances, low: number): void {
    const { groups, worth } = this.listed(project), { margin } = this
    for (let at = 0; at < groups.length; at += 1) {
      const group = groups[at]!, unit = worth[at]!
      const poor = second.most[group]! < low * unit * (1 - margin), full = first.least[group]! > high * unit * (1 + margin)
      this.low[group] = full ? (this.low[group]! - slope.high * unit) * (1 - margin) : 0
      this.high[group] = poor ? 0 : (this.high[group]! - slope.low * unit) * (1 + margin)
    }
  }

  private listed(project: number) {
    return {
      groups: this.electorate.supporters[project] ?? new Int32Array(),
      weights: this.electorate.weights[project] ?? new Float64Array(),
      worth: this.electorate.worth[project] ?? new Float64Array(),
    }
  }
}
