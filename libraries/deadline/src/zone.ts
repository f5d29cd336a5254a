import { BadInput } from '@gongzhi/bad-input'
import { millisecondsPerDay } from './instant.ts'
import type { DayNumber } from './plain-date.ts'

/** Local days of one IANA time zone. Formatters are costly to build, so a zone is made once and remembers its offsets. */
export type Zone = {
  name: string
  /** The civil day at an instant (milliseconds since 1970). */
  dayAt(milliseconds: number): DayNumber
  /** The first instant of a civil day: 00:00, or the end of the gap where the clocks skip midnight. */
  startOf(day: DayNumber): number
}

const zones = new Map<string, Zone>()

/** Throws `BadInput` TIME_ZONE_UNKNOWN. */
export function zoneOf(name: string): Zone {
  const known = zones.get(name)
  if (known) return known
  const zone = makeZone(name)
  zones.set(name, zone)
  return zone
}

function makeZone(name: string): Zone {
  let format: Intl.DateTimeFormat
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: name, hourCycle: 'h23', era: 'short', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    })
  } catch {
    throw new BadInput('TIME_ZONE_UNKNOWN', `no time zone is called ${JSON.stringify(name)}`, { field: 'timezone' })
  }
  const measure = (milliseconds: number): number => {
    const whole = Math.floor(milliseconds / 1000) * 1000
    const part = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 }
    for (const { type, value } of format.formatToParts(whole)) if (type in part) part[type as keyof typeof part] = Number(value)
    return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second) - whole
  }

  // Within a UTC day whose two ends have the same offset there is no change of clocks: one look-up serves the whole day.
  const offsets = new Map<number, number>()
  const edge = (utcDay: number): number => {
    let offset = offsets.get(utcDay)
    if (offset === undefined) {
      if (offsets.size > 20_000) offsets.clear()
      offset = measure(utcDay * millisecondsPerDay)
      offsets.set(utcDay, offset)
    }
    return offset
  }
  const offsetAt = (milliseconds: number): number => {
    const utcDay = Math.floor(milliseconds / millisecondsPerDay)
    const before = edge(utcDay)
    return before === edge(utcDay + 1) ? before : measure(milliseconds)
  }
  const dayAt = (milliseconds: number) => Math.floor((milliseconds + offsetAt(milliseconds)) / millisecondsPerDay)

  return {
    name,
    dayAt,
    startOf(day) {
      const local = day * millisecondsPerDay
      const guess = local - offsetAt(local - offsetAt(local))
      if (dayAt(guess) === day && dayAt(guess - 1) < day) return guess
      // Around a change of clocks: the first instant whose local day is this one, found by halving.
      let before = local - 2 * millisecondsPerDay, after = local + 2 * millisecondsPerDay
      while (after - before > 1) {
        const middle = Math.floor((before + after) / 2)
        if (dayAt(middle) >= day) after = middle
        else before = middle
      }
      return after
    },
  }
}
