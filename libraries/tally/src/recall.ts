import { BadInput } from '@gongzhi/bad-input'
import { moreThanHalf, moreThanTwoThirds, reaches } from './threshold.ts'

/** Residents' (rc) or villagers' (vc) committee. */
export type Committee = 'rc' | 'vc'

/** Who elects: all voters, one for each household, or the residents' representatives. Villages know voters only. */
export type ElectionMode = 'voter' | 'household' | 'rep'

/** `base`: those entitled, `voted`: those who did, `favour`: for the recall. */
export type RecallVote = { readonly committee: Committee, readonly mode: ElectionMode, readonly base: number, readonly voted: number, readonly favour: number }

/**
 * Decides a recall in the manner of the election: more than half of voters or households, more than two thirds of representatives
 * must vote, and more than half of these be in favour (居委会组织法20；村委会组织法19).
 */
export function decideRecall({ committee, mode, base, voted, favour }: RecallVote): { turnoutValid: boolean, passed: boolean } {
  if (committee === 'vc' && mode !== 'voter') throw new BadInput('MODE_UNKNOWN', 'a villagers\' committee is elected by the voters alone', { field: 'mode' })
  if (voted > base) throw new BadInput('MORE_THAN_ALL', `${voted} voted of ${base}`, { field: 'voted' })
  if (favour > voted) throw new BadInput('MORE_THAN_ALL', `${favour} are in favour of ${voted} who voted`, { field: 'favour' })
  const turnoutValid = reaches(mode === 'rep' ? moreThanTwoThirds : moreThanHalf, voted, base)
  return { turnoutValid, passed: turnoutValid && reaches(moreThanHalf, favour, voted) }
}
