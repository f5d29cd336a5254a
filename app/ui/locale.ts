import { createContext, useContext } from 'hono/jsx'
import type { Locale } from './page.ts'
import { wordsOf } from './words/words.ts'

/** Layout provides the reader's language here, so that parts inside a page need not be told. */
export const LocaleContext = createContext<Locale>('zh-CN')

/** The language a part speaks: what it was told, else its page's, else Chinese. */
export function localeOf(given: Locale | undefined): Locale {
  return given ?? useContext(LocaleContext)
}

export function wordsFor(given: Locale | undefined) {
  return wordsOf(localeOf(given))
}
