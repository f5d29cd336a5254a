import type { Locale } from '#platform/words'

/** A day of the calendar as people say it: 2026年6月10日. */
export function dayWords(day: string, locale: Locale): string {
  const date = new Date(`${day}T00:00:00Z`)
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'zh-CN', { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' }).format(date)
}

/** The end of a last day, which is counted whole: 2026年6月10日 24 时. */
export const untilWords = (day: string, locale: Locale): string => (locale === 'en' ? `the end of ${dayWords(day, locale)}` : `${dayWords(day, locale)} 24 时`)
