import { BadInput, readCsv } from '@gongzhi/bad-input'
import { columnOf, filledCell } from './columns.ts'
import type { CastVote, Vote } from './vote-matrix.ts'

/**
 * Reads votes as Polis exports them: columns comment-id, voter-id and vote (agree 1, disagree -1, pass 0) in any order, others
 * passed over. With a timestamp (milliseconds) the later vote of a voter counts; without that column the lower row.
 * Throws `BadInput` with file, line and field: `VOTE_MALFORMED`, `TIMESTAMP_MALFORMED`, `CELL_EMPTY`, `COLUMN_MISSING` and what `readCsv` refuses.
 */
export function readVotes(text: string, file: string | null = null): CastVote[] {
  const { columns, rows } = readCsv(text, { file })
  const statement = columnOf(columns, 'comment-id', file)
  const voter = columnOf(columns, 'voter-id', file)
  const vote = columnOf(columns, 'vote', file)
  const timestamp = columns.includes('timestamp') ? 'timestamp' : undefined
  return rows.map(({ line, cells }, row) => {
    const cell = (name: string) => filledCell(cells, name, file, line)
    const at = timestamp === undefined ? row : instant(cell(timestamp), file, line)
    return { statement: cell(statement), voter: cell(voter), vote: cast(cell(vote), vote, file, line), at }
  })
}

function cast(written: string, field: string, file: string | null, line: number): Vote {
  const vote = votes.get(written)
  if (vote === undefined) throw new BadInput('VOTE_MALFORMED', `a vote is 1 (agree), -1 (disagree) or 0 (pass), not ${written}`, { file, line, field })
  return vote
}

/** As whole numbers, and as the decimals that spreadsheets and tables with gaps make of them. */
const votes = new Map<string, Vote>([['1', 1], ['+1', 1], ['1.0', 1], ['-1', -1], ['-1.0', -1], ['0', 0], ['0.0', 0], ['-0', 0], ['-0.0', 0]])

function instant(written: string, file: string | null, line: number): number {
  const at = /^-?\d{1,20}(?:\.\d+)?(?:[eE]\+?\d{1,2})?$/.test(written) ? Number(written) : NaN
  if (!(Math.abs(at) <= Number.MAX_SAFE_INTEGER)) throw new BadInput('TIMESTAMP_MALFORMED', `a timestamp is a number of milliseconds, not ${written}`, { file, line, field: 'timestamp' })
  return at
}
