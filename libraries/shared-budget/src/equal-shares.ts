import { Balances, firstPrices, rounding } from './balances.ts'
import type { Electorate } from './electorate.ts'
import { bounds } from './fraction.ts'
import type { Fraction } from './fraction.ts'
import type { Instance } from './instance.ts'
import { Ledger } from './ledger.ts'
import type { ExactPrice, Purchase } from './ledger.ts'
import type { TieOrder } from './ties.ts'

/** A project looked at in a round: the upper bound of its price, and, where the price is exactly cost / sharing, that number. */
type Seen = { readonly project: number, readonly high: number, readonly sharing: number }

/** One run: what was bought, in order, as the doubles saw it. An exact ledger that follows it gives prices and payments. */
export type Run = { readonly endowment: Fraction, readonly free: readonly number[], readonly purchases: readonly Purchase[] }

/**
 * The Method of Equal Shares (Peters, Pierczyński and Skowron, "Proportional participatory budgeting with additive utilities",
 * NeurIPS 2021): every voter has the same endowment; again and again the supported project is bought that asks the least of its
 * supporters per unit of utility, each paying the same per unit, or all he has left.
 *
 * Prices never fall while money is spent, so a project is looked at only while its last known price could be the least. Every choice
 * is made on bounds that surely hold; where they overlap, the exact ledger decides.
 */
export class EqualShares {
  readonly instance: Instance
  readonly electorate: Electorate
  readonly ties: TieOrder
  private readonly balances: Balances
  private readonly price: Float64Array
  private readonly key: Float64Array
  private readonly divisor: Float64Array
  private readonly start: Float64Array
  private readonly candidates: number[]
  private readonly free: number[]

  constructor(instance: Instance, electorate: Electorate, ties: TieOrder) {
    this.instance = instance
    this.electorate = electorate
    this.ties = ties
    const { projects } = instance
    this.balances = new Balances(instance, electorate)
    this.divisor = Float64Array.from(electorate.divisors, Number)
    this.price = new Float64Array(projects.length)
    this.key = new Float64Array(projects.length)
    const supported = projects.map((_project, at) => at).filter(project => (electorate.votes[project] ?? 0) > 0)
    this.free = supported.filter(project => projects[project]?.cost === 0n).sort(ties.compare)
    this.candidates = supported.filter(project => projects[project]?.cost !== 0n)
    this.start = firstPrices(instance, electorate)
  }

  /** Projects that some money could buy: supported, and not free. */
  get wanted(): readonly number[] {
    return this.candidates
  }

  /** Runs once, every voter starting with `endowment` units of the instance. */
  run(endowment: Fraction): Run {
    const { key, price, divisor, balances } = this
    balances.fill(bounds(endowment))
    const open = [...this.candidates]
    for (const project of open) {
      price[project] = this.start[project] ?? 0
      key[project] = (price[project] ?? 0) / (divisor[project] ?? 1) * (1 - rounding)
    }
    const purchases: Purchase[] = []
    let ledger: Ledger | undefined
    for (;;) {
      sortByKey(open, key)
      let limit = Infinity
      const seen: Seen[] = []
      for (let at = 0; at < open.length; at += 1) {
        const project = open[at]!
        if (key[project]! > limit) break
        const low = balances.lowest(project, price[project]!)
        if (low === Infinity) {
          open.splice(at, 1)
          at -= 1
          continue
        }
        price[project] = low
        key[project] = low / divisor[project]! * (1 - rounding)
        if (key[project]! > limit) continue
        const plain = balances.plain, full = balances.full
        const high = balances.highest(project, low)
        seen.push({ project, high, sharing: plain && balances.plain && full === balances.full ? full : 0 })
        limit = Math.min(limit, high / divisor[project]! * (1 + rounding))
      }
      const close = seen.filter(({ project }) => key[project]! <= limit)
      if (close.length === 0) return { endowment, free: this.free, purchases }
      let [chosen] = close
      if (!chosen) return { endowment, free: this.free, purchases }
      if (close.length > 1 || limit === Infinity) {
        const plain = close.every(({ sharing }) => sharing > 0)
        if (!plain) {
          ledger ??= new Ledger(this.instance, this.electorate, endowment)
          ledger.follow(purchases)
        }
        const exact = close.map(one => ({ one, price: plain ? this.plainPrice(one) : ledger?.priceOf(balances.payers(one.project, price[one.project]!, one.high)) }))
        for (const { one, price } of exact) if (!price) open.splice(open.indexOf(one.project), 1)
        const best = this.best(exact.flatMap(({ one, price }) => (price ? [{ one, price }] : [])))
        if (!best) continue
        const [low, high] = bounds({ num: best.price.num, den: best.price.sharing * (plain ? 1n : ledger?.den ?? 1n) })
        price[best.one.project] = low
        chosen = { ...best.one, high }
      }
      const { project, high } = chosen
      open.splice(open.indexOf(project), 1)
      purchases.push(balances.buy(project, price[project]!, high))
    }
  }

  private plainPrice({ project, sharing }: Seen): ExactPrice {
    return { num: this.instance.projects[project]?.cost ?? 0n, sharing: BigInt(sharing) }
  }

  /** The project of the least price per unit of utility; ties go to the tie rules. */
  private best(priced: readonly { one: Seen, price: ExactPrice }[]): typeof priced[number] | undefined {
    const divisor = ({ project }: Seen) => this.electorate.divisors[project] ?? 1n
    const differ = (a: typeof priced[number], b: typeof priced[number]) => {
      const left = a.price.num * b.price.sharing * divisor(b.one), right = b.price.num * a.price.sharing * divisor(a.one)
      return left < right ? -1 : left > right ? 1 : 0
    }
    const least = priced.reduce<typeof priced[number] | undefined>((least, one) => (least && differ(least, one) <= 0 ? least : one), undefined)
    if (!least) return undefined
    const tied = priced.filter(one => differ(one, least) === 0), first = this.ties.first(tied.map(({ one }) => one.project))
    return tied.find(({ one }) => one.project === first)
  }
}

/** Insertion sort: between rounds few projects move. */
function sortByKey(list: number[], key: Float64Array): void {
  for (let at = 1; at < list.length; at += 1) {
    const one = list[at]!, value = key[one]!
    let to = at
    while (to > 0 && key[list[to - 1]!]! > value) {
      list[to] = list[to - 1]!
      to -= 1
    }
    list[to] = one
  }
}
