/** A fraction of whole numbers in lowest terms, the denominator above 0. */
export type Fraction = { readonly over: bigint, readonly under: bigint }

export function fraction(over: bigint, under: bigint): Fraction {
  if (under === 0n) throw new RangeError('a fraction under 0')
  const sign = under < 0n ? -1n : 1n
  let a = over < 0n ? -over : over, b = under * sign
  while (b > 0n) [a, b] = [b, a % b]
  const common = a === 0n ? 1n : a
  return { over: (sign * over) / common, under: (sign * under) / common }
}

export const minus = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.under - b.over * a.under, a.under * b.under)
/** Below 0, 0 or above 0, as a is less than, equal to or greater than b. */
export const compare = (a: Fraction, b: Fraction): number => {
  const difference = a.over * b.under - b.over * a.under
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
export const writeFraction = ({ over, under }: Fraction): string => (under === 1n ? `${over}` : `${over}/${under}`)
export function readFraction(text: string): Fraction {
  const [over, under = '1'] = text.split('/')
  return fraction(BigInt(over ?? ''), BigInt(under))
}
/** The nearest double. */
export const numberOf = ({ over, under }: Fraction): number => Number((over * 10n ** 24n) / under) / 1e24
