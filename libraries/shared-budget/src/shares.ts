import { rounding } from './balances.ts'
import type { Electorate } from './electorate.ts'
import { bounds, compare, fraction, minus, plus } from './fraction.ts'
import type { Fraction } from './fraction.ts'
import type { Instance } from './instance.ts'

/**
 * What voters have left when a project is paid in equal shares by those who can afford one, and how many could share it. Doubles decide
 * where their error cannot matter, fractions elsewhere. Groups that paid for the same projects have the same left, which is worked out
 * once for all of them, and only if somebody asks.
 */
export class Shares {
  private readonly left: Float64Array
  private readonly history: Int32Array
  /** What is left after each history, where it has been asked for; the first is that nothing was paid. */
  private exact: (Fraction | undefined)[] = []
  /** The history before, and the price that was paid last. */
  private before: { readonly history: number, readonly price: Fraction }[] = []
  /** The history that followed each in the last payment from it. */
  private after: number[] = []
  private margin = 0
  private readonly costs: Float64Array
  private readonly instance: Instance
  private readonly electorate: Electorate

  constructor(instance: Instance, electorate: Electorate) {
    this.instance = instance
    this.electorate = electorate
    this.costs = Float64Array.from(instance.projects, ({ cost }) => Number(cost))
    this.left = new Float64Array(electorate.groups)
    this.history = new Int32Array(electorate.groups)
  }

  /** Everybody has the endowment, and nothing has been paid. */
  begin(endowment: Fraction): void {
    const most = bounds(endowment)[1]
    this.left.fill(most)
    this.history.fill(0)
    this.exact = [endowment]
    this.after = [0]
    this.before = [{ history: 0, price: endowment }]
    // Each payment rounds a few times, each time by less than 2^-52 of the endowment.
    this.margin = (4 * this.instance.projects.length + 64) * rounding * most
  }

  /**
   * The most voters, at most `from`, who could share a project: each of them has cost / voters; with `increase`, has that and more if
   * he is given the increase. Ends early, with a number that may be too large, as soon as it is no longer `useful`.
   */
  sharers(project: number, from: number, useful: (voters: number) => boolean, increase?: Fraction): number {
    const { groups, weights, cost } = this.listed(project), { left } = this
    const more = increase ? bounds(increase)[1] : 0, close = this.margin + 16 * rounding * more
    for (let voters = from; voters > 0;) {
      const price = cost / voters, surely = price - more + close, perhaps = price - more - close
      // Added up without a branch, which nobody could foretell.
      let able = 0, unsure = 0
      for (let at = 0; at < groups.length; at += 1) {
        const has = left[groups[at]!]!
        able += Number(has > surely) * weights[at]!
        unsure += Number(has >= perhaps)
        unsure -= Number(has > surely)
      }
      for (let at = 0; unsure > 0; at += 1) {
        const has = left[groups[at]!]!
        if (has > surely || has < perhaps) continue
        unsure -= 1
        if (this.suffices(groups[at]!, project, voters, increase)) able += weights[at]!
      }
      if (able >= voters) return voters
      voters = able
      if (!useful(voters)) return voters
    }
    return 0
  }

  /** The least that everybody would have to be given for a number of voters above `above`, and `wanted`, to share the project; a number that is wanted leaves none unwanted above it. */
  missing(project: number, above: number, wanted: (voters: number) => boolean): Fraction | undefined {
    const { groups, weights, cost } = this.listed(project), { left, margin } = this
    const order = Array.from(groups, (_group, at) => at).sort((a, b) => left[groups[b]!]! - left[groups[a]!]!)
    const shares: { voters: number, at: number, lacks: number }[] = []
    let voters = 0, least = Infinity, wants = false
    order.forEach((place, at) => {
      voters += weights[place]!
      if (voters <= above || !(wants ||= wanted(voters))) return
      const lacks = cost / voters - left[groups[place]!]!
      shares.push({ voters, at, lacks })
      least = Math.min(least, lacks)
    })
    const poorest = (at: number) => {
      // In the order of doubles those who stand close may have less than the last.
      const last = left[groups[order[at]!]!]!, close = new Set<number>()
      for (let before = at; before >= 0 && left[groups[order[before]!]!]! <= last + 2 * margin; before -= 1) close.add(this.history[groups[order[before]!]!]!)
      return [...close].map(history => this.leftAfter(history)).reduce((least, one) => (compare(one, least) < 0 ? one : least))
    }
    return shares.filter(({ lacks }) => lacks <= least + 4 * margin + 16 * rounding * least)
      .map(({ voters, at }) => minus(this.price(project, voters), poorest(at)))
      .reduce<Fraction | undefined>((least, one) => (least && compare(least, one) <= 0 ? least : one), undefined)
  }

  /** The groups that can afford the price of a project that so many voters share. */
  payers(project: number, voters: number): number[] {
    const { groups, cost } = this.listed(project), { left, margin } = this, price = cost / voters
    return Array.from(groups).filter(group => left[group]! > price + margin || (left[group]! >= price - margin && this.suffices(group, project, voters)))
  }

  /** Takes the price of a project that so many voters share from the groups that pay it. */
  pay(project: number, voters: number, payers: readonly number[]): void {
    const { left, history, after } = this, price = this.price(project, voters), near = this.costs[project]! / voters, first = this.before.length
    for (const group of payers) {
      const before = history[group]!
      // Marks of earlier payments are smaller than the first history of this one.
      if (after[before]! < first) after[before] = this.before.push({ history: before, price }) - 1
      left[group] = left[group]! - near
      history[group] = after[before]!
    }
    while (after.length < this.before.length) after.push(0)
  }

  /** What each of so many voters pays. */
  private price(project: number, voters: number): Fraction {
    return fraction(this.instance.projects[project]?.cost ?? 0n, BigInt(voters))
  }

  private suffices(group: number, project: number, voters: number, increase?: Fraction): boolean {
    const has = this.leftAfter(this.history[group]!), price = this.price(project, voters)
    return increase ? compare(plus(has, increase), price) > 0 : compare(has, price) >= 0
  }

  private leftAfter(history: number): Fraction {
    const known = this.exact[history]
    if (known) return known
    const { history: before, price } = this.before[history]!
    return this.exact[history] = minus(this.leftAfter(before), price)
  }

  private listed(project: number) {
    return { groups: this.electorate.supporters[project] ?? new Int32Array(), weights: this.electorate.weights[project] ?? new Float64Array(), cost: this.costs[project] ?? 0 }
  }
}
