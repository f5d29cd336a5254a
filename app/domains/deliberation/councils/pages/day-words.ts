import type { Locale } from '#platform/words'
import { momentWords } from '#ui/time'

const noon = (day: string) => new Date(`${day}T12:00:00Z`)

/** A day (YYYY-MM-DD) as people say it, beside today: 今天, 明天, 12月3日. */
export const dayWords = (day: string, today: string, locale: Locale): string => momentWords(noon(day), noon(today), locale, 'UTC', 'day')

/** A day in full, with its year and weekday: 2026年12月3日星期四. */
export function fullDay(day: string, locale: Locale): string {
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(noon(day)), date = momentWords(noon(day), new Date(0), locale, 'UTC', 'day')
  return locale === 'en' ? `${weekday}, ${date}` : `${date}${weekday}`
}
