import { type Calendar, CalendarNotCovered, dayNumberOf, deadlineOf, type Step, zoneOf } from '@gongzhi/deadline'

/** The end of a period of natural days, and how it came about. */
export interface Period {
  /** The last day before it moved past days of rest. */
  readonly nominal: string
  readonly endsOn: string
  /** 24:00 of the last day, in the place. */
  readonly endsAt: Date
  /** Year whose days of rest the calendar does not hold: the end may still move. */
  readonly uncoveredYear: number | null
  readonly steps: readonly Step[]
}

/** Civil Code 200-204: the first day is not counted, an end on a day of rest moves to the first workday after it, and it ends at 24:00. */
export function periodOf({ startsOn, days }: { readonly startsOn: string; readonly days: number }, calendar: Calendar, timezone: string): Period {
  const zone = zoneOf(timezone)
  const endsAt = (day: string) => new Date(zone.startOf(dayNumberOf(day) + 1))
  try {
    const { nominal, deadline, steps } = deadlineOf({ start: startsOn, amount: days, unit: 'day' }, calendar)
    return { nominal: nominal ?? deadline, endsOn: deadline, endsAt: endsAt(deadline), uncoveredYear: null, steps }
  } catch (error) {
    if (!(error instanceof CalendarNotCovered) || error.nominal === null) throw error
    return { nominal: error.nominal, endsOn: error.nominal, endsAt: endsAt(error.nominal), uncoveredYear: error.year, steps: [] }
  }
}

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number => dayNumberOf(to) - dayNumberOf(from)
