/** An exact rational number; the denominator is positive, not necessarily in lowest terms. */
export type Fraction = { readonly num: bigint, readonly den: bigint }

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b]
  return a < 0n ? -a : a
}

/** The fraction in lowest terms. Throws `RangeError` where the denominator is zero. */
export function fraction(num: bigint, den = 1n): Fraction {
  if (den === 0n) throw new RangeError('a fraction has no denominator of zero')
  const common = gcd(num, den) || 1n
  return den < 0n ? { num: -num / common, den: -den / common } : { num: num / common, den: den / common }
}

export const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.num * b.den + b.num * a.den, a.den * b.den)
export const minus = (a: Fraction, b: Fraction): Fraction => fraction(a.num * b.den - b.num * a.den, a.den * b.den)
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.num * b.num, a.den * b.den)
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.num * b.den, a.den * b.num)

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compare(a: Fraction, b: Fraction): number {
  const left = a.num * b.den, right = b.num * a.den
  return left < right ? -1 : left > right ? 1 : 0
}

/** Two doubles between which a fraction of zero or more surely lies, within a few units in the last place. */
export function bounds({ num, den }: Fraction): readonly [number, number] {
  if (num === 0n) return [0, 0]
  const shift = BigInt(Math.max(0, 66 - (num.toString(16).length - den.toString(16).length) * 4))
  const value = Number((num << shift) / den)
  const scaled = shift > 960n ? value * 2 ** -960 * 2 ** -Number(shift - 960n) : value * 2 ** -Number(shift)
  return [scaled * (1 - 2 ** -51), scaled * (1 + 2 ** -51)]
}
