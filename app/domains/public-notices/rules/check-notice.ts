import { Refusal } from '#platform/refusal'
import type { NewNotice } from './notice.ts'
import { exposed } from './personal-data.ts'

export const longestTitle = 120
export const longestBasis = 300
export const mostDays = 3650
const mostSections = 40, mostRows = 20_000, longestText = 20_000

/**
 * Refuses `public-notices.no-title`, `public-notices.no-text`, `public-notices.no-basis`, `public-notices.days-out-of-range`, `public-notices.begins-in-the-past`,
 * `public-notices.not-a-day`, `public-notices.objections-before-it-begins`, `public-notices.too-long`, `public-notices.shows-personal-data`.
 */
export function checkNotice(notice: NewNotice, { startsOn, today }: { readonly startsOn: string; readonly today: string }): void {
  const refuse = (code: string, facts: Readonly<Record<string, string | number>> = {}) => { throw new Refusal(`public-notices.${code}`, 'invalid', facts) }
  if (notice.title.trim() === '') refuse('no-title')
  if ([...notice.title].length > longestTitle) refuse('too-long', { field: 'title', limit: longestTitle })
  if (notice.sections.every(({ text, table }) => (text ?? '').trim() === '' && table === undefined)) refuse('no-text')
  if (notice.basis.trim() === '') refuse('no-basis')
  if ([...notice.basis].length > longestBasis) refuse('too-long', { field: 'basis', limit: longestBasis })
  if (!Number.isInteger(notice.days) || notice.days < 1 || notice.days > mostDays) refuse('days-out-of-range', { most: mostDays })
  for (const day of [startsOn, notice.objection?.until]) if (day !== undefined && !isDay(day)) refuse('not-a-day')
  if (startsOn < today) refuse('begins-in-the-past')
  if (notice.objection?.until !== undefined && notice.objection.until < startsOn) refuse('objections-before-it-begins')
  if (notice.sections.length > mostSections) refuse('too-long', { field: 'sections', limit: mostSections })
  for (const { text = '', table } of notice.sections) {
    if ([...text].length > longestText) refuse('too-long', { field: 'text', limit: longestText })
    if ((table?.rows.length ?? 0) > mostRows) refuse('too-long', { field: 'table', limit: mostRows })
  }
  const found = exposed(notice.title, notice.sections)
  if (found) refuse('shows-personal-data', { type: found.type, section: found.section })
}

/** Whether a text is a day that exists, written YYYY-MM-DD. */
export const isDay = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
