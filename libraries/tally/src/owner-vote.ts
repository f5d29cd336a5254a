import { BadInput } from '@gongzhi/bad-input'
import { reaches } from './threshold.ts'
import type { OwnerMajority } from './owner-matters.ts'

/** Area in 0.01 square metres and owners in heads, both whole numbers. */
export type Weight = { readonly area: number, readonly heads: number }

/** Whether a share was reached by area and by heads; both must be. */
export type Both = { readonly area: boolean, readonly heads: boolean }

/** All that may decide, those who took part (abstentions among them), and those who agreed. */
export type OwnerTally = { readonly total: Weight, readonly participating: Weight, readonly agree: Weight }

/** Whether enough took part, whether enough of these agreed; both `null` where all concerned must agree. */
export type OwnerDecision = { readonly quorum: Both | null, readonly agreement: Both | null, readonly passed: boolean }

/**
 * Decides an owners' vote (Civil Code, art. 278: shares of area and of heads; art. 279: everybody concerned).
 * Throws `BadInput` where there is nobody to decide, or more agree than take part, or more take part than there are.
 */
export function decideOwnerVote(majority: OwnerMajority, { total, participating, agree }: OwnerTally): OwnerDecision {
  for (const part of ['heads', 'area'] as const) {
    if (total[part] === 0) throw new BadInput('NOBODY_TO_DECIDE', `the total ${part} are 0: there is nothing to take a share of`, { field: `total.${part}` })
    if (participating[part] > total[part]) throw new BadInput('MORE_THAN_ALL', `${participating[part]} ${part} take part of ${total[part]}`, { field: `participating.${part}` })
    if (agree[part] > participating[part]) throw new BadInput('MORE_THAN_ALL', `${agree[part]} ${part} agree of ${participating[part]} that take part`, { field: `agree.${part}` })
  }
  if (majority.kind === 'unanimous') return { quorum: null, agreement: null, passed: agree.heads === total.heads }
  const both = (of: (part: 'area' | 'heads') => boolean): Both => ({ area: of('area'), heads: of('heads') })
  const quorum = both(part => reaches(majority.participation, participating[part], total[part]))
  const agreement = both(part => reaches(majority.agreement, agree[part], participating[part]))
  return { quorum, agreement, passed: quorum.area && quorum.heads && agreement.area && agreement.heads }
}

/** Sums of area and of heads. */
export const plus = (...weights: Weight[]): Weight => ({
  area: weights.reduce((sum, { area }) => sum + area, 0),
  heads: weights.reduce((sum, { heads }) => sum + heads, 0),
})

export const nothing: Weight = { area: 0, heads: 0 }
