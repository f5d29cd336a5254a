import type { Locale } from '#platform/words'

/** What stands between a name and what is said of it. */
export const colon = (locale: Locale): string => (locale === 'en' ? ': ' : '：')
