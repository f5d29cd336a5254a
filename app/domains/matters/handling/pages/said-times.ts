import type { Locale } from '#platform/words'
import { localMoment } from '#platform/local-moment'

/** A deadline as people say it: the day, and the clock where it is not the day's end. */
export function endWords(at: Date, timezone: string, locale: Locale): string {
  const local = localMoment(at, timezone), [day = '', time = ''] = local.split('T')
  const said = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'zh-CN', { timeZone: 'UTC', month: 'long', day: 'numeric', weekday: 'short' }).format(new Date(`${day}T12:00:00Z`))
  return `${said} ${time}`
}

/** A day (YYYY-MM-DD) as people say it. */
export const dayWords = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'zh-CN', { timeZone: 'UTC', month: 'long', day: 'numeric', weekday: 'short' }).format(new Date(`${day}T12:00:00Z`))
