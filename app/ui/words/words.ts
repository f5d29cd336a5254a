import type { Locale } from '../page.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

export type UiWords = typeof zh

export function wordsOf(locale: Locale): UiWords {
  return locale === 'en' ? en : zh
}
