import type { Locale } from './page.ts'
import { civilMoment } from './civil-moment.ts'
import { wordsOf } from './words/words.ts'

export const defaultTimezone = 'Asia/Shanghai'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How much of a moment is said: `near` leaves the clock out once it is days away, `exact` always says it, `day` never does. */
export type Detail = 'near' | 'exact' | 'day'

/** A moment as people say it: 刚刚, 今天 15:00, 昨天 15:00, 11月3日, 2024年11月3日. */
export function momentWords(at: Date, now: Date, locale: Locale, timezone = defaultTimezone, detail: Detail = 'near'): string {
  const { time } = wordsOf(locale)
  const ago = now.getTime() - at.getTime()
  if (detail === 'near' && ago >= 0 && ago < minute) return time.now
  if (detail === 'near' && ago >= 0 && ago < hour) return time.minutesAgo(Math.floor(ago / minute))
  const then = calendarDay(at, timezone)
  const today = calendarDay(now, timezone)
  const apart = (Date.parse(then) - Date.parse(today)) / day
  const named = apart === 0 ? time.today : apart === -1 ? time.yesterday : apart === 1 ? time.tomorrow : undefined
  const date = named ?? dateWords(at, locale, timezone, then.slice(0, 4) === today.slice(0, 4))
  const clocked = detail === 'exact' || (detail === 'near' && named !== undefined)
  return clocked ? `${date} ${clock(at, timezone)}` : date
}

/** A moment in full, for hovering and for screen readers: 2025年11月3日星期一 15:00. */
export function exactWords(at: Date, locale: Locale, timezone = defaultTimezone, withClock = true): string {
  const { year, month, day, weekday } = civilMoment(at, timezone)
  const date = locale === 'en' ? `${weekdays.en[weekday]}, ${day} ${months.long[month - 1]} ${year}` : `${year}年${month}月${day}日星期${weekdays.zh[weekday]}`
  return withClock ? `${date} ${clock(at, timezone)}` : date
}

/**
 * How long until a deadline, or how long past it. Workdays come from the caller, who knows the calendar; with less than
 * a day to go the hours say more, and are said instead.
 */
export function remainingWords(due: Date, now: Date, locale: Locale, workdays?: number): string {
  const { time } = wordsOf(locale)
  const left = due.getTime() - now.getTime()
  if (left <= 0) {
    const late = -left
    return late < hour ? time.lateMinutes(Math.max(1, Math.floor(late / minute))) : late < 2 * day ? time.lateHours(Math.floor(late / hour)) : time.lateDays(Math.floor(late / day))
  }
  if (left < hour) return time.leftMinutes(Math.max(1, Math.floor(left / minute)))
  if (left < day) return time.leftHours(Math.floor(left / hour))
  if (workdays !== undefined && workdays > 0) return time.leftWorkdays(workdays)
  return left < 2 * day ? time.leftHours(Math.floor(left / hour)) : time.leftDays(Math.floor(left / day))
}

/** YYYY-MM-DD of a moment in a timezone. */
export function calendarDay(at: Date, timezone = defaultTimezone): string {
  return civilMoment(at, timezone).date
}

const clock = (at: Date, timezone: string): string => civilMoment(at, timezone).clock

const weekdays = { zh: ['日', '一', '二', '三', '四', '五', '六'], en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] } as const
const months = {
  long: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  short: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
} as const

function dateWords(at: Date, locale: Locale, timezone: string, thisYear: boolean): string {
  const { year, month, day } = civilMoment(at, timezone)
  return locale === 'en' ? `${day} ${months.short[month - 1]}${thisYear ? '' : ` ${year}`}` : `${thisYear ? '' : `${year}年`}${month}月${day}日`
}
