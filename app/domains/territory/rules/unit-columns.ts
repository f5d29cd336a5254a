import { Refusal } from '#platform/refusal'
import { breathe } from '#platform/breathe'
import { plainName } from '#platform/sheet/header'
import type { Sheet } from '#platform/sheet/sheet'
import type { RowReason, UnitRow } from './unit-rows.ts'

/** Words under which the four columns are known. */
const columns = {
  code: ['code', '代码', '编码', '区划代码', '统计用区划代码', '网格编码', '单元代码'],
  name: ['name', '名称', '单元名称', '区划名称', '网格名称'],
  level: ['level', '级别', '层级', '类型', '单元级别'],
  parentCode: ['parent_code', 'parentcode', 'parent', '上级代码', '上级编码', '父级代码', '父级编码', '所属代码'],
} as const

/** By these the header of a table of units is known, wherever it stands. */
export const unitColumns = Object.values(columns)

export interface ReadUnits {
  readonly rows: readonly UnitRow[]
  /** Rows that are cut short. */
  readonly reasons: readonly RowReason[]
  readonly notes: readonly RowReason[]
}

/** Signs that nobody sees and that make two equal names differ: zero-width ones, marks of direction, the soft hyphen. */
const unseen = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g

/** The rows of units in a sheet. Refuses `territory.column-missing` when one of the four columns is not there, `territory.column-twice` when one is there twice. */
export async function readUnitRows(sheet: Sheet): Promise<ReadUnits> {
  const header = sheet.header.map((name) => plainName(name.replace(unseen, '')))
  const at = Object.fromEntries(Object.entries(columns).map(([field, words]) => [field, columnOf(header, field, words)])) as Record<keyof typeof columns, number>
  const rows: UnitRow[] = [], reasons: RowReason[] = [], cleaned: number[] = []
  for (const [index, { row, cells }] of sheet.rows.entries()) {
    await breathe(index)
    const cell = (column: keyof typeof columns) => (cells[at[column]] ?? '').replace(unseen, '').trim()
    if (cells.length < header.length) reasons.push({ row, field: '', code: 'too-few-cells', facts: { cells: cells.length, columns: header.length } })
    if (Object.values(at).some((column) => (cells[column] ?? '').search(unseen) >= 0)) cleaned.push(row)
    rows.push({ row, code: cell('code').normalize('NFKC'), name: cell('name').normalize('NFC'), level: cell('level'), parentCode: cell('parentCode').normalize('NFKC') || null })
  }
  const { headerAt } = sheet
  return {
    rows, reasons, notes: [
      ...(headerAt ? [{ row: 0, field: '', code: headerAt.sheet === '' ? 'header-row' : 'header-sheet', facts: { ...headerAt } }] : []),
      ...(cleaned.length > 0 ? [{ row: 0, field: 'name', code: 'unseen-removed', facts: { count: cleaned.length, first: cleaned[0] ?? 0 } }] : []),
    ],
  }
}

function columnOf(header: readonly string[], field: string, words: readonly string[]): number {
  const found = header.flatMap((name, index) => (words.includes(name) ? index : []))
  const [only, another] = found
  const column = field === 'parentCode' ? 'parent_code' : field
  if (only === undefined) throw new Refusal('territory.column-missing', 'invalid', { column })
  if (another !== undefined) throw new Refusal('territory.column-twice', 'invalid', { column, first: only + 1, second: another + 1 })
  return only
}
