import { type Calendar, CalendarNotCovered, deadlineOf, latestBefore, type PlainDate } from '@gongzhi/deadline'
import type { CommitteePack } from '../../packs/rules/rule-pack.ts'

/** What the dates are counted by: natural days alone need no calendar of days of rest, ends of periods do. */
const days = (amount: number) => ({ amount, unit: 'day' as const })

/** The last day on which the register may be published for a voting on that day. */
export const registerBy = (day: PlainDate, pack: Pick<CommitteePack, 'registerDaysBefore'>, calendar: Calendar): PlainDate => latestBefore(day, days(pack.registerDaysBefore), calendar)

/** The last day on which a mandate is taken; null where the pack says nothing, so that any day before the voting will do. */
export const mandateBy = (day: PlainDate, pack: Pick<CommitteePack, 'proxyDaysBefore'>, calendar: Calendar): PlainDate | null =>
  pack.proxyDaysBefore === null ? null : latestBefore(day, days(pack.proxyDaysBefore), calendar)

/** The last day for voting again on the seats left empty; null where the pack names none. */
export const anotherRoundBy = (day: PlainDate, pack: Pick<CommitteePack, 'anotherRoundDays'>, calendar: Calendar): PlainDate | null =>
  pack.anotherRoundDays === null ? null : endOf(day, pack.anotherRoundDays, calendar)

export const handOverBy = (declared: PlainDate, pack: Pick<CommitteePack, 'handoverDays'>, calendar: Calendar): PlainDate =>
  endOf(declared, pack.handoverDays, calendar)

/** The last day of a period. Where the calendar of the place does not hold its year yet, the nominal day: days of rest can only move it later. */
function endOf(start: PlainDate, amount: number, calendar: Calendar): PlainDate {
  try {
    return deadlineOf({ start, ...days(amount) }, calendar).deadline
  } catch (error) {
    if (error instanceof CalendarNotCovered && error.nominal !== null) return error.nominal
    throw error
  }
}
