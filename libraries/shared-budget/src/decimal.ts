import type { Fraction } from './fraction.ts'

/** A decimal number as written: `digits` times ten to the power of minus `places`. */
export type Decimal = { readonly digits: bigint, readonly places: number }

const written = /^([+-]?)(\d*)(?:[.,](\d*))?(?:[eE]([+-]?\d{1,3}))?$/

/** Reads `1200`, `1310641.1`, `1310641,1` (decimal comma) and `4.0E5`; `undefined` where it is no such number. */
export function parseDecimal(text: string): Decimal | undefined {
  const [, sign, whole = '', part = '', exponent = '0'] = written.exec(text.trim()) ?? []
  if (sign === undefined || whole + part === '') return undefined
  const trimmed = part.replace(/0+$/, '')
  const places = trimmed.length - Number(exponent)
  const digits = BigInt(sign + whole + trimmed)
  return places < 0 ? { digits: digits * 10n ** BigInt(-places), places: 0 } : { digits, places }
}

/** The number in units of ten to the power of minus `places`, which are at least its own. */
export const inUnits = ({ digits, places }: Decimal, units: number): bigint => digits * 10n ** BigInt(units - places)

/** Writes an amount that is counted in units of ten to the power of minus `places`, without needless zeros. */
export function writeDecimal(amount: bigint, places: number): string {
  const sign = amount < 0n ? '-' : ''
  const digits = (amount < 0n ? -amount : amount).toString().padStart(places + 1, '0')
  if (places === 0) return sign + digits
  const part = digits.slice(-places).replace(/0+$/, '')
  return `${sign}${digits.slice(0, -places)}${part && `.${part}`}`
}

/** Writes a fraction as a decimal, rounded half up to so many significant digits (exact where it needs no more). */
export function writeFraction({ num, den }: Fraction, significant = 20): string {
  if (num === 0n) return '0'
  const size = num < 0n ? -num : num
  const places = Math.max(0, significant - (size.toString().length - den.toString().length))
  const scaled = (2n * size * 10n ** BigInt(places) + den) / (2n * den)
  return writeDecimal(num < 0n ? -scaled : scaled, places)
}
