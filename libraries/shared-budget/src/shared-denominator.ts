import { fraction } from './fraction.ts'
import type { Fraction } from './fraction.ts'

/**
 * Fractions kept over one denominator, so that whole-number combinations of them are whole numbers. Each new one multiplies the
 * denominator by a small number only, which keeps a run of a hundred rounds at about a thousand bits.
 */
export class SharedDenominator {
  den: bigint
  readonly nums: bigint[] = []
  constructor(den = 1n) {
    this.den = den
  }
  /** Adds num / (den x factor) and gives its index. */
  push(num: bigint, factor: bigint): number {
    let a = factor, b = num < 0n ? -num : num
    while (b !== 0n) [a, b] = [b, a % b]
    const common = a || 1n, grown = factor / common
    if (grown !== 1n) {
      this.den *= grown
      for (let at = 0; at < this.nums.length; at += 1) this.nums[at] = (this.nums[at] ?? 0n) * grown
    }
    return this.nums.push(num / common) - 1
  }
  at(index: number): Fraction {
    return fraction(this.nums[index] ?? 0n, this.den)
  }
}
