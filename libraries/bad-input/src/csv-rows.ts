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
  return {
    columns,
    rows: rest.map(({ record, line }) => {
      if (record.length !== columns.length) throw new BadInput('ROW_LENGTH', `the row has ${record.length} cells, the header ${columns.length}`, { file, line })
      return { line, cells: Object.fromEntries(record.map((cell, at) => [columns[at], cell])) }
    }),
  }
}

function recordsOf(text: string, file: string | null, delimiter: string): { record: string[], line: number }[] {
  try {
    // `lines` counts up to the end of a record, so a record begins one line after the end of the last one.
    const parsed = parse(text.replaceAll('\r\n', '\n'), { bom: true, delimiter, info: true, relax_column_count: true, skip_empty_lines: false }) as unknown as { record: string[], info: { lines: number } }[]
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
