import { BadInput } from '@gongzhi/bad-input'
import { CalendarNotCovered } from './calendar-not-covered.ts'
import { dayNumberOf, firstDayOfYear, isWeekend, yearOf } from './plain-date.ts'
import type { DayNumber, PlainDate } from './plain-date.ts'

/** What a calendar is made from: the days on which a covered year differs from plain Monday to Friday. */
export type CalendarSource = {
  /** Years known in full. Any other year is refused, never guessed. */
  coveredYears: readonly number[]
  /** Days off that fall on Monday to Friday. */
  weekdaysOff: readonly PlainDate[]
  /** Saturdays and Sundays worked in exchange (调休). */
  makeupWorkdays: readonly PlainDate[]
  /** Who ordered it: a notice and its number. */
  source: string
}

/** Which days are workdays, for the years it covers. Make one with `calendarOf`. */
export type Calendar = CalendarSource & {
  /** Throws `CalendarNotCovered` when the day's year is not covered. */
  isWorkday(date: PlainDate): boolean
  /** The same by day number, without parsing: O(1). */
  isWorkdayNumber(day: DayNumber): boolean
  /** Why a day is off: `null` for a workday. */
  whyOff(day: DayNumber): 'weekend' | 'holiday' | null
}

/**
 * Builds a calendar, one byte a day. Throws `BadInput` when a listed day does not exist, lies outside the covered years,
 * is a day off on a weekend or a make-up workday on a weekday: each of these means that the table is wrong.
 */
export function calendarOf(source: CalendarSource): Calendar {
  const coveredYears = [...new Set(source.coveredYears)].sort((a, b) => a - b)
  const years = new Map<number, Uint8Array>()
  for (const [index, year] of coveredYears.entries()) {
    if (!Number.isInteger(year) || year < 1 || year > 9998) {
      throw new BadInput('YEAR_MALFORMED', `a covered year is a whole number, not ${year}`, { field: `coveredYears[${index}]` })
    }
    const first = firstDayOfYear(year)
    years.set(year, Uint8Array.from({ length: firstDayOfYear(year + 1) - first }, (_, i) => (isWeekend(first + i) ? 0 : 1)))
  }

  const set = (date: PlainDate, field: string, worked: 0 | 1) => {
    const day = dayNumberOf(date, field)
    const days = years.get(yearOf(day))
    if (!days) throw new BadInput('OUTSIDE_COVERED_YEARS', `${date} is not in a covered year`, { field })
    if (isWeekend(day) !== (worked === 1)) {
      throw new BadInput('WRONG_SIDE_OF_THE_WEEK', worked ? `${date} is a weekday and needs no make-up` : `${date} is a weekend anyway`, { field })
    }
    days[day - firstDayOfYear(yearOf(day))] = worked
  }
  source.weekdaysOff.forEach((date, i) => set(date, `weekdaysOff[${i}]`, 0))
  source.makeupWorkdays.forEach((date, i) => set(date, `makeupWorkdays[${i}]`, 1))

  // Lookups cluster in one year, so the last year found is kept.
  let first = 0, end = 0, days: Uint8Array = new Uint8Array(0)
  const isWorkdayNumber = (day: DayNumber): boolean => {
    if (day < first || day >= end) {
      const year = yearOf(day)
      const found = years.get(year)
      if (!found) throw new CalendarNotCovered(year, null, coveredYears)
      days = found
      first = firstDayOfYear(year)
      end = first + found.length
    }
    return days[day - first] === 1
  }
  return {
    coveredYears,
    weekdaysOff: [...source.weekdaysOff],
    makeupWorkdays: [...source.makeupWorkdays],
    source: source.source,
    isWorkdayNumber,
    isWorkday: date => isWorkdayNumber(dayNumberOf(date, 'date')),
    whyOff: day => (isWorkdayNumber(day) ? null : isWeekend(day) ? 'weekend' : 'holiday'),
  }
}

/** One calendar out of several. Throws `BadInput` YEAR_TWICE when two of them speak about the same year. */
export function joinCalendars(...sources: readonly CalendarSource[]): Calendar {
  const years = sources.flatMap(source => source.coveredYears)
  const twice = years.find((year, i) => years.indexOf(year) !== i)
  if (twice !== undefined) throw new BadInput('YEAR_TWICE', `two calendars speak about ${twice}`, { field: 'coveredYears' })
  return calendarOf({
    coveredYears: years,
    weekdaysOff: sources.flatMap(source => source.weekdaysOff),
    makeupWorkdays: sources.flatMap(source => source.makeupWorkdays),
    source: sources.map(source => source.source).join('; '),
  })
}

/** The first workday on or after a day. Throws `CalendarNotCovered`. */
export function workdayOnOrAfter(day: DayNumber, calendar: Calendar): DayNumber {
  let at = day
  while (!calendar.isWorkdayNumber(at)) at++
  return at
}

/** The n-th workday after (or, with `direction` -1, before) a day that is itself not counted. Throws `CalendarNotCovered`. */
export function nthWorkday(day: DayNumber, amount: number, direction: 1 | -1, calendar: Calendar): DayNumber {
  let at = day
  for (let left = amount; left > 0;) {
    at += direction
    if (calendar.isWorkdayNumber(at)) left--
  }
  return at
}
