import { CalendarNotCovered, dayNumberOf, dueAt, zoneOf } from '@gongzhi/deadline'
import { localDay, place, placeCalendar } from '#domains/territory'
import type { Context } from '#platform/context'

/** The last day of a time that starts now, and its end. Where the calendar of the place does not hold the year yet, Monday to Friday are its workdays: nobody waits without a deadline. */
export async function dueDay(context: Context, amount: number, unit: 'day' | 'workday', from: Date = context.now): Promise<{ readonly day: string; readonly at: Date } | undefined> {
  const here = await place(context), timezone = here?.timezone ?? 'Asia/Shanghai'
  const due = (calendar: Awaited<ReturnType<typeof placeCalendar>>) => dueAt({ rule: { amount, unit, timezone }, startedAt: from }, calendar).due
  try {
    const at = due(await placeCalendar(context, here?.calendar ?? 'china'))
    return at === null ? undefined : { day: localDay(new Date(at.getTime() - 1), timezone), at }
  } catch (error) {
    if (!(error instanceof CalendarNotCovered)) throw error
    if (unit === 'workday') return lastWeekday(localDay(from, timezone), amount, timezone)
    // Natural days are counted without it; only a move off a holiday is not known.
    const at = due(await placeCalendar(context, 'every-day'))
    return at === null ? undefined : { day: localDay(new Date(at.getTime() - 1), timezone), at }
  }
}

function lastWeekday(from: string, amount: number, timezone: string): { day: string; at: Date } {
  let number = dayNumberOf(from)
  for (let left = amount; left > 0; ) {
    number += 1
    if (![0, 6].includes(new Date(number * 86_400_000).getUTCDay())) left -= 1
  }
  return { day: new Date(number * 86_400_000).toISOString().slice(0, 10), at: new Date(zoneOf(timezone).startOf(number + 1)) }
}
