import { sql } from 'kysely'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { placeCalendar } from '../reads/place-calendar.ts'
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
}

/**
 * Enters the days of rest of one year, as the authority announced them. Refuses `territory.calendar-year-held`,
 * `territory.calendar-day` (names the day and what is wrong with it), `territory.calendar-year`, `territory.calendar-source`.
 */
export function addCalendarYear(context: Context, { year, weekdaysOff, makeupWorkdays, source }: NewCalendarYear): Promise<void> {
  const { postId: post } = requirePermission(context, territoryPermissions['territory.set-up'])
  return together(context, async (context) => {
    if (!Number.isInteger(year) || year < 1990 || year > 2200) throw new Refusal('territory.calendar-year', 'invalid', { field: 'year' })
    if (source.trim() === '' || source.length > 300) throw new Refusal('territory.calendar-source', 'invalid', { field: 'source' })
    if ((await placeCalendar(context, 'china')).coveredYears.includes(year)) throw new Refusal('territory.calendar-year-held', 'conflict', { field: 'year', year })
    if (weekdaysOff.length === 0) throw new Refusal('territory.calendar-day', 'invalid', { field: 'off', problem: 'none', day: '' })
    const days = (field: 'off' | 'makeup', given: readonly string[]) => [...new Set(given)].sort().map((day) => {
      const date = new Date(`${day}T00:00:00Z`), weekend = date.getUTCDay() % 6 === 0
      const problem = !/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day ? 'no-day'
        : date.getUTCFullYear() !== year ? 'other-year' : weekend !== (field === 'makeup') ? (field === 'off' ? 'weekend-anyway' : 'weekday-anyway') : undefined
      if (problem) throw new Refusal('territory.calendar-day', 'invalid', { field, day: day.slice(0, 20), problem })
      return day
    })
    const off = days('off', weekdaysOff), makeup = days('makeup', makeupWorkdays)
    const { rows } = await sql`insert into territory.calendar_year (year, weekdays_off, makeup_workdays, source) values (${year}, ${off}::date[], ${makeup}::date[], ${source.trim()}) on conflict do nothing returning year`.execute(tables(context))
    if (rows.length === 0) throw new Refusal('territory.calendar-year-held', 'conflict', { field: 'year', year })
    await recordAct(context, 'territory.calendar-year-added', String(year), { post, facts: { year, off: off.length, makeup: makeup.length } })
  })
}
