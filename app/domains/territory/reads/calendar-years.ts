import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../tables.ts'
import { placeCalendar } from './place-calendar.ts'

export interface CalendarYear { readonly year: number; readonly off: readonly string[]; readonly makeup: readonly string[]; readonly source: string; readonly added: boolean }

/** The years whose days of rest are known, the latest first: those that came with the program and those entered here. */
export async function calendarYears(context: Context): Promise<CalendarYear[]> {
  const { rows } = await sql<{ year: number; source: string }>`select year, source from territory.calendar_year`.execute(tables(context))
  const entered = new Map(rows.map((row) => [row.year, row.source]))
  const calendar = await placeCalendar(context, 'china'), sources = calendar.source.split('; ')
  const ofYear = (days: readonly string[], year: number) => days.filter((day) => day.startsWith(`${year}-`)).toSorted()
  return calendar.coveredYears.toSorted((a, b) => b - a).map((year) => ({
    year, off: ofYear(calendar.weekdaysOff, year), makeup: ofYear(calendar.makeupWorkdays, year), added: entered.has(year),
    source: entered.get(year) ?? sources.find((source) => source.includes(`〔${year - 1}〕`)) ?? calendar.source,
  }))
}
