import { BadInput } from '@gongzhi/bad-input'

/** An exact number: numerator over a denominator above 0, in lowest terms. */
export type Fraction = { readonly n: bigint, readonly d: bigint }

export const zero: Fraction = { n: 0n, d: 1n }
export const one: Fraction = { n: 1n, d: 1n }

/** n / d in lowest terms. */
export function fraction(n: bigint, d = 1n): Fraction {
  if (d === 1n) return { n, d }
  if (d === 0n) throw new RangeError('a fraction over 0')
  if (d < 0n) return fraction(-n, -d)
  const common = gcd(n < 0n ? -n : n, d)
  return common === 1n ? { n, d } : { n: n / common, d: d / common }
}

export function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}

/** The decimal that a number is written as (0.1 is one tenth, not the double nearest to it). */
export function decimal(value: number): Fraction {
  if (!Number.isFinite(value)) throw new BadInput('NUMBER_EXPECTED', `${value} is not a finite number`)
  if (Number.isSafeInteger(value)) return { n: BigInt(value), d: 1n }
  const [digits = '', exponent = '0'] = String(value).split('e')
  const [whole = '', part = ''] = digits.split('.')
  const places = part.length - Number(exponent)
  const n = BigInt(whole + part)
  return places >= 0 ? fraction(n, 10n ** BigInt(places)) : { n: n * 10n ** BigInt(-places), d: 1n }
}

export const add = (a: Fraction, b: Fraction): Fraction => (a.d === b.d ? fraction(a.n + b.n, a.d) : fraction(a.n * b.d + b.n * a.d, a.d * b.d))
export const subtract = (a: Fraction, b: Fraction): Fraction => (a.d === b.d ? fraction(a.n - b.n, a.d) : fraction(a.n * b.d - b.n * a.d, a.d * b.d))
export const multiply = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d)
export const divide = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n)
export const sum = (all: Iterable<Fraction>): Fraction => {
  let total = zero
  for (const one of all) total = add(total, one)
  return total
}

/** -1, 0 or 1 as a is less than, equal to or more than b. */
export function compare(a: Fraction, b: Fraction): number {
  const left = a.n * b.d, right = b.n * a.d
  return left < right ? -1 : left > right ? 1 : 0
}

export const lesser = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b)
export const greater = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b)

/** The double nearest to a fraction, however long its parts are (below 2^-1022 to the last bit or two). */
export function toNumber({ n, d }: Fraction): number {
  if (n === 0n) return 0
  const negative = n < 0n
  const size = negative ? -n : n
  const shift = 64 + d.toString(2).length - size.toString(2).length
  const above = shift >= 0 ? size << BigInt(shift) : size, below = shift >= 0 ? d : d << BigInt(-shift)
  // What the division leaves over must still tell a half from a little more than a half.
  const quotient = above / below | (above % below === 0n ? 0n : 1n)
  const value = shift > 1000 ? Number(quotient) * 2 ** -1000 * 2 ** (1000 - shift) : Number(quotient) * 2 ** -shift
  return negative ? -value : value
}

/** "3/7", or "2" for a whole number. */
export const written = ({ n, d }: Fraction): string => (d === 1n ? `${n}` : `${n}/${d}`)

/** Whole numbers in the same proportions, by the least common denominator. */
export function wholeProportions(all: readonly Fraction[]): bigint[] {
  const common = all.reduce((lcm, { d }) => lcm / gcd(lcm, d) * d, 1n)
  return all.map(({ n, d }) => n * (common / d))
}
