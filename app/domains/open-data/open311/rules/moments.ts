import { instantsOf, readWallTime } from '../../rules/local-moment.ts'

/** A moment with its zone, to the second: `2026-11-20T01:00:00Z`. */
export const moment = (at: Date): string => at.toISOString().replace(/\.\d{3}Z$/, 'Z')

/** Reads a moment of the W3C profile of ISO 8601; one without a zone is meant where the place is. Undefined for what is none. */
export function readMoment(text: string, timezone: string): Date | undefined {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(\.\d+)?)?(Z|[+ -]\d{2}:?\d{2})?$/i.exec(text.trim())
  if (!parts) return undefined
  const [, day = '', minutes = '00:00', seconds = ':00', fraction = '', zone] = parts
  const wall = readWallTime(`${day} ${minutes}${seconds}`)
  if (!wall) return undefined
  if (zone === undefined) return instantsOf(wall, timezone)[0]
  // In an address that nobody encoded, the plus sign of the zone arrives as a blank.
  const at = new Date(`${day}T${minutes}${seconds}${fraction.slice(0, 4)}${zone.toUpperCase() === 'Z' ? 'Z' : zone.replace(' ', '+').replace(/^(.)(\d{2}):?(\d{2})$/, '$1$2:$3')}`)
  return Number.isNaN(at.getTime()) ? undefined : at
}
