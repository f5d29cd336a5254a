import { BadInput } from '@gongzhi/bad-input'
import { CalendarNotCovered } from './calendar-not-covered.ts'
import { workdayOnOrAfter } from './calendar.ts'
import type { Calendar } from './calendar.ts'
import { hasTimeOfDay, instantOf, millisecondsPerHour, writeLike, writtenDay } from './instant.ts'
import { dayNumberOf, plainDate } from './plain-date.ts'
import type { DayNumber, PlainDate } from './plain-date.ts'
import { checkSpan, shift } from './span.ts'
import type { Span } from './span.ts'
import { noteDay, noteDaysOff } from './steps.ts'
import type { Step } from './steps.ts'

/** The last day of a period. It ends at 24:00 local time of `deadline`; hours end at the instant written there. */
export type Deadline = {
  /** The last day before any roll-over; `null` for hours. */
  nominal: PlainDate | null
  /** The last day after roll-over, or, for hours, an instant with the offset of the start. */
  deadline: string
  steps: Step[]
}

/**
 * When a period ends (Civil Code arts. 200-204).
 *
 * Days, months, years: the first day is not counted; a month or year ends on the corresponding day, or the last of the
 * month where there is none; an end on a day off moves to the first workday after it. Workdays: the first day is not
 * counted, then workdays alone. Hours run at once from the start, which must be an instant with its offset, and never move.
 *
 * Throws `BadInput`, or `CalendarNotCovered` carrying `nominal`.
 */
export function deadlineOf(period: Span & { start: string }, calendar: Calendar): Deadline {
  checkSpan(period)
  const { amount, unit, start } = period
  if (unit === 'hour') return hoursFrom(start, amount)

  const first = startDay(start, 'start')
  const steps: Step[] = [{ kind: 'starts', at: plainDate(first) }]
  if (unit === 'workday') {
    let last = first
    for (let counted = 0; counted < amount;) {
      last++
      const because = calendar.whyOff(last)
      if (because === null) counted++
      noteDay(steps, last, because)
    }
    // Nothing to count is the one way for a period of workdays to end on a day off.
    if (amount === 0) return ends(first, steps, calendar)
    const date = plainDate(last)
    return { nominal: date, deadline: date, steps: [...steps, { kind: 'nominal', date }, { kind: 'ends', at: date }] }
  }
  const last = shift(first, amount, unit)
  if (last > first) steps.push({ kind: 'counted', from: plainDate(first + 1), to: plainDate(last), days: last - first })
  return ends(last, steps, calendar)
}

function ends(last: DayNumber, steps: Step[], calendar: Calendar): Deadline {
  const nominal = plainDate(last)
  steps.push({ kind: 'nominal', date: nominal })
  const rolled = withNominal(nominal, () => workdayOnOrAfter(last, calendar))
  const deadline = plainDate(rolled)
  if (rolled !== last) {
    noteDaysOff(steps, last, rolled, calendar)
    steps.push({ kind: 'rolled', from: nominal, to: deadline })
  }
  steps.push({ kind: 'ends', at: deadline })
  return { nominal, deadline, steps }
}

function hoursFrom(start: string, amount: number): Deadline {
  if (!hasTimeOfDay(start)) throw new BadInput('INSTANT_MALFORMED', `hours run from an instant with its offset, not from ${JSON.stringify(start)}`, { field: 'start' })
  const from = instantOf(start, 'start')
  const deadline = writeLike(from.milliseconds + amount * millisecondsPerHour, from)
  return { nominal: null, deadline, steps: [{ kind: 'starts', at: start }, { kind: 'ran', from: start, to: deadline, hours: amount }, { kind: 'ends', at: deadline }] }
}

/** The civil day of a date or of an instant as written. */
export function startDay(start: string, field: string): DayNumber {
  return hasTimeOfDay(start) ? writtenDay(instantOf(start, field)) : dayNumberOf(start, field)
}

/** Runs a roll-over; a missing year is reported together with the nominal day. */
export function withNominal<T>(nominal: PlainDate, rollOver: () => T): T {
  try {
    return rollOver()
  } catch (error) {
    if (error instanceof CalendarNotCovered) throw error.with(nominal)
    throw error
  }
}
