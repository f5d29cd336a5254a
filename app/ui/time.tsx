import { localeOf, wordsFor } from './locale.ts'
import type { Locale } from './page.ts'
import { calendarDay, exactWords, momentWords, remainingWords, type Detail } from './time-words.ts'

interface MomentProps {
  at: Date
  now: Date
  locale?: Locale | undefined
  /** IANA name; Asia/Shanghai unless told. */
  timezone?: string | undefined
  detail?: Detail
}

/** A moment said as people say it; the exact one shows on hover and is what screen readers read. */
export function Moment({ at, now, locale, timezone, detail = 'near' }: MomentProps) {
  const tongue = localeOf(locale)
  const exact = exactWords(at, tongue, timezone, detail !== 'day')
  return (
    <time datetime={at.toISOString()} title={exact}>
      <span aria-hidden="true">{momentWords(at, now, tongue, timezone, detail)}</span>
      <span class="for-ears">{exact}</span>
    </time>
  )
}

/** A deadline as a moment that it falls before: 今天 15:00 前. */
export function Until({ at, now, locale, timezone, detail = 'exact' }: MomentProps) {
  const tongue = localeOf(locale)
  const { time } = wordsFor(tongue)
  const exact = exactWords(at, tongue, timezone)
  return (
    <time datetime={at.toISOString()} title={exact}>
      <span aria-hidden="true">{time.by(`${momentWords(at, now, tongue, timezone, detail)}${tongue === 'en' ? '' : ' '}`)}</span>
      <span class="for-ears">{time.by(exact)}</span>
    </time>
  )
}

/** When something closes: what closes at midnight closes with the day before, and says that day. */
export function Closing({ at, now, locale, timezone }: Omit<MomentProps, 'detail'>) {
  const tongue = localeOf(locale), before = new Date(at.getTime() - 1)
  if (calendarDay(before, timezone) === calendarDay(at, timezone)) return <Until at={at} now={now} locale={tongue} timezone={timezone} />
  return <time datetime={at.toISOString()} title={exactWords(at, tongue, timezone)}>{wordsFor(tongue).time.lastDay(momentWords(before, now, tongue, timezone, 'day'))}</time>
}

/** How long until a deadline, or how long past it: 还剩 2 个工作日, 已超 3 小时. */
export function Remaining({ due, now, locale, workdays, timezone }: { due: Date; now: Date; locale?: Locale | undefined; workdays?: number | undefined; timezone?: string | undefined }) {
  const tongue = localeOf(locale)
  return (
    <time datetime={due.toISOString()} title={exactWords(due, tongue, timezone)}>
      {remainingWords(due, now, tongue, workdays)}
    </time>
  )
}

export { momentWords } from './time-words.ts'
