/** What may be done with the figure of a group of n respondents: shown, shown for reference only, or withheld so that nobody is recognised. */
export type Publication = 'shown' | 'for-reference' | 'withheld'

/** The thresholds of the handbook of rules, section 9.2: below 30 for reference only, below 10 withheld. */
export const publicationThresholds = { forReferenceBelow: 30, withheldBelow: 10 } as const

/** How a figure of n respondents may be published. */
export function publicationOf(n: number, thresholds: { forReferenceBelow: number, withheldBelow: number } = publicationThresholds): Publication {
  return n < thresholds.withheldBelow ? 'withheld' : n < thresholds.forReferenceBelow ? 'for-reference' : 'shown'
}
