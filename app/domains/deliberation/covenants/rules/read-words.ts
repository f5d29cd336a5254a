import { findPersonalData } from '@gongzhi/matter-text'
import { Refusal } from '#platform/refusal'

const mobile = /^(?:\+?86)?1[3-9]\d{9}$/

/** Words that everybody will read. Refuses `deliberation.covenant-words-missing`, `deliberation.covenant-words-long` and `deliberation.covenant-shows-personal-data`, each with the field. */
export function readWords(text: string, field: string, limit: number, { optional = false } = {}): string {
  const said = text.normalize('NFC').trim(), folded = said.normalize('NFKC')
  if (said === '' && !optional) throw new Refusal('deliberation.covenant-words-missing', 'invalid', { field })
  if ([...said].length > limit) throw new Refusal('deliberation.covenant-words-long', 'invalid', { field, limit })
  if (findPersonalData(folded).some(({ type, start, end }) => type === 'idcard' || type === 'bankcard' || (type === 'phone' && mobile.test(folded.slice(start, end).replace(/[^\d+]/g, ''))))) throw new Refusal('deliberation.covenant-shows-personal-data', 'invalid', { field })
  return said
}

/** A day that exists and is not in the future, YYYY-MM-DD. Refuses `deliberation.covenant-day`. */
export function readPastDay(day: string, today: string, field: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day) || day > today) throw new Refusal('deliberation.covenant-day', 'invalid', { field })
  return day
}
