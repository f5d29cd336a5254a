import type { Calendar } from './calendar.ts'
import { plainDate } from './plain-date.ts'
import type { DayNumber, PlainDate } from './plain-date.ts'

/** Why a day was passed over. `paused` occurs with clocks only. */
export type SkipReason = 'weekend' | 'holiday' | 'paused'

/**
 * How an answer came about, in order, for a page to put into words and a neighbour to recount.
 * Ranges include both ends; instants are ISO 8601 in UTC unless they were written otherwise.
 */
export type Step =
  /** The day that is not counted (Civil Code art. 201), or the instant from which hours run. */
  | { kind: 'starts', at: string }
  | { kind: 'counted', from: PlainDate, to: PlainDate, days: number }
  | { kind: 'skipped', from: PlainDate, to: PlainDate, because: SkipReason }
  /** Hours counted from one instant to another, pauses already left out. */
  | { kind: 'ran', from: string, to: string, hours: number }
  /** The last day before any roll-over. */
  | { kind: 'nominal', date: PlainDate }
  /** The last day was no workday, so the next workday took its place (art. 203). */
  | { kind: 'rolled', from: PlainDate, to: PlainDate }
  /** The last day ended inside a pause, so the day on which the pause ended took its place. */
  | { kind: 'carried', from: PlainDate, to: PlainDate }
  | { kind: 'paused', from: string, to: string | null, reason: string }
  | { kind: 'extended', amount: number, unit: string, afterTheEnd: boolean }
  | { kind: 'ends', at: string }

/** Appends one counted or skipped day, growing the last range where the day continues it. */
export function noteDay(steps: Step[], day: DayNumber, because: SkipReason | null): void {
  const last = steps[steps.length - 1]
  const date = plainDate(day)
  if (last?.kind === 'counted' && because === null && last.to === plainDate(day - 1)) {
    last.to = date
    last.days++
  } else if (last?.kind === 'skipped' && because === last.because && last.to === plainDate(day - 1)) {
    last.to = date
  } else if (because === null) {
    steps.push({ kind: 'counted', from: date, to: date, days: 1 })
  } else {
    steps.push({ kind: 'skipped', from: date, to: date, because })
  }
}

/** Appends the days off from `day` up to, not including, `until`. */
export function noteDaysOff(steps: Step[], day: DayNumber, until: DayNumber, calendar: Calendar): void {
  for (let at = day; at < until; at++) noteDay(steps, at, calendar.whyOff(at))
}
