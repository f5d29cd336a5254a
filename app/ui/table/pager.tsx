import type { Child } from 'hono/jsx'
import { Icon } from '../icon.tsx'
import { wordsFor } from '../locale.ts'
import type { Locale } from '../page.ts'

export interface PagerProps {
  newer?: string | undefined
  older?: string | undefined
  newerLabel?: string
  olderLabel?: string
  /** What is shown: 第 1–50 件. */
  shown?: Child
  locale?: Locale | undefined
}

/** Links to the neighbouring pages of a long list; nothing when there are none. */
export function Pager({ newer, older, newerLabel, olderLabel, shown, locale }: PagerProps) {
  if (newer === undefined && older === undefined) return null
  const words = wordsFor(locale).table
  return (
    <nav class="pager" aria-label={words.pages}>
      {newer !== undefined && <a class="button button-secondary" href={newer} rel="prev"><Icon name="back" />{newerLabel ?? words.newer}</a>}
      {shown !== undefined && <span class="soft number">{shown}</span>}
      {older !== undefined && <a class="button button-secondary" href={older} rel="next">{olderLabel ?? words.older}<Icon name="forward" /></a>}
    </nav>
  )
}
