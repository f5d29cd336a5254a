import { BadInput } from '@gongzhi/bad-input'

/** What the exports of Polis and their readers call the same column. */
const names: Readonly<Record<string, readonly string[]>> = {
  'comment-id': ['comment-id', 'comment_id', 'statement-id', 'statement_id', 'tid'],
  'voter-id': ['voter-id', 'voter_id', 'participant', 'participant-id', 'participant_id', 'pid'],
  vote: ['vote'],
  group: ['group', 'group-id', 'group_id'],
  moderated: ['moderated', 'mod'],
  meta: ['is-meta', 'is_meta', 'meta'],
}

/** The name under which a header holds a column, or `undefined`. */
export function findColumn(columns: readonly string[], wanted: string): string | undefined {
  return names[wanted]?.find(name => columns.includes(name))
}

/** The name under which a header holds a column; throws `BadInput` (`COLUMN_MISSING`). */
export function columnOf(columns: readonly string[], wanted: string, file: string | null): string {
  const found = findColumn(columns, wanted)
  if (found === undefined) throw new BadInput('COLUMN_MISSING', `the header has no column ${wanted}; it has ${columns.join(', ')}`, { file, line: 1, field: wanted })
  return found
}

/** What stands in a cell, without blanks around it; throws `BadInput` (`CELL_EMPTY`). */
export function filledCell(cells: Readonly<Record<string, string>>, field: string, file: string | null, line: number): string {
  const written = cells[field]?.trim() ?? ''
  if (written === '') throw new BadInput('CELL_EMPTY', `the cell ${field} is empty`, { file, line, field })
  return written
}
