import { Moment } from '#ui/time'
import { exactWords } from '../../../../ui/time-words.ts'
import type { Locale } from '#platform/words'

/** A moment inside a calendar day, in any time zone near it. */
const within = (day: string): Date => new Date(`${day}T06:00:00Z`)

/** A calendar day as people say it: 今天, 12月20日. */
export const Day = ({ day, now }: { day: string; now: Date }) => <Moment at={within(day)} now={now} detail="day" />

/** The same in a sentence: 2026年12月20日星期日. */
export const daySaid = (day: string, locale: Locale): string => exactWords(within(day), locale, undefined, false)
