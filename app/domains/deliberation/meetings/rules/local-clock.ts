/** The calendar day and the time of day of a moment in a time zone. */
export function localClock(at: Date, timeZone: string): { readonly date: string; readonly clock: string } {
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' }).formatToParts(at).map(({ type, value }) => [type, value]))
  return { date: `${parts.year}-${parts.month}-${parts.day}`, clock: `${parts.hour}:${parts.minute}` }
}

/** A day so many days after another. */
export const daysAfter = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** A day as Chinese sentences write it: 2026年11月25日. */
export function dayInChinese(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** A moment in full as a Chinese notice writes it: 2026年11月25日星期三 19:30. */
export function saidInChinese(at: Date, timeZone: string): string {
  const { date, clock } = localClock(at, timeZone)
  return `${dayInChinese(date)}星期${'日一二三四五六'[new Date(`${date}T00:00:00Z`).getUTCDay()]} ${clock}`
}
