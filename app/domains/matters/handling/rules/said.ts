import { Refusal } from '#platform/refusal'
import { publicWording } from '../../rules/publishing.ts'

export const longestNote = 2000

/** Words that somebody wrote for the record, trimmed. Refuses `matters.words-needed` and `matters.too-many-words`, each with its field. */
export function said(field: string, words: string, { needed = true }: { needed?: boolean } = {}): string {
  const text = words.trim()
  if (needed && text === '') throw new Refusal('matters.words-needed', 'invalid', { field })
  if ([...text].length > longestNote) throw new Refusal('matters.too-many-words', 'invalid', { field, limit: longestNote })
  return text
}

/** A whole number within bounds. Refuses `matters.number-out-of-range` with its field. */
export function counted(field: string, number: number, least: number, most: number): number {
  if (!Number.isInteger(number) || number < least || number > most) throw new Refusal('matters.number-out-of-range', 'invalid', { field, least, most })
  return number
}

/** One of a list of codes. Refuses `matters.choice-needed` with its field. */
export function chosen<Code extends string>(field: string, code: string, codes: readonly Code[]): Code {
  if (!(codes as readonly string[]).includes(code)) throw new Refusal('matters.choice-needed', 'invalid', { field })
  return code as Code
}

/** What of a note everybody may read. */
export const masked = (text: string): string => (text === '' ? '' : publicWording({ title: '', text }).text)
