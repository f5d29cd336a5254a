import type { Child } from 'hono/jsx'
import { Moment } from './time.tsx'
import { Photos, type Photo } from './photos.tsx'
import { wordsFor } from './locale.ts'
import type { Locale } from './page.ts'
import type { StateTone } from './state.tsx'

export interface TimelineEvent {
  /** Who did it: a role or an office (网格员, 华清物业), a name only where it is public. */
  readonly who: Child
  readonly what: Child
  readonly when: Date
  readonly note?: Child
  readonly photos?: readonly Photo[]
  /** Colours the dot; without one it is neutral. */
  readonly tone?: StateTone
}

/** What happened, oldest first or newest first as given. */
export function Timeline({ events, now, locale, timezone, label }: { events: readonly TimelineEvent[]; now: Date; locale?: Locale | undefined; timezone?: string | undefined; label?: string }) {
  return (
    <ol class="timeline" aria-label={label ?? wordsFor(locale).timeline.label}>
      {events.map((event) => (
        <li class={event.tone === undefined ? 'timeline-event' : `timeline-event timeline-${event.tone}`}>
          <p class="timeline-head">
            <strong>{event.what}</strong>
          </p>
          <p class="timeline-by">
            {event.who !== '' && <><span>{event.who}</span> </>}<Moment at={event.when} now={now} locale={locale} timezone={timezone} detail="exact" />
          </p>
          {event.note !== undefined && <div class="timeline-note">{event.note}</div>}
          {event.photos !== undefined && event.photos.length > 0 && <Photos photos={event.photos} locale={locale} />}
        </li>
      ))}
    </ol>
  )
}
