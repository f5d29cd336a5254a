import { BadInput } from '@gongzhi/bad-input'

/**
 * A share that a count must reach: `numerator`/`denominator` of a base, or more than that where `strict`.
 * 以上 includes the share itself, 超过 and 过半数 do not (Civil Code, art. 1259).
 */
export type Threshold = { readonly numerator: number, readonly denominator: number, readonly strict: boolean }

export const moreThanNothing: Threshold = { numerator: 0, denominator: 1, strict: true }
export const moreThanHalf: Threshold = { numerator: 1, denominator: 2, strict: true }
export const atLeastOneThird: Threshold = { numerator: 1, denominator: 3, strict: false }
export const atLeastTwoThirds: Threshold = { numerator: 2, denominator: 3, strict: false }
export const moreThanTwoThirds: Threshold = { numerator: 2, denominator: 3, strict: true }
export const atLeastThreeQuarters: Threshold = { numerator: 3, denominator: 4, strict: false }

/** Whether `count` out of `base` reaches the share, by integers alone. Throws `BadInput` for a count that is no whole number. */
export function reaches({ numerator, denominator, strict }: Threshold, count: number, base: number): boolean {
  const [left, right] = [whole(count, 'count') * BigInt(denominator), BigInt(numerator) * whole(base, 'base')]
  return strict ? left > right : left >= right
}

/** The least whole count that reaches the share of `base`. */
export function leastCount({ numerator, denominator, strict }: Threshold, base: number): number {
  const share = BigInt(numerator) * whole(base, 'base')
  const wide = BigInt(denominator)
  return Number(strict ? share / wide + 1n : (share + wide - 1n) / wide)
}

function whole(value: number, field: string): bigint {
  if (!Number.isSafeInteger(value) || value < 0) throw new BadInput('WHOLE_NUMBER_EXPECTED', `${field} is a whole number of at least 0, not ${value}`, { field })
  return BigInt(value)
}
