import { BadInput } from '@gongzhi/bad-input'
import { compareIds } from './ids.ts'

/** Agree 1, disagree -1, pass 0; what was not seen has no vote. */
export type Vote = -1 | 0 | 1

/** One vote as it arrived. `at` is the instant in milliseconds; of two votes of one voter on one statement the later counts. */
export type CastVote = { readonly voter: string, readonly statement: string, readonly vote: Vote, readonly at: number }

/** What moderation says of a statement; `meta` statements are about the conversation itself and form no groups. */
export type Moderation = { readonly moderation: 'accepted' | 'waiting' | 'rejected', readonly meta: boolean }

/** A statement of the matrix; `live` statements take part in projection, groups and selection, the others are only counted. */
export type Statement = Moderation & { readonly id: string, readonly live: boolean }

/**
 * Participants x statements, kept sparse by rows (participant `p` holds entries `rowStart[p]` up to `rowStart[p + 1]` of `column`
 * and `vote`, columns ascending), both in canonical order of their ids. Memory grows with the votes only.
 */
export type VoteMatrix = {
  readonly participants: readonly string[]
  readonly statements: readonly Statement[]
  readonly rowStart: Int32Array
  readonly column: Int32Array
  readonly vote: Int8Array
}

/** The most participants and statements a matrix may have (those of the Polis worker). */
export const largest = { participants: 100_000, statements: 10_000 }

/** What is known of statements besides votes, and whether those that still wait for moderation are left out (`strict`). */
export type MatrixOptions = { readonly moderation?: ReadonlyMap<string, Moderation>, readonly strict?: boolean }

/**
 * Builds the matrix; the same for any order of arrival: the later vote counts, and where one voter said different things about
 * one statement at the same instant, that is a pass. Throws `BadInput` (`MATRIX_TOO_LARGE`).
 */
export function voteMatrix(votes: Iterable<CastVote>, { moderation = new Map(), strict = false }: MatrixOptions = {}): VoteMatrix {
  const rows = new Map<string, Map<string, { vote: Vote, at: number }>>()
  const seen = new Set<string>(moderation.keys())
  for (const { voter, statement, vote, at } of votes) {
    seen.add(statement)
    let row = rows.get(voter)
    if (!row) rows.set(voter, row = new Map())
    const before = row.get(statement)
    if (!before || before.at < at) row.set(statement, { vote, at })
    else if (before.at === at && before.vote !== vote) before.vote = 0
  }
  if (rows.size > largest.participants) throw new BadInput('MATRIX_TOO_LARGE', `${rows.size} participants are more than ${largest.participants}`, { field: 'voter-id' })
  if (seen.size > largest.statements) throw new BadInput('MATRIX_TOO_LARGE', `${seen.size} statements are more than ${largest.statements}`, { field: 'comment-id' })
  const participants = [...rows.keys()].sort(compareIds)
  const statements = [...seen].sort(compareIds).map((id): Statement => {
    const known = moderation.get(id) ?? { moderation: 'waiting', meta: false }
    return { id, ...known, live: !known.meta && (known.moderation === 'accepted' || (known.moderation === 'waiting' && !strict)) }
  })
  return filled(participants, statements, rows)
}

function filled(participants: string[], statements: Statement[], rows: ReadonlyMap<string, ReadonlyMap<string, { vote: Vote }>>): VoteMatrix {
  const columnOf = new Map(statements.map(({ id }, at) => [id, at]))
  const rowStart = new Int32Array(participants.length + 1)
  participants.forEach((id, p) => { rowStart[p + 1] = (rowStart[p] ?? 0) + (rows.get(id)?.size ?? 0) })
  const column = new Int32Array(rowStart[participants.length] ?? 0)
  const vote = new Int8Array(column.length)
  participants.forEach((id, p) => {
    const cells = [...rows.get(id) ?? []].map(([statement, cell]) => [columnOf.get(statement) ?? 0, cell.vote] as const).sort((a, b) => a[0] - b[0])
    cells.forEach(([at, cast], i) => {
      column[(rowStart[p] ?? 0) + i] = at
      vote[(rowStart[p] ?? 0) + i] = cast
    })
  })
  return { participants, statements, rowStart, column, vote }
}
