import { BadInput } from '@gongzhi/bad-input'
import type { Committee } from './recall.ts'
import { atLeastOneThird, leastCount, reaches } from './threshold.ts'

/** Who sits in an assembly of representatives. `womenReps` counts women among the representatives only. */
export type Composition = { readonly committee: Committee, readonly committeeMembers: number, readonly reps: number, readonly womenReps?: number }

export type CompositionDecision = { readonly total: number, readonly repShareOk: boolean, readonly womenShareOk: boolean | null, readonly minWomenReps: number | null }

/**
 * Whether an assembly of representatives is composed as the law wants: at least 4/5 representatives; in villages at least 1/3 of all
 * women representatives (居委会组织法28；村委会组织法29). The women's share is `null` for residents, and where their number is not known.
 */
export function composition({ committee, committeeMembers, reps, womenReps }: Composition): CompositionDecision {
  if (womenReps !== undefined && womenReps > reps) throw new BadInput('MORE_THAN_ALL', `${womenReps} women of ${reps} representatives`, { field: 'womenReps' })
  const total = committeeMembers + reps
  if (total === 0) throw new BadInput('NOBODY_TO_DECIDE', 'nobody sits in the assembly', { field: 'reps' })
  const village = committee === 'vc'
  return {
    total,
    repShareOk: reaches({ numerator: 4, denominator: 5, strict: false }, reps, total),
    womenShareOk: village && womenReps !== undefined ? reaches(atLeastOneThird, womenReps, total) : null,
    minWomenReps: village ? leastCount(atLeastOneThird, total) : null,
  }
}

/** Whether a ballot box may be counted: not more ballots than voters, otherwise the whole vote is void (浙江村选办法27；上海村选办法19). */
export function ballotBox({ participants, collected }: { participants: number, collected: number }): { valid: boolean } {
  return { valid: collected <= participants }
}
