import { BadInput } from '@gongzhi/bad-input'

/** One row of a .pb file, and the line (from 1) on which it begins. */
export type Row = { readonly line: number, readonly cells: readonly string[] }

/** The rows of a text with `;` between cells, `"` around those that need it, `""` for a quote within; LF, CRLF or CR; a BOM is dropped, empty lines are passed over. */
export function readRows(text: string, file: string | null): Row[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const rows: Row[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const start = at
    let record = lines[at] ?? ''
    if (record.trim() === '') continue
    if (!record.includes('"')) {
      rows.push({ line: start + 1, cells: record.split(';') })
      continue
    }
    let cells = splitQuoted(record)
    while (!cells && at + 1 < lines.length) {
      at += 1
      record += `\n${lines[at]}`
      if (lines[at]?.includes('"')) cells = splitQuoted(record)
    }
    if (!cells) throw new BadInput('QUOTE_UNCLOSED', 'a quote opens on this line and is never closed', { file, line: start + 1 })
    rows.push({ line: start + 1, cells })
  }
  return rows
}

/** `undefined` where a quote is still open at the end. A quote counts only at the beginning of a cell; elsewhere it is a letter. */
function splitQuoted(record: string): string[] | undefined {
  const cells: string[] = []
  for (let at = 0; at <= record.length; at += 1) {
    let cell = ''
    if (record[at] === '"') {
      for (;;) {
        const close = record.indexOf('"', at + 1)
        if (close < 0) return undefined
        cell += record.slice(at + 1, close)
        at = close + 1
        if (record[at] !== '"') break
        cell += '"'
      }
    }
    const end = record.indexOf(';', at)
    cell += record.slice(at, end < 0 ? record.length : end)
    cells.push(cell)
    at = end < 0 ? record.length : end
    if (end < 0) break
  }
  return cells
}

/** A cell as it must be written: in quotes where it holds a separator, a quote or a line break. */
export const writeCell = (cell: string): string => (/[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
