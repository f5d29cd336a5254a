/** What a clock on a wall showed: no zone, no offset. */
export interface WallTime { readonly year: number; readonly month: number; readonly day: number; readonly hour: number; readonly minute: number; readonly second: number }

const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([AP])\.?M\.?)?)?$/i
const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/

/** Reads `12/31/2017 11:59:58 PM` and `2017-12-31 23:59:58`; undefined for what no clock and no calendar shows. */
export function readWallTime(text: string): WallTime | undefined {
  const us = american.exec(text), plain = us ? null : iso.exec(text)
  const [year, month, day, hour, minute, second] = us
    ? [us[3], us[1], us[2], us[4] ?? 0, us[5] ?? 0, us[6] ?? 0].map(Number)
    : plain ? [plain[1], plain[2], plain[3], plain[4] ?? 0, plain[5] ?? 0, plain[6] ?? 0].map(Number) : []
  if (year === undefined || month === undefined || day === undefined || hour === undefined || minute === undefined || second === undefined) return undefined
  const half = us?.[7]?.toUpperCase()
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined
  const hour24 = half === undefined ? hour : (hour % 12) + (half === 'P' ? 12 : 0)
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate() || hour24 > 23 || minute > 59 || second > 59) return undefined
  return { year, month, day, hour: hour24, minute, second }
}

const formats = new Map<string, Intl.DateTimeFormat>()
const offsets = new Map<string, number>()
const quarterHour = 15 * 60_000, halfDay = 12 * 3_600_000

/** Milliseconds by which clocks of the zone are ahead of UTC at an instant. Zones change on quarters of an hour, so one look-up serves each. */
function offsetAt(instant: number, zone: string): number {
  const quarter = Math.floor(instant / quarterHour) * quarterHour, key = `${zone} ${quarter}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  let format = formats.get(zone)
  if (!format) formats.set(zone, format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' }))
  const part: Record<string, number> = {}
  for (const { type, value } of format.formatToParts(quarter)) part[type] = Number(value)
  const offset = Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day, part.hour, part.minute, part.second) - quarter
  if (offsets.size > 50_000) offsets.clear()
  offsets.set(key, offset)
  return offset
}

/**
 * The instants at which clocks of the zone showed this time, earliest first: one as a rule, two in the hour that autumn repeats.
 * In the hour that spring leaves out no clock showed it: then the instant is the one that a clock not yet put forward would have meant.
 */
export function instantsOf({ year, month, day, hour, minute, second }: WallTime, zone: string): readonly [Date, ...Date[]] {
  const wall = Date.UTC(year, month - 1, day, hour, minute, second)
  const before = offsetAt(wall - 2 * halfDay, zone), after = offsetAt(wall + 2 * halfDay, zone)
  const instants = [...new Set([before, after])].map((offset) => wall - offset).filter((instant) => wall - instant === offsetAt(instant, zone)).sort((a, b) => a - b)
  const [first = wall - before, ...rest] = instants
  return [new Date(first), ...rest.map((instant) => new Date(instant))]
}

const offset = /[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?( ?(?:Z|UTC|([+-])(\d{2}):?(\d{2})?))$/i

/**
 * The instants that a written time may mean, earliest first: one that says its own offset (`…Z`, `…+08:00`) means that instant, any other is
 * what the clocks of the zone showed. Undefined for what no clock and no calendar shows.
 */
export function instantsIn(text: string, zone: string): readonly [Date, ...Date[]] | undefined {
  const said = offset.exec(text)
  const wall = readWallTime(said ? text.slice(0, -(said[1]?.length ?? 0)) : text)
  if (!wall) return undefined
  if (!said) return instantsOf(wall, zone)
  const minutes = Number(said[3] ?? 0) * 60 + Number(said[4] ?? 0)
  if (minutes > 14 * 60 || Number(said[4] ?? 0) > 59) return undefined
  return [new Date(Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second) - (said[2] === '-' ? -1 : 1) * minutes * 60_000)]
}
