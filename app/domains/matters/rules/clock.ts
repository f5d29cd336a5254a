import { type Calendar, CalendarNotCovered, dueAt, zoneOf } from '@gongzhi/deadline'

/** hour: runs at once · day: natural day · workday · month: by Civil Code 200–204. */
export type TimeUnit = 'hour' | 'day' | 'workday' | 'month'

/** A time in which a clock stands still; instants in ISO 8601, `to` null while it lasts. */
export interface Pause { readonly from: string; readonly to: string | null; readonly reason: string }

/** More time that was granted at an instant. */
export interface Extension { readonly amount: number; readonly unit: TimeUnit; readonly at: string }

/** The facts of one clock. */
export interface RunningClock {
  readonly amount: number
  readonly unit: TimeUnit
  readonly startedAt: Date
  readonly pauses: readonly Pause[]
  readonly extensions: readonly Extension[]
}

/** Whose days are counted: the time zone and the calendar of the place. */
export interface Days { readonly timezone: string; readonly calendar: Calendar }

/** When the clock runs out; null while it stands still, and where the calendar does not hold the year (then the year is told). */
export function dueOf(clock: RunningClock, days: Days): { due: Date | null; uncoveredYear: number | null } {
  try {
    const { due } = dueAt({
      rule: { amount: clock.amount, unit: clock.unit, timezone: days.timezone },
      startedAt: clock.startedAt,
      pauses: clock.pauses.map(({ from, to, reason }) => ({ from: new Date(from), to: to === null ? null : new Date(to), reason })),
      extensions: clock.extensions.map(({ amount, unit, at }) => ({ amount, unit, at: new Date(at) })),
    }, days.calendar)
    return { due, uncoveredYear: null }
  } catch (error) {
    if (error instanceof CalendarNotCovered) return { due: null, uncoveredYear: error.year }
    throw error
  }
}

/**
 * Workdays left until the end of a clock that counts them: those after today up to its last day. Undefined for other clocks, once its last day is here,
 * and where the calendar does not hold the days.
 */
export function workdaysLeft(due: Date | null, unit: TimeUnit | null, now: Date, { timezone, calendar }: Days): number | undefined {
  if (due === null || unit !== 'workday') return undefined
  const zone = zoneOf(timezone), last = zone.dayAt(due.getTime() - 1)
  let left = 0
  try {
    for (let day = zone.dayAt(now.getTime()) + 1; day <= last; day += 1) if (calendar.isWorkdayNumber(day)) left += 1
  } catch (error) {
    if (error instanceof CalendarNotCovered) return undefined
    throw error
  }
  return left > 0 ? left : undefined
}
