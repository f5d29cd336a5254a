import { BadInput } from '@gongzhi/bad-input'
import type { Calendar } from './calendar.ts'
import { withNominal } from './deadline.ts'
import { millisecondsPerHour } from './instant.ts'
import { inDays, isWhollyPaused, merged, resumesAfter } from './pauses.ts'
import type { Pause, Still, StillDays } from './pauses.ts'
import { plainDate } from './plain-date.ts'
import type { DayNumber } from './plain-date.ts'
import { checkSpan, shift } from './span.ts'
import type { Span } from './span.ts'
import { noteDay } from './steps.ts'
import type { Step } from './steps.ts'
import { zoneOf } from './zone.ts'
import type { Zone } from './zone.ts'

/** How long something may take, and whose days are meant: an IANA zone such as Asia/Shanghai. */
export type Rule = Span & { timezone: string }

/** More time, granted at an instant; it is counted from the end as it stood (after roll-over). */
export type Extension = Span & { at: Date }

/** A running time limit, as plain facts: nothing is stored but what happened. */
export type Clock = { rule: Rule, startedAt: Date, pauses?: readonly Pause[], extensions?: readonly Extension[] }

/** `due` is the last instant in time, 24:00 local for all but hours; `null` while a pause lasts that began before it. */
export type Due = { due: Date | null, steps: Step[] }

/** An end under way: a local day (ending at its 24:00) or an instant. Infinity stands for "not known while paused". */
type End = { day: DayNumber } | { instant: number }

/**
 * When a clock runs out. The rules, for pages to quote:
 * - hours run at once; a pause moves their end by exactly its length;
 * - the starting local day is not counted; a local day that lies in a pause from 00:00 to 24:00 is not counted;
 * - a last day whose 24:00 lies in a pause is carried to the day on which the pause ends, so a clock never runs out paused;
 * - the last day, if no workday, moves to the next workday; extensions are then counted in order of `at`.
 *
 * Throws `BadInput`, `CalendarNotCovered`.
 */
export function dueAt(clock: Clock, calendar: Calendar): Due {
  const { rule, startedAt } = clock
  checkSpan(rule, 'rule.')
  const zone = zoneOf(rule.timezone)
  const start = startedAt.getTime()
  if (!Number.isFinite(start)) throw new BadInput('INSTANT_MALFORMED', 'a clock starts at an instant', { field: 'startedAt' })
  const stills = clock.pauses?.length ? merged(clock.pauses) : []
  const still = { hours: stills, days: stills.length ? inDays(stills, zone) : [] }

  const steps: Step[] = [{ kind: 'starts', at: startedAt.toISOString() }]
  for (const { from, to, reason } of stills) {
    steps.push({ kind: 'paused', from: new Date(from).toISOString(), to: to === Infinity ? null : new Date(to).toISOString(), reason })
  }
  let end = count({ instant: start }, rule, zone, still, calendar, steps)
  if (clock.extensions?.length) {
    const extensions = clock.extensions.map((extension, i) => {
      checkSpan(extension, `extensions[${i}].`)
      return extension
    }).sort((a, b) => a.at.getTime() - b.at.getTime())
    for (const extension of extensions) {
      steps.push({ kind: 'extended', amount: extension.amount, unit: extension.unit, afterTheEnd: extension.at.getTime() > instantOfEnd(end, zone) })
      end = count(end, extension, zone, still, calendar, steps)
    }
  }
  const due = instantOfEnd(end, zone)
  if (due === Infinity) return { due: null, steps }
  const at = new Date(due)
  steps.push({ kind: 'ends', at: at.toISOString() })
  return { due: at, steps }
}

/** Counts one span on from an end. */
function count(from: End, span: Span, zone: Zone, still: { hours: Still[], days: StillDays[] }, calendar: Calendar, steps: Step[]): End {
  if (span.unit === 'hour') {
    const start = instantOfEnd(from, zone)
    let end = start + span.amount * millisecondsPerHour
    for (const pause of still.hours) {
      if (pause.from < end && pause.to > start) end += pause.to - Math.max(pause.from, start)
    }
    if (end < Infinity) steps.push({ kind: 'ran', from: new Date(start).toISOString(), to: new Date(end).toISOString(), hours: span.amount })
    return { instant: end }
  }
  const first = 'day' in from ? from.day : from.instant === Infinity ? Infinity : zone.dayAt(from.instant)
  if (first === Infinity) return { day: Infinity }

  let last = first
  if (span.unit === 'workday') {
    for (let counted = 0; counted < span.amount;) {
      last++
      if (still.days.some(pause => pause.until === Infinity && last >= pause.wholeFrom)) return { day: Infinity }
      const because = isWhollyPaused(last, still.days) ? 'paused' : calendar.whyOff(last)
      if (because === null) counted++
      noteDay(steps, last, because)
    }
  } else {
    let paused = 0
    last = shift(first, span.amount, span.unit)
    for (const pause of still.days) {
      const wholeFrom = Math.max(pause.wholeFrom, first + 1)
      if (wholeFrom > last || pause.until <= wholeFrom) continue
      if (pause.until === Infinity) return { day: Infinity }
      last += pause.until - wholeFrom
      paused += pause.until - wholeFrom
      steps.push({ kind: 'skipped', from: plainDate(wholeFrom), to: plainDate(pause.until - 1), because: 'paused' })
    }
    if (last > first) steps.push({ kind: 'counted', from: plainDate(first + 1), to: plainDate(last), days: last - first - paused })
  }
  const nominal = plainDate(last)
  steps.push({ kind: 'nominal', date: nominal })
  return { day: withNominal(nominal, () => settled(last, still.days, calendar, steps)) }
}

/** Moves a last day until it is a workday that does not end inside a pause. */
function settled(nominal: DayNumber, pauses: StillDays[], calendar: Calendar, steps: Step[]): DayNumber {
  let day = nominal
  for (;;) {
    const resumed = resumesAfter(day, pauses)
    if (resumed === Infinity) return Infinity
    if (resumed !== null) {
      steps.push({ kind: 'carried', from: plainDate(day), to: plainDate(resumed) })
      day = resumed
      continue
    }
    if (calendar.isWorkdayNumber(day)) return day
    let next = day
    while (resumesAfter(next, pauses) === null && !calendar.isWorkdayNumber(next)) {
      noteDay(steps, next, calendar.whyOff(next))
      next++
    }
    steps.push({ kind: 'rolled', from: plainDate(day), to: plainDate(next) })
    day = next
  }
}

function instantOfEnd(end: End, zone: Zone): number {
  if ('instant' in end) return end.instant
  return end.day === Infinity ? Infinity : zone.startOf(end.day + 1)
}
