import { BadInput } from '@gongzhi/bad-input'
import { addMonths, plainDate } from './plain-date.ts'
import type { DayNumber } from './plain-date.ts'

/** What a period is counted in. `day` is the natural day (自然日). */
export type Unit = 'hour' | 'day' | 'workday' | 'month' | 'year'

/** A length of time: a whole, non-negative amount of a unit. */
export type Span = { amount: number, unit: Unit }

const units: readonly string[] = ['hour', 'day', 'workday', 'month', 'year']

/** Throws `BadInput` UNIT_UNKNOWN or AMOUNT_MALFORMED. An amount is a whole number from 0 to 1,000,000. */
export function checkSpan(span: Span, field = ''): void {
  if (!units.includes(span.unit)) {
    throw new BadInput('UNIT_UNKNOWN', `a unit is one of ${units.join(', ')}, not ${JSON.stringify(span.unit)}`, { field: `${field}unit` })
  }
  if (!Number.isInteger(span.amount) || span.amount < 0 || span.amount > 1_000_000) {
    throw new BadInput('AMOUNT_MALFORMED', `an amount is a whole number from 0 to 1000000, not ${JSON.stringify(span.amount)}`, { field: `${field}amount` })
  }
}

/** Moves a day by natural days, months or years, forwards or backwards; needs no calendar. */
export function shift(day: DayNumber, amount: number, unit: 'day' | 'month' | 'year'): DayNumber {
  if (unit !== 'day') return addMonths(day, unit === 'month' ? amount : amount * 12)
  plainDate(day + amount) // refuses to leave the years 0001 to 9999
  return day + amount
}
