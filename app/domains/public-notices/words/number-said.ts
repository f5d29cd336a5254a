import type { Locale } from '#platform/words'

/** 2026-0012 as people write it: 公示〔2026〕12 号, notice 12 of 2026. */
export function numberSaid(number: string, locale: Locale): string {
  const [year, ordinal] = number.split('-')
  return locale === 'en' ? `Notice ${Number(ordinal)} of ${year}` : `公示〔${year}〕${Number(ordinal)} 号`
}
