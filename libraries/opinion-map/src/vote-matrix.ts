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
  const list = Array.isArray(votes) ? votes as readonly CastVote[] : [...votes]
  const [voters, ids] = [new Map<string, number>(), new Map<string, number>()]
  for (const id of moderation.keys()) place(ids, id)
  const [rowOf, columnOf] = [new Int32Array(list.length), new Int32Array(list.length)]
  const [cast, instant] = [new Int8Array(list.length), new Float64Array(list.length)]
  // Votes often come statement by statement or voter by voter: the last of each is not looked up again.
  let lastVoter: string | undefined
  let lastStatement: string | undefined
  let row = 0
  let column = 0
  for (let i = 0; i < list.length; i++) {
    const { voter, statement, vote, at } = list[i] as CastVote
    if (voter !== lastVoter) row = place(voters, voter)
    if (statement !== lastStatement) column = place(ids, statement)
    lastVoter = voter
    lastStatement = statement
    rowOf[i] = row
    columnOf[i] = column
    cast[i] = vote
    instant[i] = at
  }
  if (voters.size > largest.participants) throw new BadInput('MATRIX_TOO_LARGE', `${voters.size} participants are more than ${largest.participants}`, { field: 'voter-id' })
  if (ids.size > largest.statements) throw new BadInput('MATRIX_TOO_LARGE', `${ids.size} statements are more than ${largest.statements}`, { field: 'comment-id' })
  const [participants, statements] = [[...voters.keys()].sort(compareIds), [...ids.keys()].sort(compareIds)]
  return {
    participants,
    statements: statements.map(id => statementOf(id, moderation.get(id), strict)),
    ...compressed(cast, instant, inOrder(rowOf, participants, voters), inOrder(columnOf, statements, ids)),
  }
}

/** A statement and whether it is live; one of which moderation has said nothing waits. */
export function statementOf(id: string, known: Moderation = { moderation: 'waiting', meta: false }, strict = false): Statement {
  return { id, ...known, live: !known.meta && (known.moderation === 'accepted' || (known.moderation === 'waiting' && !strict)) }
}

/** The number of an id by order of arrival. */
function place(places: Map<string, number>, id: string): number {
  const found = places.get(id)
  if (found !== undefined) return found
  places.set(id, places.size)
  return places.size - 1
}

/** Where each vote belongs, with numbers by arrival turned into places of the canonical order, and how many places there are. */
function inOrder(numbers: Int32Array, ordered: readonly string[], arrival: ReadonlyMap<string, number>): { of: Int32Array, size: number } {
  const rank = new Int32Array(ordered.length)
  ordered.forEach((id, at) => { rank[arrival.get(id) ?? 0] = at })
  return { of: numbers.map(number => rank[number] as number), size: ordered.length }
}

/** The votes sorted by place, without moving those of the same place: a counting sort of `order`. */
function sortedBy(order: Int32Array, { of, size }: { of: Int32Array, size: number }): Int32Array {
  const next = new Int32Array(size + 1)
  for (const at of of) next[at + 1] = (next[at + 1] as number) + 1
  for (let at = 0; at < size; at++) next[at + 1] = (next[at + 1] as number) + (next[at] as number)
  const sorted = new Int32Array(order.length)
  for (const i of order) {
    const at = of[i] as number
    sorted[next[at] as number] = i
    next[at] = (next[at] as number) + 1
  }
  return sorted
}

/** Sorts votes by row and column and settles, cell by cell, which one counts. */
function compressed(cast: Int8Array, instant: Float64Array, rows: { of: Int32Array, size: number }, columns: { of: Int32Array, size: number }) {
  const arrival = new Int32Array(cast.length)
  for (let i = 0; i < arrival.length; i++) arrival[i] = i
  const order = sortedBy(sortedBy(arrival, columns), rows)
  const rowStart = new Int32Array(rows.size + 1)
  const [column, vote] = [new Int32Array(cast.length), new Int8Array(cast.length)]
  let filled = 0
  let lastRow = -1
  let lastColumn = -1
  let latest = 0
  for (const i of order) {
    const row = rows.of[i] as number
    const at = columns.of[i] as number
    if (row !== lastRow || at !== lastColumn) {
      column[filled] = at
      vote[filled] = cast[i] as number
      latest = instant[i] as number
      filled += 1
    } else if ((instant[i] as number) > latest) {
      vote[filled - 1] = cast[i] as number
      latest = instant[i] as number
    } else if (instant[i] === latest && vote[filled - 1] !== cast[i]) vote[filled - 1] = 0
    lastRow = row
    lastColumn = at
    rowStart[row + 1] = filled
  }
  return { rowStart, column: column.slice(0, filled), vote: vote.slice(0, filled) }
}
