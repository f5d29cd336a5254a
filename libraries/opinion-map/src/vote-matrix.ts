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
  const [voters, ids] = [new Map<string, number>(), new Map<string, number>()]
  const place = (places: Map<string, number>, id: string) => {
    const found = places.get(id)
    if (found !== undefined) return found
    places.set(id, places.size)
    return places.size - 1
  }
  for (const id of moderation.keys()) place(ids, id)
  const arrived = { row: [] as number[], column: [] as number[], vote: [] as Vote[], at: [] as number[] }
  // Votes often come statement by statement or voter by voter: the last of each is not looked up again.
  let [lastVoter, row, lastStatement, column]: [string | undefined, number, string | undefined, number] = [undefined, 0, undefined, 0]
  for (const { voter, statement, vote, at } of votes) {
    if (voter !== lastVoter) row = place(voters, voter)
    if (statement !== lastStatement) column = place(ids, statement)
    lastVoter = voter
    lastStatement = statement
    arrived.row.push(row)
    arrived.column.push(column)
    arrived.vote.push(vote)
    arrived.at.push(at)
  }
  if (voters.size > largest.participants) throw new BadInput('MATRIX_TOO_LARGE', `${voters.size} participants are more than ${largest.participants}`, { field: 'voter-id' })
  if (ids.size > largest.statements) throw new BadInput('MATRIX_TOO_LARGE', `${ids.size} statements are more than ${largest.statements}`, { field: 'comment-id' })
  const [participants, statements] = [[...voters.keys()].sort(compareIds), [...ids.keys()].sort(compareIds)]
  return {
    participants,
    statements: statements.map((id): Statement => {
      const known = moderation.get(id) ?? { moderation: 'waiting', meta: false }
      return { id, ...known, live: !known.meta && (known.moderation === 'accepted' || (known.moderation === 'waiting' && !strict)) }
    }),
    ...compressed(arrived, ranks(participants, voters), ranks(statements, ids)),
  }
}

/** By the number given on arrival: the place in canonical order. */
function ranks(ordered: readonly string[], arrival: ReadonlyMap<string, number>): Int32Array {
  const rank = new Int32Array(ordered.length)
  ordered.forEach((id, at) => { rank[arrival.get(id) ?? 0] = at })
  return rank
}

/** Sorts votes into rows and settles, cell by cell, which one counts. */
function compressed(arrived: { row: number[], column: number[], vote: Vote[], at: number[] }, rowRank: Int32Array, columnRank: Int32Array) {
  const [rows, columns] = [rowRank.length, columnRank.length]
  const start = new Int32Array(rows + 1)
  for (const row of arrived.row) start[(rowRank[row] as number) + 1] = (start[(rowRank[row] as number) + 1] as number) + 1
  for (let row = 0; row < rows; row++) start[row + 1] = (start[row + 1] as number) + (start[row] as number)
  const next = start.slice()
  const byRow = new Int32Array(arrived.row.length)
  arrived.row.forEach((row, i) => {
    const rank = rowRank[row] as number
    byRow[next[rank] as number] = i
    next[rank] = (next[rank] as number) + 1
  })
  const rowStart = new Int32Array(rows + 1)
  const [column, vote] = [new Int32Array(byRow.length), new Int8Array(byRow.length)]
  const [counts, instant] = [new Int8Array(columns), new Float64Array(columns)]
  const cast = new Uint8Array(columns)
  let filled = 0
  for (let row = 0; row < rows; row++) {
    const touched: number[] = []
    for (let i = start[row] as number; i < (start[row + 1] as number); i++) {
      const from = byRow[i] as number
      const at = columnRank[arrived.column[from] as number] as number
      if (!cast[at]) touched.push(at)
      if (!cast[at] || (arrived.at[from] as number) > (instant[at] as number)) {
        counts[at] = arrived.vote[from] as number
        instant[at] = arrived.at[from] as number
      } else if (arrived.at[from] === instant[at] && counts[at] !== arrived.vote[from]) counts[at] = 0
      cast[at] = 1
    }
    for (const at of touched.sort((a, b) => a - b)) {
      column[filled] = at
      vote[filled] = counts[at] as number
      filled += 1
      cast[at] = 0
    }
    rowStart[row + 1] = filled
  }
  return { rowStart, column: column.slice(0, filled), vote: vote.slice(0, filled) }
}
