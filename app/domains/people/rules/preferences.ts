import type { Locale } from '#platform/words'

/** How someone likes to read. Undefined: never said. */
export interface Preferences {
  readonly locale: Locale | undefined
  readonly largePrint: boolean | undefined
}

export const preferencesCookie = 'gz_prefs'

/** Reads `zh-CN.large`, `en.normal`, `en`, `.large`; anything else says nothing. */
export function parsePreferences(text: string | undefined): Preferences {
  const [locale, print] = (text ?? '').split('.')
  return {
    locale: locale === 'zh-CN' || locale === 'en' ? locale : undefined,
    largePrint: print === 'large' ? true : print === 'normal' ? false : undefined,
  }
}

export const serialisePreferences = ({ locale, largePrint }: Preferences): string =>
  `${locale ?? ''}.${largePrint === undefined ? '' : largePrint ? 'large' : 'normal'}`
