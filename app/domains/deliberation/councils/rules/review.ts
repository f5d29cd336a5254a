/** What residents are asked about the work of a council in a year; never about its members. */
export const reviewQuestions = ['topics', 'heard', 'carried-out', 'open'] as const
export type ReviewQuestion = (typeof reviewQuestions)[number]

/** What a council did in a year, in numbers that anyone may open. */
export interface ReviewFigures { readonly meetings: number; readonly topics: number; readonly resolutions: number; readonly confirmed: number; readonly overdue: number }

/** Below so many raters nothing is shown: few would show who gave what. */
export const leastReviewers = 10

/** For each question how many answered and how many were satisfied (4 or 5); undefined below ten. */
export function shownReview(counts: readonly { readonly question: ReviewQuestion; readonly score: number; readonly raters: number }[]): ReadonlyMap<ReviewQuestion, { readonly raters: number; readonly satisfied: number }> | undefined {
  const sums = new Map(reviewQuestions.map((question) => {
    const own = counts.filter((each) => each.question === question)
    return [question, { raters: own.reduce((sum, each) => sum + each.raters, 0), satisfied: own.filter((each) => each.score >= 4).reduce((sum, each) => sum + each.raters, 0) }] as const
  }))
  return [...sums.values()].every(({ raters }) => raters >= leastReviewers) ? sums : undefined
}
