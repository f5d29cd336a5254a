import { BadInput, readCsv } from '@gongzhi/bad-input'
import { columnOf, filledCell, findColumn } from './columns.ts'
import type { Moderation } from './vote-matrix.ts'

const verdicts = new Map<string, Moderation['moderation']>([['1', 'accepted'], ['1.0', 'accepted'], ['0', 'waiting'], ['0.0', 'waiting'], ['-1', 'rejected'], ['-1.0', 'rejected']])
const truths = new Map([...['true', 't', '1', '1.0'].map(word => [word, true] as const), ...['false', 'f', '0', '0.0', ''].map(word => [word, false] as const)])

/**
 * Reads what moderation says of each statement: columns comment-id and moderated (1 accepted, 0 waiting, -1 rejected), and
 * is-meta where there is one; without the column moderated all are accepted. Throws `BadInput` with file, line and field.
 */
export function readComments(text: string, file: string | null = null): Map<string, Moderation> {
  const { columns, rows } = readCsv(text, { file })
  const id = columnOf(columns, 'comment-id', file)
  const moderated = findColumn(columns, 'moderated')
  const isMeta = findColumn(columns, 'meta')
  const found = new Map<string, Moderation>()
  for (const { line, cells } of rows) {
    const statement = filledCell(cells, id, file, line)
    if (found.has(statement)) throw new BadInput('STATEMENT_TWICE', `the statement ${statement} stands twice`, { file, line, field: id })
    const moderation = moderated === undefined ? 'accepted' : verdicts.get(filledCell(cells, moderated, file, line))
    if (moderation === undefined) throw new BadInput('MODERATED_MALFORMED', `moderated is 1, 0 or -1, not ${cells[moderated ?? '']}`, { file, line, field: moderated ?? null })
    const meta = isMeta === undefined ? false : truths.get(cells[isMeta]?.trim().toLowerCase() ?? '')
    if (meta === undefined) throw new BadInput('META_MALFORMED', `${isMeta} is true or false, not ${cells[isMeta ?? '']}`, { file, line, field: isMeta ?? null })
    found.set(statement, { moderation, meta })
  }
  return found
}
