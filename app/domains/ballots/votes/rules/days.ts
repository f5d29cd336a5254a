import { dayNumberOf, zoneOf } from '@gongzhi/deadline'

const dayOf = (at: Date, timezone: string): number => dayNumberOf(new Intl.DateTimeFormat('sv-SE', { timeZone: timezone }).format(at))

/** Calendar days from one moment to another, in the place. */
export const daysFrom = (from: Date, to: Date, timezone: string): number => dayOf(to, timezone) - dayOf(from, timezone)

/** Whether as many whole days lie between the notice (its day not counted) and the opening. */
export const opensOnOrAfter = (opensAt: Date, now: Date, days: number, timezone: string): boolean => days === 0 || opensAt.getTime() >= zoneOf(timezone).startOf(dayOf(now, timezone) + days)
