import { BadInput } from '@gongzhi/bad-input'
import { readRows } from './semicolon-rows.ts'
import type { Row } from './semicolon-rows.ts'

/** One section of a .pb file: its columns in the order of the file, where its header stands, and its rows, each as long as the header. */
export type Section = { readonly line: number, readonly columns: readonly string[], readonly rows: readonly Row[] }

const names = ['meta', 'projects', 'votes'] as const
type Name = typeof names[number]

/** Splits a .pb text into META, PROJECTS and VOTES, in any order; their names in any case. Throws `BadInput` where one is missing or stands twice. */
export function readSections(text: string, file: string | null): Record<Name, Section> {
  const parts = new Map<Name, Row[]>()
  let current: Row[] | undefined
  const titles = new Map<Name, number>(), all = readRows(text, file)
  for (const row of all) {
    const name = titleOf(row)
    if (name) {
      if (parts.has(name)) throw new BadInput('SECTION_TWICE', `the section ${name.toUpperCase()} stands twice`, { file, line: row.line, field: name.toUpperCase() })
      parts.set(name, current = [])
      titles.set(name, row.line)
    } else if (current) current.push(row)
    else throw new BadInput('SECTION_MISSING', 'the file does not begin with META', { file, line: row.line, field: 'META' })
  }
  const section = (name: Name): Section => {
    const [header, ...rows] = parts.get(name) ?? []
    if (!parts.has(name)) throw new BadInput('SECTION_MISSING', `the file has no section ${name.toUpperCase()}`, { file, line: all.at(-1)?.line ?? 1, field: name.toUpperCase() })
    if (!header) throw new BadInput('HEADER_MISSING', `the section ${name.toUpperCase()} has no header row`, { file, line: titles.get(name) ?? null, field: name.toUpperCase() })
    const columns = withoutTail(header.cells.map(cell => cell.trim().toLowerCase()), 1)
    columns.forEach((column, at) => {
      if (columns.indexOf(column) !== at) throw new BadInput('COLUMN_TWICE', `the column ${column} stands twice`, { file, line: header.line, field: column })
    })
    return { line: header.line, columns, rows: name === 'meta' ? rows : rows.map(row => fitted(row, columns.length, file)) }
  }
  return { meta: section('meta'), projects: section('projects'), votes: section('votes') }
}

/** The section a row announces: its name alone on the line (spreadsheets leave empty cells behind it). */
function titleOf({ cells: [first = '', ...rest] }: Row): Name | undefined {
  const word = first.trim().toLowerCase()
  return rest.every(cell => cell.trim() === '') ? names.find(name => name === word) : undefined
}

function withoutTail(cells: readonly string[], least: number): string[] {
  let end = cells.length
  while (end > least && cells[end - 1]?.trim() === '') end -= 1
  return cells.slice(0, end)
}

/** Missing cells at the end are empty; empty ones beyond the header are dropped. */
function fitted({ line, cells }: Row, length: number, file: string | null): Row {
  if (cells.length === length) return { line, cells }
  const filled = withoutTail(cells, length)
  if (filled.length > length) throw new BadInput('ROW_LENGTH', `the row has ${filled.length} cells, the header ${length}`, { file, line })
  while (filled.length < length) filled.push('')
  return { line, cells: filled }
}
