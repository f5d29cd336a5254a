import type { Locale } from '#platform/words'
import { intakeWords } from './words.ts'

/** Says which kinds of personal data (codes, with commas between) keep a patrol finding from being sent. */
export function personKinds(locale: Locale, codes: string): string {
  const { patrol } = intakeWords(locale)
  const kinds = [...new Set(codes.split(','))].map((code) => patrol.found[code] ?? code)
  return patrol.persons(locale === 'en' ? kinds.join(', ') : kinds.join('、'))
}
