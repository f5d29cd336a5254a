import type { Electorate } from './electorate.ts'
import type { Fraction } from './fraction.ts'
import type { Instance } from './instance.ts'
import type { Payment } from './outcome.ts'
import { SharedDenominator } from './shared-denominator.ts'

/** A purchase as the doubles saw it: who surely gave his last coin, and of whom they could not tell. */
export type Purchase = { readonly project: number, readonly poor: readonly number[], readonly unsure: readonly number[] }

/** An exact price over the ledger's denominator: num / (den x sharing) for one unit of worth. */
export type ExactPrice = { readonly num: bigint, readonly sharing: bigint }

/**
 * The exact accounts of one run. Whoever has not given his last coin has the endowment less worth x price of all he bought, so a
 * balance is a whole-number combination of the prices so far, and nothing need be kept per voter. It is written up only as far as
 * somebody asks.
 */
export class Ledger {
  private readonly prices: SharedDenominator
  /** The round in which each project was bought; -1: not yet. */
  private readonly roundOf: Int32Array
  private rounds = 0
  private readonly empty: Uint8Array
  private readonly instance: Instance
  private readonly electorate: Electorate
  private readonly endowment: Fraction

  constructor(instance: Instance, electorate: Electorate, endowment: Fraction) {
    this.instance = instance
    this.electorate = electorate
    this.endowment = endowment
    this.prices = new SharedDenominator(endowment.den)
    this.empty = new Uint8Array(electorate.groups)
    this.roundOf = new Int32Array(instance.projects.length).fill(-1)
  }

  /** The denominator over which prices stand at the moment. */
  get den(): bigint {
    return this.prices.den
  }

  /** Writes up the purchases not yet written up, in order. */
  follow(purchases: readonly Purchase[]): void {
    for (let at = this.rounds; at < purchases.length; at += 1) {
      const purchase = purchases[at]
      if (purchase) this.buy(purchase)
    }
  }

  /** The exact price of a project for those who pay in full; `undefined` where its supporters cannot afford it. */
  priceOf({ project, poor, unsure }: Purchase): ExactPrice | undefined {
    const groups = this.electorate.supporters[project] ?? new Int32Array(), weights = this.electorate.weights[project] ?? [], worth = this.electorate.worth[project] ?? []
    const isPoor = new Set(poor), open = new Set(unsure.filter(group => !this.empty[group]))
    const { den } = this.prices
    let sharing = 0n, left = (this.instance.projects[project]?.cost ?? 0n) * den
    const coefficients = new Float64Array(this.prices.nums.length)
    let givers = 0
    groups.forEach((group, at) => {
      if (this.empty[group]) return
      const voters = weights[at] ?? 0
      if (!isPoor.has(group)) {
        sharing += BigInt(voters * (worth[at] ?? 0))
        return
      }
      givers += voters
      const list = this.electorate.approvals[group] ?? []
      for (let mark = 0; mark < list.length; mark += 1) {
        const round = this.roundOf[list[mark]!]!
        if (round >= 0) coefficients[round]! += voters * this.electorate.approvalWorth[group]![mark]!
      }
    })
    left -= BigInt(givers) * this.start()
    coefficients.forEach((coefficient, round) => {
      if (coefficient !== 0) left += BigInt(coefficient) * (this.prices.nums[round] ?? 0n)
    })
    for (let moved = open.size > 0; moved;) {
      moved = false
      for (const group of open) {
        const at = groups.indexOf(group), unit = BigInt(worth[at] ?? 0), voters = BigInt(weights[at] ?? 0), has = this.balance(group)
        if (has * sharing >= left * unit) continue
        open.delete(group)
        moved = true
        left -= voters * has
        sharing -= voters * unit
      }
    }
    return sharing === 0n ? undefined : { num: left, sharing }
  }

  /** The price for one unit of worth that a purchase was made at, in units of the instance. */
  priceAt(round: number): Fraction {
    return this.prices.at(round)
  }

  /** Buys, and tells who paid what. */
  buy(purchase: Purchase): Payment[] {
    const price = this.priceOf(purchase)
    if (!price) throw new Error('a project was bought that its supporters cannot afford')
    const { project } = purchase
    const round = this.prices.push(price.num, price.sharing)
    const each = this.prices.nums[round] ?? 0n, { den } = this.prices
    const doubtful = new Set([...purchase.poor, ...purchase.unsure]), worth = this.electorate.worth[project] ?? new Float64Array()
    // By worth those who pay in full, by the sum those who pay what they have.
    const full = new Map<number, { readonly sum: bigint, readonly ballots: number[] }>(), poor = new Map<bigint, number[]>()
    let payers: { readonly sum: bigint, readonly ballots: number[] } | undefined, unit = 0
    ;(this.electorate.supporters[project] ?? []).forEach((group, at) => {
      if (this.empty[group]) return
      if (!payers || worth[at] !== unit) {
        unit = worth[at] ?? 0
        payers = full.get(unit) ?? { sum: each * BigInt(unit), ballots: [] }
        full.set(unit, payers)
      }
      let { ballots } = payers
      if (doubtful.has(group)) {
        const has = this.balance(group)
        if (has <= payers.sum) this.empty[group] = 1
        if (has < payers.sum) {
          ballots = poor.get(has) ?? []
          poor.set(has, ballots)
        }
      }
      for (const ballot of this.electorate.members[group] ?? []) ballots.push(ballot)
    })
    this.roundOf[project] = round
    this.rounds += 1
    // Not in lowest terms: a common divisor of a thousand digits is dear, and seldom asked for.
    return [...full.values(), ...[...poor].map(([sum, ballots]) => ({ sum, ballots }))].filter(({ ballots }) => ballots.length > 0).map(({ sum, ballots }) => ({ ballots, each: { num: sum, den } }))
  }

  private start(): bigint {
    return this.endowment.num * (this.prices.den / this.endowment.den)
  }

  /** What one voter of a group has, over the shared denominator. */
  private balance(group: number): bigint {
    let has = this.start()
    const list = this.electorate.approvals[group] ?? []
    for (let mark = 0; mark < list.length; mark += 1) {
      const round = this.roundOf[list[mark]!]!
      if (round < 0) continue
      const unit = this.electorate.approvalWorth[group]![mark]!, price = this.prices.nums[round]!
      has -= unit === 1 ? price : BigInt(unit) * price
    }
    return has
  }
}
