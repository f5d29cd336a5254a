import { stringify } from 'csv-stringify/sync'
import { neutralised } from './sheet.ts'

/** A table to give back: a header and rows of text. */
export interface ReasonsTable { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** CSV in UTF-8 with its mark, by which spreadsheets know it; nothing in it runs as a formula. */
export const reasonsCsv = ({ header, rows }: ReasonsTable): string => stringify([header, ...rows].map((row) => row.map(neutralised)), { bom: true, record_delimiter: '\r\n' })

/** The same as XLSX; every cell is text, so that codes keep all their digits. */
export async function reasonsXlsx({ header, rows }: ReasonsTable): Promise<Uint8Array> {
  // Loaded when the first spreadsheet comes: its hundred files must not delay the first page.
  const { default: { Workbook } } = await import('exceljs')
  const workbook = new Workbook()
  const sheet = workbook.addWorksheet('1', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.addRow(header.map(neutralised)).font = { bold: true }
  for (const row of rows) sheet.addRow(row.map(neutralised))
  for (let column = 1; column <= header.length; column += 1) {
    sheet.getColumn(column).numFmt = '@'
    sheet.getColumn(column).width = column === header.length ? 80 : 22
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
