import type { Calendar } from './calendar.ts'
import { dueAt } from './clock.ts'
import type { Clock } from './clock.ts'
import { millisecondsPerHour } from './instant.ts'
import { inDays, isWhollyPaused, merged } from './pauses.ts'
import { zoneOf } from './zone.ts'

/**
 * What is left of a clock, in its own unit (months and years are told in days).
 * `amount` is whole for days and workdays: 0 on the last day itself, negative once it has passed; for hours it may be a
 * fraction. While a pause lasts the amount stands still at what it was when the pause began.
 */
export type Remaining = { unit: 'hour' | 'day' | 'workday', amount: number, isPaused: boolean, isOverdue: boolean }

/** What is left at `now`. Throws `BadInput`, `CalendarNotCovered`. */
export function remaining(clock: Clock, now: Date, calendar: Calendar): Remaining {
  const stills = merged(clock.pauses ?? [])
  const instant = Math.max(now.getTime(), clock.startedAt.getTime())
  const lasting = stills.find(still => still.from <= instant && still.to > instant)
  // During a pause the answer is that of the moment it began; a pause not yet begun is no news either.
  const moment = lasting ? Math.max(lasting.from, clock.startedAt.getTime()) : instant
  const pauses = (clock.pauses ?? []).filter(pause => pause.to && pause.to.getTime() <= moment)
  const { due } = dueAt({ ...clock, pauses }, calendar)
  if (!due) throw new Error('a clock without a lasting pause has an end')

  const unit: Remaining['unit'] = clock.rule.unit === 'hour' || clock.rule.unit === 'workday' ? clock.rule.unit : 'day'
  const left = due.getTime() - moment
  const told = { unit, isPaused: lasting !== undefined, isOverdue: isOverdue(clock, now, calendar) }
  if (unit === 'hour') return { ...told, amount: left / millisecondsPerHour }

  const zone = zoneOf(clock.rule.timezone)
  const today = zone.dayAt(moment), last = zone.dayAt(due.getTime() - 1)
  if (unit === 'day') return { ...told, amount: last - today }
  const days = inDays(merged(pauses), zone)
  let amount = 0
  for (let day = Math.min(today, last) + 1; day <= Math.max(today, last); day++) {
    if (!isWhollyPaused(day, days) && calendar.isWorkdayNumber(day)) amount++
  }
  return { ...told, amount: last < today ? -amount : amount }
}

/** Whether time is up: `now` is later than the last instant in time. A clock paused before its end is never overdue. */
export function isOverdue(clock: Clock, now: Date, calendar: Calendar): boolean {
  const { due } = dueAt(clock, calendar)
  return due !== null && now.getTime() > due.getTime()
}
