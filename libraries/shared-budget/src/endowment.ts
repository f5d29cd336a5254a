import type { EqualShares } from './equal-shares.ts'
import { fraction } from './fraction.ts'
import type { Fraction } from './fraction.ts'

/** What a voter starts with: an equal share of the budget, with `integral` rounded down to whole units of money. */
export function firstEndowment({ instance, electorate }: Pick<EqualShares, 'instance' | 'electorate'>, integral = false): Fraction {
  const share = fraction(instance.budget, BigInt(electorate.voters)), unit = 10n ** BigInt(instance.places)
  return integral ? fraction(share.num / (share.den * unit) * unit) : share
}
