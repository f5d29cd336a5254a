import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../tables.ts'
import { knownCalendars } from './place-calendar.ts'

export interface CalendarVersion {
  /** 0 for what came with the program; entered ones count from 1. */
  readonly version: number
  readonly off: readonly string[]
  readonly makeup: readonly string[]
  readonly source: string
  /** When and by whom it was entered; null for what came with the program. */
  readonly at: Date | null
  readonly by: string | null
}

export interface CalendarYear extends CalendarVersion {
  readonly year: number
  /** Versions that this one took the place of, the latest first. */
  readonly former: readonly CalendarVersion[]
}

/** The years whose days of rest are known, the latest first: those that came with the program and those entered here, each as it counts now. */
export async function calendarYears(context: Context): Promise<CalendarYear[]> {
  const { rows } = await sql<CalendarVersion & { year: number }>`
    select year, version, weekdays_off::text[] as off, makeup_workdays::text[] as makeup, source, entered_at as at, entered_by as by
    from territory.calendar_year order by year, version desc`.execute(tables(context))
  const ofYear = (days: readonly string[], year: number) => days.filter((day) => day.startsWith(`${year}-`)).toSorted()
  const builtIn = knownCalendars.flatMap((known) => known.coveredYears.map((year) => ({ year, version: 0, off: ofYear(known.weekdaysOff, year), makeup: ofYear(known.makeupWorkdays, year), source: known.source, at: null, by: null })))
  return [...Map.groupBy([...rows.map((row) => ({ ...row, off: row.off.toSorted(), makeup: row.makeup.toSorted() })), ...builtIn], ({ year }) => year).values()]
    .flatMap(([now, ...former]) => (now ? [{ ...now, former }] : [])).toSorted((a, b) => b.year - a.year)
}
