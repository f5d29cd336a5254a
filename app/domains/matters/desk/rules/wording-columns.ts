import { clockNames, type Texts, urgentNames } from './wording-form.ts'

/** Columns of the sheet of categories, in the order in which it is given out. */
export const wordingColumns = [
  'code', 'kind', 'large_zh', 'large_en', 'small_zh', 'small_en', 'description_zh', 'description_en', 'keywords', 'publicity', 'anonymous', 'needs_check', 'sort', 'valid_from', 'source',
  ...clockNames.map((name) => name.replace('-', '_')), ...urgentNames.map((name) => `urgent_${name.replace('-', '_')}`), 'questions',
] as const

const direct: Readonly<Record<string, string>> = { largeZh: 'large_zh', largeEn: 'large_en', smallZh: 'small_zh', smallEn: 'small_en', descriptionZh: 'description_zh', descriptionEn: 'description_en', check: 'needs_check', validFrom: 'valid_from' }

/** A row of the sheet read as the form is: time limits stand as `7 workday`. */
export const textsOfRow = (cell: (column: string) => string): Texts => (name) => {
  const clock = /^(clock|urgent)\.([a-z-]+)\.(amount|unit)$/.exec(name)
  if (!clock) return cell(direct[name] ?? name)
  const [amount = '', unit = ''] = cell(`${clock[1] === 'urgent' ? 'urgent_' : ''}${clock[2]?.replace('-', '_')}`).trim().split(/\s+/)
  return clock[3] === 'amount' ? amount : unit
}
