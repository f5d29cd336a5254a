import type { Locale } from '#platform/words'

/** What residents are asked about the work of a council in a year; never about its members. */
export const reviewQuestions = ['topics', 'heard', 'carried-out', 'open'] as const
export type ReviewQuestion = (typeof reviewQuestions)[number]

/** What a council did in a year, in numbers that anyone may open. */
export interface ReviewFigures { readonly meetings: number; readonly topics: number; readonly resolutions: number; readonly confirmed: number; readonly overdue: number }

/** The years that may be reviewed on a day: this one and the last, since the council was founded. */
export const reviewYears = (day: string, foundedOn: string): number[] => [Number(day.slice(0, 4)), Number(day.slice(0, 4)) - 1].filter((year) => year >= Number(foundedOn.slice(0, 4)))

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

/** What is published when a review opens: what the council did, in numbers and in its own words. */
export function reviewNotice({ council, year, report, figures }: { readonly council: string; readonly year: number; readonly report: string; readonly figures: ReviewFigures }, locale: Locale) {
  const english = locale === 'en'
  const rows = english
    ? [['Meetings held', figures.meetings], ['Topics announced', figures.topics], ['Resolutions adopted', figures.resolutions], ['Resolutions confirmed as done', figures.confirmed], ['Resolutions overdue now', figures.overdue]]
    : [['召开会议', figures.meetings], ['公布议题', figures.topics], ['形成协商成果', figures.resolutions], ['经确认落实', figures.confirmed], ['现在过期未完成', figures.overdue]]
  return {
    title: english ? `${council}: report and review of ${year}` : `${council} ${year} 年工作报告和民主评议`,
    basis: english ? 'Charter of the council: it reports to residents once a year and they review its work' : '议事会章程：每年向居民报告一次工作，听取评议',
    sections: [
      { heading: english ? 'In numbers' : '一年的数字', table: { head: english ? ['What', 'How many'] : ['事项', '数量'], rows: rows.map((row) => row.map(String)) } },
      { heading: english ? 'In its own words' : '工作报告', text: report },
      { text: english ? 'Residents rate the work of the council, never its members; who said what is not kept.' : '评议只对议事会的工作，不对个人；程序不保存谁评了什么。' },
    ],
  }
}
