/** A moment on the clock and calendar of a place. */
export interface CivilMoment {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
  /** 0 is Sunday. */
  readonly weekday: number
  /** YYYY-MM-DD. */
  readonly date: string
  /** HH:MM, from 00:00 to 23:59. */
  readonly clock: string
}

const minute = 60_000, mostKept = 5000
const zones = new Map<string, { format: Intl.DateTimeFormat; kept: Map<number, CivilMoment> }>()

/** A formatter costs more than everything else on a page of fifty matters: one is made for each zone, and minutes it was asked for are kept. */
export function civilMoment(at: Date, timezone: string): CivilMoment {
  let zone = zones.get(timezone)
  if (!zone) {
    zone = { format: new Intl.DateTimeFormat('en-US', { timeZone: timezone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' }), kept: new Map() }
    zones.set(timezone, zone)
  }
  const key = Math.floor(at.getTime() / minute)
  const known = zone.kept.get(key)
  if (known) return known
  const parts = Object.fromEntries(zone.format.formatToParts(at).map(({ type, value }) => [type, value])) as Record<'year' | 'month' | 'day' | 'hour' | 'minute', string>
  const [year, month, day] = [Number(parts.year), Number(parts.month), Number(parts.day)]
  const moment = { year, month, day, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay(), date: `${parts.year.padStart(4, '0')}-${parts.month}-${parts.day}`, clock: `${parts.hour}:${parts.minute}` }
  if (zone.kept.size >= mostKept) zone.kept.clear()
  zone.kept.set(key, moment)
  return moment
}
