/** Below so many raters nothing of a rating is shown: few would show who gave what. */
export const leastRaters = 10

export interface Rating { readonly raters: number; readonly scores: readonly { readonly score: number; readonly raters: number }[] }

/** What of a rating is shown: undefined below ten raters, and no score that fewer than three gave apart from its neighbours' sum. */
export function shownRating(counts: readonly { readonly score: number; readonly raters: number }[]): { readonly raters: number; readonly satisfied: number } | undefined {
  const raters = counts.reduce((sum, each) => sum + each.raters, 0)
  if (raters < leastRaters) return undefined
  return { raters, satisfied: counts.filter((each) => each.score >= 4).reduce((sum, each) => sum + each.raters, 0) }
}
