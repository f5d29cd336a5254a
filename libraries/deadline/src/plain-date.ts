import { BadInput } from '@gongzhi/bad-input'

/** A civil date written `YYYY-MM-DD` (years 0001 to 9999, Gregorian). It has no time of day and no time zone. */
export type PlainDate = string

/** Whole days since 1970-01-01: the form all counting is done in. */
export type DayNumber = number

const lastDay = 2_932_896 // 9999-12-31
const firstDay = -719_162 // 0001-01-01

/** Reads `YYYY-MM-DD`. Throws `BadInput` DATE_MALFORMED or DATE_DOES_NOT_EXIST (2026-02-30). */
export function dayNumberOf(date: PlainDate, field: string | null = null): DayNumber {
  const match = typeof date === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) : null
  if (!match) throw new BadInput('DATE_MALFORMED', `a date is written YYYY-MM-DD, not ${JSON.stringify(date)}`, { field })
  const year = Number(match[1]), month = Number(match[2]), day = Number(match[3])
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    throw new BadInput('DATE_DOES_NOT_EXIST', `there is no day ${date}`, { field })
  }
  return dayNumber(year, month, day)
}

/** Writes a day number as `YYYY-MM-DD`. Throws `BadInput` DATE_OUT_OF_RANGE outside the years 0001 to 9999. */
export function plainDate(day: DayNumber): PlainDate {
  inRange(day)
  const { year, month, dayOfMonth } = civil(day)
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${dayOfMonth < 10 ? '0' : ''}${dayOfMonth}`
}

/** The year a day lies in. */
export function yearOf(day: DayNumber): number {
  return civil(day).year
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(day: DayNumber): number {
  return (((day + 4) % 7) + 7) % 7
}

/** Saturday or Sunday. */
export function isWeekend(day: DayNumber): boolean {
  const weekday = weekdayOf(day)
  return weekday === 0 || weekday === 6
}

/**
 * The corresponding day `months` later (or earlier, when negative); where that month has no such day, its last day
 * (Civil Code art. 202: 没有对应日的，月末日为期间的最后一日). Twelve months are a year.
 */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const start = civil(day)
  const index = start.year * 12 + (start.month - 1) + months
  const year = Math.floor(index / 12), month = index - year * 12 + 1
  return inRange(dayNumber(year, month, Math.min(start.dayOfMonth, daysInMonth(year, month))))
}

/** The day number of 1 January. */
export function firstDayOfYear(year: number): DayNumber {
  return dayNumber(year, 1, 1)
}

/** Length of a month in days. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function inRange(day: DayNumber): DayNumber {
  if (!(day >= firstDay && day <= lastDay)) throw new BadInput('DATE_OUT_OF_RANGE', 'the date leaves the years 0001 to 9999')
  return day
}

// Howard Hinnant, "chrono-compatible low-level date algorithms": years counted from 1 March make February the last month.
function dayNumber(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

function civil(day: DayNumber): { year: number, month: number, dayOfMonth: number } {
  const z = day + 719_468
  const era = Math.floor(z / 146_097)
  const doe = z - era * 146_097
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365)
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth: doy - Math.floor((153 * mp + 2) / 5) + 1 }
}
