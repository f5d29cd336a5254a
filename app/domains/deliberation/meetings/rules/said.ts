import { findPersonalData, maskText } from '@gongzhi/matter-text'
import { Refusal } from '#platform/refusal'

/** Words that somebody wrote for the record, trimmed. Refuses `deliberation.words-needed` and `deliberation.too-many-words`, each with its field. */
export function said(field: string, words: string, { needed = true, most = 2000 }: { readonly needed?: boolean; readonly most?: number } = {}): string {
  const text = words.trim()
  if (needed && text === '') throw new Refusal('deliberation.words-needed', 'invalid', { field })
  if ([...text].length > most) throw new Refusal('deliberation.too-many-words', 'invalid', { field, limit: most })
  return text
}

/** One of a list of codes. Refuses `deliberation.choice-needed` with its field. */
export function chosen<Code extends string>(field: string, code: string, codes: readonly Code[]): Code {
  if (!(codes as readonly string[]).includes(code)) throw new Refusal('deliberation.choice-needed', 'invalid', { field })
  return code as Code
}

/** A whole number within bounds. Refuses `deliberation.number-needed` with its field. */
export function counted(field: string, text: string, least: number, most: number): number {
  const number = /^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN
  if (!Number.isInteger(number) || number < least || number > most) throw new Refusal('deliberation.number-needed', 'invalid', { field, least, most })
  return number
}

/** A day that exists, YYYY-MM-DD. Refuses `deliberation.day-needed` with its field. */
export function dayOf(field: string, text: string): string {
  const date = new Date(`${text}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(text)) throw new Refusal('deliberation.day-needed', 'invalid', { field })
  return text
}

const yearsAhead = 2

/** A meeting is called for these two years, not for a year typed wrong. Refuses `deliberation.meeting-too-far`. */
export function soonEnough({ now }: { readonly now: Date }, startsAt: Date): void {
  if (startsAt.getTime() > now.getTime() + yearsAhead * 366 * 86_400_000) throw new Refusal('deliberation.meeting-too-far', 'invalid', { field: 'starts' })
}

/** What of words noted at a meeting or written by a resident everybody may read: names, phones, dwellings and the like are masked. */
export const masked = (text: string): string => (text === '' ? '' : maskText(text, findPersonalData(text)))
