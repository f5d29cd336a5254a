import type { CellReason, Sheet } from '#platform/sheet/sheet'
import { CategoryWording } from '../../acts/define-category.ts'
import { Refusal } from '#platform/refusal'
import { textsOfRow, wordingColumns } from '../rules/wording-columns.ts'
import { fieldOf, wordingOf } from '../rules/wording-form.ts'

export interface CheckedRows<Row> { readonly rows: readonly Row[]; readonly reasons: readonly CellReason[]; readonly count: number }

/** The cells of a sheet by the names of its columns. Refuses `matters.sheet-columns` for the first one that is missing. */
export function cellsOf(sheet: Sheet, columns: readonly string[]): { row: number; cell: (column: string) => string }[] {
  const missing = columns.find((column) => !sheet.header.includes(column))
  if (missing !== undefined) throw new Refusal('matters.sheet-columns', 'invalid', { column: missing })
  return sheet.rows.map(({ row, cells }) => ({ row, cell: (column) => cells[sheet.header.indexOf(column)]?.trim() ?? '' }))
}

/** Every row of a sheet of categories, checked as the form is; a row with a reason is no wording. */
export function wordingRows(sheet: Sheet): CheckedRows<CategoryWording> {
  const rows: CategoryWording[] = [], reasons: CellReason[] = [...sheet.reasons], seen = new Set<string>()
  for (const { row, cell } of cellsOf(sheet, wordingColumns)) {
    const report = (field: string, code: string) => reasons.push({ row, field, code, facts: {} })
    const flag = (column: string) => { if (!['yes', 'no'].includes(cell(column))) report(column, 'flag') }
    flag('anonymous'); flag('needs_check')
    let questions: unknown = []
    try { questions = cell('questions') === '' ? [] : JSON.parse(cell('questions')) } catch { report('questions', 'question') }
    const wording = CategoryWording.safeParse({ ...wordingOf(textsOfRow(cell), 0), questions })
    if (!wording.success) for (const issue of wording.error.issues) report(fieldOf(issue.path), codeOf(fieldOf(issue.path)))
    else {
      const key = `${wording.data.code} ${wording.data.validFrom}`
      if (seen.has(key)) report('code', 'twice')
      seen.add(key)
      rows.push(wording.data)
    }
  }
  return { rows, reasons, count: sheet.rows.length }
}

const codeOf = (field: string): string => (/^(clock|urgent)\./.test(field) ? 'clock' : field.startsWith('question') ? 'question' : ['largeZh', 'largeEn', 'smallZh', 'smallEn'].includes(field) ? 'name' : field === 'validFrom' ? 'day' : ['code', 'source', 'sort', 'kind', 'publicity'].includes(field) ? field : 'long')
