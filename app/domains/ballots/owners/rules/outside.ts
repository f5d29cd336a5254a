import type { DifferenceCode, StatedSums, Sums } from './reconcile.ts'

/** What the outside system states of its own count; sums by the key of the question. */
export interface StatedOutside {
  readonly total: Sums | null
  readonly matters: Readonly<Record<string, StatedSums>>
}

/** How a person settles a difference: our roll holds, the row is left out, this row of several holds, or it is explained in words. */
export const settlements = ['by-the-roll', 'left-out', 'this-row', 'explained'] as const
export type Settlement = (typeof settlements)[number]

/** Which ways out a difference has. */
const waysOut: Readonly<Record<DifferenceCode, readonly Settlement[]>> = {
  'unknown-head': ['left-out'],
  'area-differs': ['by-the-roll', 'left-out'],
  double: ['left-out', 'this-row'],
  'split-answers': ['left-out', 'this-row'],
  'voted-here': ['left-out', 'this-row'],
  'sum-differs': ['explained'],
  'total-differs': ['explained'],
}

export const waysOutOf = (code: DifferenceCode): readonly Settlement[] => waysOut[code]

/** A difference as a person settled it. */
export interface SettledDifference {
  readonly code: DifferenceCode
  readonly row: number | null
  readonly entryId: string | null
  readonly facts: Readonly<Record<string, string | number>>
  readonly settled: Settlement | null
}
