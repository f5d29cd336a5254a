import type { Pace } from './preference.ts'

/** Hours of the day, from inclusive, to exclusive, in which only urgent messages go out. `from` after `to` spans midnight. */
export interface QuietHours { readonly quiet: boolean; readonly from: number; readonly to: number }

export const usualQuietHours: QuietHours = { quiet: true, from: 22, to: 8 }

/** How long a message waits for others to the same recipient. */
export const gatheringMinutes = 10

/** The hour at which the one message of the day goes out. */
export const dailyHour = 8

const quarter = 15 * 60_000

/** When a message of this pace goes out at the earliest. */
export function dueAt(now: Date, pace: Pace, hours: QuietHours, timezone: string): Date {
  if (pace === 'urgent') return now
  const local = clockIn(timezone)
  const first = pace === 'daily'
    ? nextQuarter(new Date(now.getTime() + 1), (at) => { const { hour, minute } = local(at); return hour === dailyHour && minute === 0 })
    : new Date(now.getTime() + gatheringMinutes * 60_000)
  return endOfQuiet(first, hours, timezone)
}

/** The moment itself when it is not in the quiet hours, else their end. */
export function endOfQuiet(at: Date, hours: QuietHours, timezone: string): Date {
  const local = clockIn(timezone)
  return isQuiet(local(at).hour, hours) ? nextQuarter(at, (later) => !isQuiet(local(later).hour, hours)) : at
}

export function isQuiet(hour: number, { quiet, from, to }: QuietHours): boolean {
  if (!quiet || from === to) return false
  return from < to ? hour >= from && hour < to : hour >= from || hour < to
}

/** Clocks of the world differ by whole quarters of an hour, so an hour's beginning in any zone is met. */
function nextQuarter(start: Date, fits: (at: Date) => boolean): Date {
  let at = new Date(Math.ceil(start.getTime() / quarter) * quarter)
  for (let steps = 0; !fits(at) && steps < 200; steps++) at = new Date(at.getTime() + quarter)
  return at
}

const formats = new Map<string, Intl.DateTimeFormat>()

function clockIn(timezone: string) {
  const format = formats.get(timezone) ?? new Intl.DateTimeFormat('en-GB', { timeZone: timezone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  formats.set(timezone, format)
  return (at: Date) => {
    const [hour = '0', minute = '0'] = format.format(at).split(':')
    return { hour: Number(hour), minute: Number(minute) }
  }
}
