import { Refusal } from '#platform/refusal'
import type { Sheet } from '#platform/sheet/sheet'
import type { UnitRow } from './unit-rows.ts'

/** Words under which the four columns are known. */
const columns = {
  code: ['code', '代码', '编码', '区划代码', '统计用区划代码', '网格编码', '单元代码'],
  name: ['name', '名称', '单元名称', '区划名称', '网格名称'],
  level: ['level', '级别', '层级', '类型', '单元级别'],
  parentCode: ['parent_code', 'parentcode', 'parent', '上级代码', '上级编码', '父级代码', '父级编码', '所属代码'],
} as const

/** The rows of units in a sheet. Refuses `territory.column-missing` when one of the four columns is not there. */
export function unitRowsOf(sheet: Sheet): UnitRow[] {
  const header = sheet.header.map((name) => name.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, '_'))
  const at = Object.fromEntries(Object.entries(columns).map(([field, names]) => [field, header.findIndex((name) => (names as readonly string[]).includes(name))])) as Record<keyof typeof columns, number>
  for (const [field, index] of Object.entries(at)) if (index < 0) throw new Refusal('territory.column-missing', 'invalid', { column: field === 'parentCode' ? 'parent_code' : field })
  return sheet.rows.map(({ row, cells }) => ({
    row,
    code: (cells[at.code] ?? '').normalize('NFKC'),
    name: (cells[at.name] ?? '').normalize('NFC'),
    level: cells[at.level] ?? '',
    parentCode: (cells[at.parentCode] ?? '').normalize('NFKC') || null,
  }))
}
