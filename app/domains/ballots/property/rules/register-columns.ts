import { breathe } from '#platform/breathe'
import { Refusal } from '#platform/refusal'
import { plainName } from '#platform/sheet/header'
import type { CellReason, Sheet } from '#platform/sheet/sheet'

/** Words under which the columns of a register are known. */
const needed = {
  building: ['building', '楼栋', '楼号', '幢号', '栋号', '楼幢', '坐落'],
  label: ['unit', 'label', '房号', '室号', '单元室号', '房屋编号', '门牌'],
  area: ['area', '面积', '建筑面积', '专有部分面积', '产权面积'],
  state: ['state', '状态', '销售状态', '交付状态'],
  ownerName: ['owner', 'owner_name', '业主', '业主姓名', '产权人', '权利人', '买受人'],
  ownerKey: ['owner_key', 'owner_number', '业主编号', '业主代码', '产权人编号', '权利人编号'],
} as const
const optional = {
  unitKey: ['unit_key', 'key', '专有部分编号', '单元编号', '登记编号'],
  kind: ['kind', 'type', '类型', '用途', '房屋用途'],
  source: ['area_source', 'source', '面积依据', '面积来源'],
  party: ['party', '业主类型', '主体类型'],
  share: ['share', '份额', '共有份额', '共有情况'],
  representative: ['representative', '代表', '推选代表', '共有人代表'],
  certificate: ['certificate', '产权证', '不动产权证', '权证编号', '不动产权证号'],
} as const
const columns = { ...needed, ...optional }
export type RegisterColumn = keyof typeof columns

/** By these the header of a register is known, wherever it stands. */
export const registerColumns = Object.values(needed)

/** One line of a register, as it was read: a unit with one of its owners. */
export type RegisterRow = { readonly row: number } & Readonly<Record<RegisterColumn, string>>

/** Signs that nobody sees and that make two equal names differ. */
const unseen = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g
/** Keys and labels are compared sign by sign: full width, blanks and the many dots in names are made one. */
const tidy: Record<'word' | 'name', (text: string) => string> = {
  word: (text) => text.normalize('NFKC').replace(/\s+/g, ' ').trim(),
  name: (text) => text.normalize('NFC').replace(/[•．‧∙]/g, '·').replace(/\s+/g, ' ').trim(),
}

/** The lines of a register in a sheet. Refuses `ballots.register-column-missing` (column), `ballots.register-column-twice`. */
export async function readRegisterRows(sheet: Sheet): Promise<{ rows: RegisterRow[]; reasons: CellReason[]; notes: CellReason[] }> {
  const header = sheet.header.map((name) => plainName(name.replace(unseen, '')))
  const at = Object.fromEntries(Object.entries(columns).map(([field, words]) => [field, columnOf(header, words)])) as Record<RegisterColumn, number | undefined>
  const rows: RegisterRow[] = [], reasons: CellReason[] = []
  for (const [index, { row, cells }] of sheet.rows.entries()) {
    await breathe(index)
    if (cells.length < header.length) reasons.push({ row, field: '', code: 'too-few-cells', facts: { cells: cells.length, columns: header.length } })
    const cell = (column: RegisterColumn) => {
      const place = at[column]
      return place === undefined ? '' : tidy[column === 'ownerName' ? 'name' : 'word']((cells[place] ?? '').replace(unseen, ''))
    }
    rows.push({ row, ...Object.fromEntries((Object.keys(columns) as RegisterColumn[]).map((column) => [column, cell(column)])) as Record<RegisterColumn, string> })
  }
  const { headerAt } = sheet
  return { rows, reasons, notes: headerAt ? [{ row: 0, field: '', code: headerAt.sheet === '' ? 'header-row' : 'header-sheet', facts: { ...headerAt } }] : [] }
}

function columnOf(header: readonly string[], words: readonly string[]): number | undefined {
  const found = header.flatMap((name, index) => (words.includes(name) ? index : []))
  const [only, another] = found
  if (only === undefined && Object.values(needed).some((wanted) => wanted === words)) throw new Refusal('ballots.register-column-missing', 'invalid', { column: words[1], english: words[0] })
  if (only !== undefined && another !== undefined) throw new Refusal('ballots.register-column-twice', 'invalid', { column: words[1], first: only + 1, second: another + 1 })
  return only
}
