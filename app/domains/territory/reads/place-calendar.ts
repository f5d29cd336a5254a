import { type Calendar, calendarOf, china2024, china2025, china2026, type CalendarSource } from '@gongzhi/deadline'
import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../tables.ts'

/** Years whose notices came out before this version; a place adds later ones as data. */
export const knownCalendars: readonly CalendarSource[] = [china2024, china2025, china2026]

/** A calendar in which no day of rest moves a deadline: for places whose rules count natural days only. It covers every year. */
const everyDay: Calendar = {
  coveredYears: [], weekdaysOff: [], makeupWorkdays: [], source: 'every day counts',
  isWorkday: () => true, isWorkdayNumber: () => true, whyOff: () => null,
}

/** The days of rest by which the clocks of the place run. A year that it does not hold is refused by it, never assumed. */
export async function placeCalendar(context: Context, name: string): Promise<Calendar> {
  if (name === 'every-day') return everyDay
  const { rows } = await sql<{ year: number; off: string[]; makeup: string[]; source: string }>`
    select distinct on (year) year, weekdays_off::text[] as off, makeup_workdays::text[] as makeup, source from territory.calendar_year order by year, version desc`.execute(tables(context))
  const added = rows.map((row): CalendarSource => ({ coveredYears: [row.year], weekdaysOff: row.off, makeupWorkdays: row.makeup, source: row.source }))
  const replaced = new Set(rows.map((row) => row.year))
  const sources = [...knownCalendars.filter((source) => !source.coveredYears.some((year) => replaced.has(year))), ...added]
  return calendarOf({
    coveredYears: sources.flatMap((source) => source.coveredYears),
    weekdaysOff: sources.flatMap((source) => source.weekdaysOff),
    makeupWorkdays: sources.flatMap((source) => source.makeupWorkdays),
    source: sources.map((source) => source.source).join('; '),
  })
}
