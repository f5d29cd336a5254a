import { CsvError, parse } from 'csv-parse/sync'
import type { Worksheet } from 'exceljs'
import { Refusal } from '../refusal.ts'
import { isHeader, rowsAboveHeader, type WantedColumns } from './header.ts'
import { readText } from './read-text.ts'
import { type CellReason, columnLetter, plain, type Sheet } from './sheet.ts'
import { unpackedSize } from './unpacked-size.ts'

/** Rows beyond these are another kind of job. */
const mostRows = 1_000_000
const mostUnpacked = 512 * 1024 * 1024
const mostColumns = 200

/**
 * Reads CSV (comma, semicolon or tab; UTF-8, UTF-16 or GB18030) or XLSX. Refuses what cannot be read at all, saying where.
 * With `wanted` the header is looked for in the first ten rows, of a workbook in those of every sheet; without, it is the first row.
 */
export async function readSheet(bytes: Uint8Array, wanted: WantedColumns = []): Promise<Sheet> {
  if (bytes.length === 0) throw new Refusal('sheet.empty-file', 'invalid')
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new Refusal('sheet.old-spreadsheet', 'invalid')
  const sheet = isZip ? await readWorkbook(bytes, wanted) : readCsv(readText(bytes).text, wanted)
  if (sheet.rows.length === 0) throw new Refusal('sheet.empty-file', 'invalid')
  if (sheet.rows.length > mostRows) throw new Refusal('sheet.too-many-rows', 'invalid', { most: mostRows, given: sheet.rows.length })
  return sheet
}

export function readCsv(text: string, wanted: WantedColumns = []): Sheet {
  const signs = [',', '\t', ';']
  const beginning = text.slice(0, 20_000).split(/\r?\n/, rowsAboveHeader)
  const firstLine = (wanted.length > 0 ? beginning.find((line) => signs.some((sign) => isHeader(line.split(sign).map((cell) => cell.replaceAll('"', '')), wanted))) : undefined) ?? beginning[0] ?? ''
  const delimiter = signs.reduce((best, sign) => (firstLine.split(sign).length > firstLine.split(best).length ? sign : best), ',')
  let records: { record: string[]; info: { lines: number } }[]
  try {
    records = parse(text, { delimiter, info: true, relax_column_count: true, skip_empty_lines: true }) as unknown as typeof records
  } catch (error) {
    if (error instanceof CsvError) throw new Refusal('sheet.broken-csv', 'invalid', { line: Number((error as { lines?: number }).lines ?? 0) })
    throw error
  }
  const at = wanted.length > 0 ? Math.max(0, records.slice(0, rowsAboveHeader).findIndex(({ record }) => isHeader(record, wanted))) : 0
  const header = records[at], rest = records.slice(at + 1)
  const names = (header?.record ?? []).map((name) => name.trim())
  const reasons: CellReason[] = []
  const rows = rest.filter(({ record }) => record.some((cell) => cell.trim() !== '')).map(({ record, info }) => {
    // A quoted cell may run over lines: the row is where it began.
    const row = info.lines - record.reduce((sum, cell) => sum + (cell.split('\n').length - 1), 0)
    record.forEach((cell, index) => { if (cell.startsWith('=')) reasons.push({ row, field: names[index] ?? columnLetter(index + 1), code: 'formula', facts: { cell: `${columnLetter(index + 1)}${row}` } }) })
    if (record.length > names.length) reasons.push({ row, field: '', code: 'too-many-cells', facts: { cells: record.length, columns: names.length } })
    return { row, cells: record.map((cell) => plain(cell.trim())) }
  })
  return { header: names, rows, reasons, ...(at > 0 && header ? { headerAt: { sheet: '', row: header.info.lines } } : {}) }
}

async function readWorkbook(bytes: Uint8Array, wanted: WantedColumns): Promise<Sheet> {
  const unpacked = unpackedSize(bytes)
  if (unpacked > mostUnpacked) throw new Refusal('sheet.spreadsheet-too-large', 'invalid', { most: mostUnpacked, given: unpacked })
  // Loaded when the first spreadsheet comes: its hundred files must not delay the first page.
  const { default: { Workbook } } = await import('exceljs')
  const workbook = new Workbook()
  try {
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as Parameters<typeof workbook.xlsx.load>[0])
  } catch {
    throw new Refusal('sheet.broken-spreadsheet', 'invalid')
  }
  const tables = workbook.worksheets.map((worksheet) => ({ worksheet, row: headerRow(worksheet, wanted) }))
  const found = tables.find(({ row }) => row !== undefined)
  const used = found ?? tables[0]
  if (!used) return { header: [], rows: [], reasons: [] }
  const read = readRows(used.worksheet, found?.row ?? 1)
  return found && (found !== tables[0] || found.row !== read.firstRow) ? { ...read, headerAt: { sheet: used.worksheet.name, row: read.headerRow } } : read
}

/** The row that is the header, when one of the first rows has the wanted columns. */
function headerRow(worksheet: Worksheet, wanted: WantedColumns): number | undefined {
  if (wanted.length === 0) return undefined
  for (let row = 1; row <= Math.min(rowsAboveHeader, worksheet.rowCount); row += 1) {
    const line = worksheet.getRow(row)
    if (isHeader(Array.from({ length: Math.min(line.cellCount, mostColumns) }, (_, column) => line.getCell(column + 1).text ?? ''), wanted)) return row
  }
  return undefined
}

function readRows(worksheet: Worksheet, from: number): Sheet & { readonly firstRow: number; readonly headerRow: number } {
  const reasons: CellReason[] = []
  const lines: { row: number; cells: string[] }[] = []
  let header: string[] = [], firstRow = 0, headerAt = 0
  worksheet.eachRow({ includeEmpty: false }, (line, row) => {
    firstRow ||= row
    if (row < from) return
    const cells: string[] = []
    for (let column = 1; column <= Math.min(line.cellCount, mostColumns); column += 1) {
      const cell = line.getCell(column)
      if (cell.formula !== undefined && cell.formula !== '') reasons.push({ row, field: header[column - 1] ?? columnLetter(column), code: 'formula', facts: { cell: cell.address } })
      else if (cell.value instanceof Date) cells[column - 1] = momentOf(cell.value)
      else if (typeof cell.value === 'number' && !Number.isSafeInteger(cell.value)) cells[column - 1] = String(cell.value)
      else if (cell.value !== null && typeof cell.value === 'object' && 'error' in cell.value) reasons.push({ row, field: header[column - 1] ?? columnLetter(column), code: 'error-cell', facts: { cell: cell.address } })
      else cells[column - 1] = plain((cell.text ?? '').trim())
    }
    // Empty cells at the end of a row are not kept in a workbook: they are no lack.
    const whole = Array.from({ length: Math.max(cells.length, header.length) }, (_, index) => cells[index] ?? '')
    if (header.length === 0) { header = whole; headerAt = row }
    else if (whole.some((cell) => cell !== '') || reasons.at(-1)?.row === row) lines.push({ row, cells: whole })
  })
  return { header, rows: lines, reasons, firstRow, headerRow: headerAt }
}

/** A day, or a day and a time where the cell has one; sheets know no time zone. */
const momentOf = (value: Date): string => (value.getTime() % 86_400_000 === 0 ? value.toISOString().slice(0, 10) : value.toISOString().slice(0, 16))
