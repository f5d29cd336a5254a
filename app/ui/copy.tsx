import type { Child } from 'hono/jsx'
import { Enhance } from './assets.tsx'
import { wordsFor } from './locale.ts'
import type { Locale } from './page.ts'

/** A number or address to keep, with a button that copies it (script). */
export function Copy({ children, locale }: { children: Child; locale?: Locale | undefined }) {
  const { copy } = wordsFor(locale).elements
  return (
    <>
      <gz-copy data-copy={copy.copy} data-copied={copy.copied} data-failed={copy.failed}><span class="code">{children}</span></gz-copy>
      <Enhance name="gz-copy" />
    </>
  )
}
