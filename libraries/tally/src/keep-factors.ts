import { BadInput } from '@gongzhi/bad-input'
import type { BallotTree } from './ballot-tree.ts'
import { compareFractions, fraction } from './fraction.ts'
import type { Fraction } from './fraction.ts'

const none: Fraction = { n: 0n, d: 1n }
/** Exact keep factors double in length and more with every step; past this length they are cut off. */
const longest = 10n ** 900n

/**
 * The shares that candidates keep of each paper in Meek's method, in exact fractions as long as these stay short. After that they are
 * cut off after so many decimals (`places`), how far that may be from the truth is bounded step by step, and a comparison that the
 * bound does not settle is refused: so every decision is that of exact fractions.
 */
export class KeepFactors {
  readonly #tree: BallotTree
  readonly #parts: bigint
  readonly #papers: number
  readonly #seats: number
  readonly #places: number
  readonly #unit: bigint
  readonly #keep: Fraction[]
  /** log10 of how far a keep factor may be off; -Infinity: exact. */
  #off = -Infinity
  /** Whose votes no factor has touched: whole papers, exact always. */
  #whole: boolean[] = []

  constructor(tree: BallotTree, { candidates, parts, papers, seats, places }: { candidates: number, parts: number, papers: number, seats: number, places: number }) {
    this.#tree = tree
    this.#parts = BigInt(parts)
    this.#papers = papers
    this.#seats = seats
    this.#places = places
    this.#unit = 10n ** BigInt(places)
    this.#keep = Array.from({ length: candidates }, () => ({ n: 1n, d: 1n }))
  }

  /** From now on the candidate keeps nothing. */
  defeat(candidate: number): void {
    this.#keep[candidate] = none
  }

  /** Each of those elected keeps quota / votes of what it kept. `votesOf` are those of the last `distribute`. */
  lower(elected: readonly number[], quota: Fraction, votesOf: (candidate: number) => Fraction): void {
    const reach = this.#papers * this.#spread()
    const unit = this.#unit
    let growth = 1
    for (const candidate of elected) {
      const votes = votesOf(candidate)
      const { n, d } = this.#keep[candidate] ?? none
      const [v, q] = [near(votes), near(quota)]
      growth = Math.max(growth, q / v + reach / (v * (this.#seats + 1)) + q * reach / (v * v))
      this.#keep[candidate] = this.#off === -Infinity ? fraction(n * quota.n * votes.d, d * quota.d * votes.n) : { n: n * unit / d * quota.n * votes.d / (quota.d * votes.n), d: unit }
    }
    if (this.#off > -Infinity) this.#off = Math.max(this.#off + Math.log10(growth), -this.#places) + 0.5
    else if (this.#keep.some(({ d }) => d > longest)) {
      this.#keep.forEach(({ n, d }, candidate) => {
        if (n !== 0n && n !== d) this.#keep[candidate] = { n: n * unit / d, d: unit }
      })
      this.#off = -this.#places
    }
  }

  /** Below 0, 0 or above 0. `a` and `b` say whose votes are compared, where they are somebody's. Throws `BadInput` where it cannot be told. */
  compare(x: Fraction, y: Fraction, a = -1, b = -1): number {
    if (this.#off === -Infinity || (this.#whole[a] && this.#whole[b])) return compareFractions(x, y)
    const margin = Math.floor(-(this.#off + Math.log10(this.#papers) + 2 * Math.log10(this.#spread()) + 1))
    const difference = x.n * y.d - y.n * x.d
    const size = difference < 0n ? -difference : difference
    if (margin < 30 || size * 10n ** BigInt(margin) <= x.d * y.d) {
      throw new BadInput('TOO_LARGE', 'exact fractions of this count grow too long to compare two that are nearly equal; count it by meek-prf', { field: 'rule' })
    }
    return difference < 0n ? -1 : 1
  }

  /** Hands out every paper. A weight is a product of (1 - keep) over those before, so all votes have one denominator: the product of theirs. */
  distribute(): Fraction[] {
    const { parent, candidate, papers } = this.#tree
    const exact = this.#off === -Infinity
    const partial = this.#keep.map(({ n, d }) => n !== 0n && n !== d)
    const unit = this.#unit
    const common = exact ? this.#keep.reduce((product, { d }, who) => (partial[who] ? product * d : product), 1n) : unit
    // The weight of a paper depends only on the set of those before it that keep a part.
    const weights = new Map<string, { weight: bigint, kept: Map<number, bigint> }>([['', { weight: common, kept: new Map() }]])
    const sets: (string | null)[] = []
    const votes = this.#keep.map(() => 0n)
    const whole = this.#keep.map((_, who) => !partial[who])
    for (let node = 0; node < parent.length; node++) {
      const set = (parent[node] ?? -1) < 0 ? '' : sets[parent[node] ?? 0] ?? null
      const who = candidate[node] ?? 0
      const factor = this.#keep[who] ?? none
      if (set === null || factor.n === 0n) {
        sets.push(set)
        continue
      }
      if (set) whole[who] = false
      const left = weights.get(set) ?? { weight: 0n, kept: new Map<number, bigint>() }
      const count = BigInt(papers[node] ?? 0)
      if (!partial[who]) {
        votes[who] = (votes[who] ?? 0n) + left.weight * count
        sets.push(null)
        continue
      }
      const kept = left.kept.get(who) ?? (exact ? left.weight / factor.d * factor.n : left.weight * factor.n / unit)
      left.kept.set(who, kept)
      votes[who] = (votes[who] ?? 0n) + kept * count
      const after = [...set ? set.split(',') : [], String(who)].sort().join(',')
      if (!weights.has(after)) weights.set(after, { weight: left.weight - kept, kept: new Map() })
      sets.push(after)
    }
    this.#whole = whole
    const denominator = common * this.#parts
    return votes.map(value => (exact ? fraction(value, denominator) : { n: value, d: denominator }))
  }

  /** By how much votes may move for each paper when factors move by one: one for each that keeps a part, and what is cut off, twice over. */
  #spread(): number {
    return 4 * (this.#keep.filter(({ n, d }) => n !== 0n && n !== d).length + 2)
  }
}

/** A fraction as a double, a little off. */
function near({ n, d }: Fraction): number {
  return Number(n * 10n ** 18n / d) / 1e18
}
