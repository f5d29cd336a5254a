import { BadInput } from '@gongzhi/bad-input'
import type { DayNumber } from './plain-date.ts'
import type { Zone } from './zone.ts'

/** A time in which a clock stands still, e.g. while waiting for the resident. `to` is `null` as long as it lasts. */
export type Pause = { from: Date, to: Date | null, reason: string }

/** A pause in milliseconds; `to` is Infinity while it lasts. Overlapping and touching pauses are one. */
export type Still = { from: number, to: number, reason: string }

/** The same in local days: `from` holds its beginning, days `wholeFrom`..`until - 1` lie in it entirely, on `until` it ends. */
export type StillDays = { from: DayNumber, wholeFrom: DayNumber, until: DayNumber }

/** Throws `BadInput` PAUSE_MALFORMED for a pause that ends before it begins. */
export function merged(pauses: readonly Pause[]): Still[] {
  const sorted = pauses.map((pause, i): Still => {
    const still = { from: pause.from.getTime(), to: pause.to ? pause.to.getTime() : Infinity, reason: pause.reason }
    if (!Number.isFinite(still.from) || !(still.to >= still.from)) {
      throw new BadInput('PAUSE_MALFORMED', 'a pause begins at an instant and ends no earlier', { field: `pauses[${i}]` })
    }
    return still
  }).sort((a, b) => a.from - b.from || a.to - b.to)
  const out: Still[] = []
  for (const still of sorted) {
    const last = out[out.length - 1]
    if (last && still.from <= last.to) {
      if (still.reason !== last.reason && !last.reason.includes(still.reason)) last.reason += `; ${still.reason}`
      last.to = Math.max(last.to, still.to)
    } else if (still.to > still.from) out.push(still)
  }
  return out
}

/** Pauses in the local days of a zone. */
export function inDays(stills: readonly Still[], zone: Zone): StillDays[] {
  return stills.map(({ from, to }) => {
    const day = zone.dayAt(from)
    return { from: day, wholeFrom: zone.startOf(day) === from ? day : day + 1, until: to === Infinity ? Infinity : zone.dayAt(to) }
  })
}

/** Whether a local day lies in a pause from 00:00 to 24:00. */
export function isWhollyPaused(day: DayNumber, pauses: readonly StillDays[]): boolean {
  return pauses.some(pause => day >= pause.wholeFrom && day < pause.until)
}

/** Where the end (24:00) of a day lies in a pause: the day on which that pause ends, Infinity while it lasts; else `null`. */
export function resumesAfter(day: DayNumber, pauses: readonly StillDays[]): number | null {
  const pause = pauses.find(pause => day >= pause.from && day < pause.until)
  return pause ? pause.until : null
}
