import { BadInput } from '@gongzhi/bad-input'
import { nthWorkday } from './calendar.ts'
import type { Calendar } from './calendar.ts'
import { startDay } from './deadline.ts'
import { hasTimeOfDay, instantOf, millisecondsPerHour, writeLike } from './instant.ts'
import { plainDate } from './plain-date.ts'
import { checkSpan, shift } from './span.ts'
import type { Span } from './span.ts'

/**
 * "Notice at least so long before" (提前15日通知): the earliest day on which the announced thing may take place,
 * notice day + amount, the notice day not counted. It is never moved: a meeting may well be held on a day off.
 * Needs the calendar only for workdays. Throws `BadInput`, `CalendarNotCovered`.
 */
export function earliestAfterNotice(notice: string, span: Span, calendar: Calendar): string {
  return moved(notice, span, 1, calendar, 'notice')
}

/**
 * "So long before the event at the latest" (选举日前20日): event day - amount. Where it falls on a day off it is not moved
 * back towards the event, for that would shorten the time others have. Throws `BadInput`, `CalendarNotCovered`.
 */
export function latestBefore(event: string, span: Span, calendar: Calendar): string {
  return moved(event, span, -1, calendar, 'event')
}

function moved(from: string, span: Span, direction: 1 | -1, calendar: Calendar, field: string): string {
  checkSpan(span)
  if (span.unit === 'hour') {
    if (!hasTimeOfDay(from)) throw new BadInput('INSTANT_MALFORMED', 'hours are counted from an instant with its offset', { field })
    const instant = instantOf(from, field)
    return writeLike(instant.milliseconds + direction * span.amount * millisecondsPerHour, instant)
  }
  const day = startDay(from, field)
  return plainDate(span.unit === 'workday'
    ? nthWorkday(day, span.amount, direction, calendar)
    : shift(day, direction * span.amount, span.unit))
}
