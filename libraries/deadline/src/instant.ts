import { BadInput } from '@gongzhi/bad-input'
import { dayNumberOf, plainDate } from './plain-date.ts'
import type { DayNumber } from './plain-date.ts'

export const millisecondsPerHour = 3_600_000
export const millisecondsPerDay = 86_400_000

/** An instant as it was written: milliseconds since 1970, and the offset it was written with, so that the answer can be written alike. */
export type WrittenInstant = { milliseconds: number, offsetMinutes: number, offset: string }

/** Whether a text looks like a date with a time of day. */
export function hasTimeOfDay(text: unknown): text is string {
  return typeof text === 'string' && /^\d{4}-\d{2}-\d{2}[Tt ]/.test(text)
}

/**
 * Reads an ISO 8601 instant; the offset (`+08:00` or `Z`) is required, for without it a time names no instant.
 * Throws `BadInput` INSTANT_MALFORMED.
 */
export function instantOf(text: string, field: string | null = null): WrittenInstant {
  const match = typeof text === 'string'
    ? /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?([Zz]|[+-]\d{2}:?\d{2})$/.exec(text)
    : null
  const hour = Number(match?.[2]), minute = Number(match?.[3]), second = Number(match?.[4] ?? 0)
  const offset = match?.[6] ?? ''
  const offsetMinutes = /^[Zz]$/.test(offset) ? 0
    : (offset[0] === '-' ? -1 : 1) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2)))
  if (!match || hour > 24 || minute > 59 || second > 59 || (hour === 24 && (minute > 0 || second > 0)) || Math.abs(offsetMinutes) > 18 * 60) {
    throw new BadInput('INSTANT_MALFORMED', `an instant is written like 2026-10-01T09:30:00+08:00, with its offset, not ${JSON.stringify(text)}`, { field })
  }
  const local = dayNumberOf(match[1] ?? '', field) * millisecondsPerDay
    + ((hour * 60 + minute) * 60 + second) * 1000 + Number((match[5] ?? '').padEnd(3, '0'))
  return { milliseconds: local - offsetMinutes * 60_000, offsetMinutes, offset }
}

/** The civil day at the instant's own offset. */
export function writtenDay(instant: WrittenInstant): DayNumber {
  return Math.floor((instant.milliseconds + instant.offsetMinutes * 60_000) / millisecondsPerDay)
}

/** Writes milliseconds with the offset of another instant; a fraction of a second only where there is one. */
export function writeLike(milliseconds: number, like: WrittenInstant): string {
  const local = milliseconds + like.offsetMinutes * 60_000
  const day = Math.floor(local / millisecondsPerDay)
  const rest = local - day * millisecondsPerDay
  const two = (n: number) => String(n).padStart(2, '0')
  const fraction = rest % 1000 === 0 ? '' : `.${String(rest % 1000).padStart(3, '0')}`
  return `${plainDate(day)}T${two(Math.floor(rest / millisecondsPerHour))}:${two(Math.floor(rest / 60_000) % 60)}:${two(Math.floor(rest / 1000) % 60)}${fraction}${like.offset}`
}
