import { type Threshold, reaches } from '@gongzhi/tally'

/** A meeting held every year, or one called besides (物业管理条例13、14). */
export const assemblyForms = ['regular', 'extraordinary'] as const
export type AssemblyForm = (typeof assemblyForms)[number]

/** Who calls the owners together: their committee, enough of themselves, the committee that stands in for it, or the street where nobody does. */
export const conveners = ['owners-committee', 'owners', 'management-committee', 'street'] as const
export type Convener = (typeof conveners)[number]

/** How many heads a petition needs: so many of a hundred, that share included (物业管理条例13). */
export const petitionShare = (percent: number): Threshold => ({ numerator: percent, denominator: 100, strict: false })

export const isPetitionEnough = (percent: number, petitioners: number, heads: number): boolean => heads > 0 && reaches(petitionShare(percent), petitioners, heads)

/** A day so many days after another, both as YYYY-MM-DD: the first day is not counted (民法典201). */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** The first day on which the vote may begin after a notice on this day. */
export const earliestVote = (noticeDay: string, form: AssemblyForm, noticeDays: { readonly regular: number; readonly extraordinary: number }): string => daysAfter(noticeDay, noticeDays[form])

/** Whether the span of a vote is one that the place allows; the first day is not counted. */
export function isVoteLongEnough(from: string, to: string, votingDays: { readonly least: number | null; readonly greatest: number | null }): boolean {
  const days = daysBetween(from, to)
  return days >= (votingDays.least ?? 0) && days <= (votingDays.greatest ?? Number.POSITIVE_INFINITY)
}

/** Days after the last day for handing in during which papers are still entered, at most. */
export const entryDays = 15
