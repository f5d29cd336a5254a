import { sql } from 'kysely'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { calendarYears } from '../reads/calendar-years.ts'
import { isDay } from '../rules/local-day.ts'
import { territoryPermissions } from '../rules/permissions.ts'
import { tables } from '../tables.ts'

export interface NewCalendarYear {
  readonly year: number
  /** Days off on Monday to Friday, YYYY-MM-DD. */
  readonly weekdaysOff: readonly string[]
  /** Saturdays and Sundays that are worked, YYYY-MM-DD. */
  readonly makeupWorkdays: readonly string[]
  /** The notice and its number. */
  readonly source: string
  /** The version that this one takes the place of, as its corrector saw it; 0 for a year that came with the program. Left out: the year is new. */
  readonly corrects?: number | undefined
}

/**
 * Enters the days of rest of one year, as the authority announced them, or corrects what was entered; the former version is kept with its day. Refuses
 * `territory.calendar-year-held`, `territory.calendar-year-moved` (somebody else corrected it meanwhile), `territory.calendar-year-same`,
 * `territory.calendar-day` (names the day and what is wrong with it), `territory.calendar-year`, `territory.calendar-source`.
 */
export function addCalendarYear(context: Context, { year, weekdaysOff, makeupWorkdays, source, corrects }: NewCalendarYear): Promise<void> {
  const { postId: post } = requirePermission(context, territoryPermissions['territory.set-up'])
  return together(context, async (context) => {
    if (!Number.isInteger(year) || year < 1990 || year > 2200) throw new Refusal('territory.calendar-year', 'invalid', { field: 'year' })
    if (source.trim() === '' || source.length > 300) throw new Refusal('territory.calendar-source', 'invalid', { field: 'source' })
    const held = (await calendarYears(context)).find((each) => each.year === year)
    if (held && corrects === undefined) throw new Refusal('territory.calendar-year-held', 'conflict', { field: 'year', year })
    if (corrects !== undefined && held?.version !== corrects) throw new Refusal('territory.calendar-year-moved', 'conflict', { field: 'year', year })
    if (weekdaysOff.length === 0) throw new Refusal('territory.calendar-day', 'invalid', { field: 'off', problem: 'none', day: '' })
    const off = checkedDays(year, 'off', weekdaysOff), makeup = checkedDays(year, 'makeup', makeupWorkdays)
    if (held && held.source === source.trim() && held.off.join() === off.join() && held.makeup.join() === makeup.join()) throw new Refusal('territory.calendar-year-same', 'invalid', { field: 'off', year })
    const version = (held?.version ?? 0) + 1
    const { rows } = await sql`
      insert into territory.calendar_year (year, version, weekdays_off, makeup_workdays, source, entered_at, entered_by)
      values (${year}, ${version}, ${off}::date[], ${makeup}::date[], ${source.trim()}, ${context.now}, ${context.actor?.id ?? null}) on conflict do nothing returning year`.execute(tables(context))
    if (rows.length === 0) throw new Refusal(corrects === undefined ? 'territory.calendar-year-held' : 'territory.calendar-year-moved', 'conflict', { field: 'year', year })
    await recordAct(context, corrects === undefined ? 'territory.calendar-year-added' : 'territory.calendar-year-corrected', String(year), { post, facts: { year, version, off: off.length, makeup: makeup.length } })
  })
}

function checkedDays(year: number, field: 'off' | 'makeup', given: readonly string[]): string[] {
  return [...new Set(given)].sort().map((day) => {
    const weekend = new Date(`${day}T00:00:00Z`).getUTCDay() % 6 === 0
    const problem = !isDay(day) ? 'no-day' : !day.startsWith(`${year}-`) ? 'other-year' : weekend !== (field === 'makeup') ? (field === 'off' ? 'weekend-anyway' : 'weekday-anyway') : undefined
    if (problem) throw new Refusal('territory.calendar-day', 'invalid', { field, day: day.slice(0, 20), problem })
    return day
  })
}
