import type { OwnerMatter } from './owner-matters.ts'
import type { OwnerTally } from './owner-vote.ts'
import { leastCount, reaches } from './threshold.ts'
import type { Threshold } from './threshold.ts'

/** One comparison as it was made: `denominator` × `part` against `numerator` × `base`, both products in whole numbers. */
export type OwnersStep = {
  readonly what: 'participation' | 'agreement' | 'unanimity'
  readonly by: 'area' | 'heads'
  readonly share: Threshold
  readonly part: number
  readonly base: number
  readonly left: string
  readonly right: string
  readonly reached: boolean
  /** The least that reaches the share of this base. */
  readonly least: number
}

/** Every comparison by which a matter is decided, in the order of the law: participation by area and heads, then agreement. */
export function stepsOf({ majority }: OwnerMatter, { total, participating, agree }: OwnerTally): OwnersStep[] {
  if (majority.kind === 'unanimous') return [step('unanimity', 'heads', { numerator: 1, denominator: 1, strict: false }, agree.heads, total.heads)]
  const sides = ['area', 'heads'] as const
  return [
    ...sides.map(by => step('participation', by, majority.participation, participating[by], total[by])),
    ...sides.map(by => step('agreement', by, majority.agreement, agree[by], participating[by])),
  ]
}

function step(what: OwnersStep['what'], by: OwnersStep['by'], share: Threshold, part: number, base: number): OwnersStep {
  return {
    what, by, share, part, base,
    left: (BigInt(share.denominator) * BigInt(part)).toString(),
    right: (BigInt(share.numerator) * BigInt(base)).toString(),
    reached: reaches(share, part, base),
    least: leastCount(share, base),
  }
}
