import { CsvError, parse } from 'csv-parse/sync'
import { BadInput } from './bad-input.ts'

/** One row of a table: its cells by column name, and the line (from 1) on which it begins. */
export type CsvRow = { readonly line: number, readonly cells: Readonly<Record<string, string>> }

/** A table as read: the columns in the order of the file, and its rows. */
export type CsvTable = { readonly columns: readonly string[], readonly rows: readonly CsvRow[] }

/** What a table must have: a file name for errors, the character between cells (`,`), and columns that may not be missing. */
export type CsvOptions = { readonly file?: string | null, readonly delimiter?: string, readonly columns?: readonly string[] }

/**
 * Reads a CSV text with a header row (RFC 4180: quotes, doubled quotes, line breaks in quotes; CRLF is read as LF; a BOM is dropped;
 * empty lines are passed over; columns in any order). Throws `BadInput` with file and line for a broken quote, a row of another
 * length, a column named twice, and a column that is missing.
 */
export function readCsv(text: string, { file = null, delimiter = ',', columns: wanted = [] }: CsvOptions = {}): CsvTable {
  const records = recordsOf(text, file, delimiter)
  const [header, ...rest] = records
  if (!header) throw new BadInput('FILE_EMPTY', 'the file has no header row', { file, line: 1 })
  const columns = header.record.map(name => name.trim())
  columns.forEach((name, at) => {
    if (columns.indexOf(name) !== at) throw new BadInput('COLUMN_TWICE', `the column ${name} stands twice in the header`, { file, line: header.line, field: name })
  })
  for (const name of wanted) {
    if (!columns.includes(name)) throw new BadInput('COLUMN_MISSING', `the header has no column ${name}; it has ${columns.join(', ')}`, { file, line: header.line, field: name })
  }
  const rows: CsvRow[] = []
  for (const { record, line } of rest) {
    if (isBlank(record) && columns.length > 1) continue
    if (record.length !== columns.length) throw new BadInput('ROW_LENGTH', `the row has ${record.length} cells, the header ${columns.length}`, { file, line })
    rows.push({ line, cells: cellsOf(columns, record) })
  }
  return { columns, rows }
}

/** A line with nothing but blanks on it. */
function isBlank(record: readonly string[]): boolean {
  return record.length === 1 && record[0]?.trim() === ''
}

function cellsOf(columns: readonly string[], record: readonly string[]): Record<string, string> {
  const cells: Record<string, string> = {}
  for (let at = 0; at < columns.length; at++) {
    const name = columns[at] as string
    // Assigned, this one name would not become a column.
    if (name === '__proto__') Object.defineProperty(cells, name, { value: record[at], enumerable: true, configurable: true, writable: true })
    else cells[name] = record[at] as string
  }
  return cells
}

function recordsOf(text: string, file: string | null, delimiter: string): { record: string[], line: number }[] {
  const plain = text.replaceAll('\r\n', '\n')
  if (!plain.includes('"') && !plain.includes('\r')) return plainRecords(plain, delimiter)
  try {
    // `lines` counts up to the end of a record, so a record begins one line after the end of the last one.
    const parsed = parse(plain, { bom: true, delimiter, info: true, relax_column_count: true, skip_empty_lines: false }) as unknown as { record: string[], info: { lines: number } }[]
    let end = 0
    return parsed.map(({ record, info }) => {
      const line = end + 1
      end = info.lines
      return { record, line }
    }).filter(({ record }) => record.length > 1 || record[0] !== '')
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new BadInput('CSV_MALFORMED', error.message, { file, line: typeof error['lines'] === 'number' ? error['lines'] : null })
  }
}

/** Without quotes every line is a record and every delimiter ends a cell: many times faster than looking at each character. */
function plainRecords(text: string, delimiter: string): { record: string[], line: number }[] {
  const records: { record: string[], line: number }[] = []
  const lines = (text.startsWith('\uFEFF') ? text.slice(1) : text).split('\n')
  lines.forEach((written, at) => { if (written !== '') records.push({ record: written.split(delimiter), line: at + 1 }) })
  return records
}
