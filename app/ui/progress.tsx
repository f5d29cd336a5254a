import type { Child } from 'hono/jsx'
import { Enhance } from './assets.tsx'
import { wordsFor } from './locale.ts'
import type { Locale } from './page.ts'

export interface ProgressProps {
  /** What is being done: 正在检查表格. */
  label: Child
  done: number
  /** Undefined while nobody knows how much there is. */
  total?: number | undefined
  note?: Child
  /** This page's address: script asks it again every few seconds, people may by the link. Give Layout `refreshSeconds` too. */
  href: string
  /** Seconds between questions. */
  every?: number
  locale?: Locale | undefined
}

/** Long work under way; the person may leave. */
export function Progress({ label, done, total, note, href, every = 3, locale }: ProgressProps) {
  const { progress } = wordsFor(locale)
  return (
    <gz-progress class="progress" data-href={href} data-every={every}>
      <div class="progress-live" id="progress">
        <p class="progress-label" id="progress-label">{label}</p>
        <progress class="progress-bar" aria-labelledby="progress-label" max={total} value={total === undefined ? undefined : done}>{done}</progress>
        {total !== undefined && <p class="number">{progress.of(done, total)}</p>}
        {note !== undefined && <p class="soft">{note}</p>}
      </div>
      <p class="soft">{progress.leave}</p>
      <p><a class="button button-secondary" href={href}>{progress.refresh}</a></p>
      <Enhance name="gz-progress" />
    </gz-progress>
  )
}

/** A part of a whole that does not move by itself: turnout, money spent. Words stand beside the bar. */
export function Meter({ label, value, max, said }: { label: Child; value: number; max: number; said: Child }) {
  const share = max <= 0 ? 0 : Math.max(0, Math.min(1, value / max))
  return (
    <div class="meter">
      <p class="meter-words"><span>{label}</span> <strong class="number">{said}</strong></p>
      <svg class="meter-bar" viewBox="0 0 100 4" preserveAspectRatio="none" width="100%" height="8" aria-hidden="true" focusable="false">
        <rect class="meter-ground" x="0" y="0" width="100" height="4" fill="#d3dddb" />
        <rect class="meter-filled" x="0" y="0" width={Math.round(share * 1000) / 10} height="4" fill="#0b5e5a" />
      </svg>
    </div>
  )
}
