import type { Weight } from '@gongzhi/tally'

/** Fewer heads than these are not told apart by area. */
const leastHeads = 10
export const isTold = (heads: number): boolean => heads === 0 || heads >= leastHeads

/** Whether a matter is decided by so few of one building that no area of theirs is told to 0.01 square metre, not even who took part. */
export const isFewWithin = (within: string | null, heads: number): boolean => within !== null && heads < leastHeads

/** A sum that everybody reads with its exact area: of another matter, by an outside system, before a correction. */
export interface ToldSum extends Weight { readonly of: 'agree' | 'against' | 'abstain' | 'rest'; readonly within: string | null }

/**
 * Whether an exact area may stand beside those that are told already: two sums that differ by fewer than ten heads are subtracted by any reader, and what is left names
 * the flats that answered differently. The same sum may be told twice; owners of two buildings are not the same.
 */
export const standsBeside = (told: readonly ToldSum[], sum: ToldSum): boolean => told.every((other) =>
  other.of !== sum.of || (other.within !== sum.within && other.within !== null && sum.within !== null) || Math.abs(other.heads - sum.heads) >= leastHeads || (other.heads === sum.heads && other.area === sum.area))
