import type { VoteMatrix } from './vote-matrix.ts'

/** How often a statement was agreed to, disagreed with and seen (agreed, disagreed or passed). */
export type Counts = { readonly agree: number, readonly disagree: number, readonly seen: number }

/** Groups as lists of row numbers of the matrix. A participant is in one group at most. */
export type Membership = readonly (readonly number[])[]

/**
 * Counts by statement and group, one list of `statements x (groups + 1)` for each kind of vote; the last place of each
 * statement counts everybody, whether in a group or not.
 */
export type CountTable = { readonly groups: number, readonly agree: Int32Array, readonly disagree: Int32Array, readonly seen: Int32Array }

/** Which group each row is in, -1 for none. */
export function groupOfRow(matrix: VoteMatrix, membership: Membership): Int32Array {
  const groupOf = new Int32Array(matrix.participants.length).fill(-1)
  membership.forEach((rows, group) => { for (const row of rows) groupOf[row] = group })
  return groupOf
}

/** Counts all votes of the matrix; O(votes). */
export function countVotes(matrix: VoteMatrix, membership: Membership): CountTable {
  const groups = membership.length
  const width = groups + 1
  const size = matrix.statements.length * width
  const table = { groups, agree: new Int32Array(size), disagree: new Int32Array(size), seen: new Int32Array(size) }
  const groupOf = groupOfRow(matrix, membership)
  for (let row = 0; row < groupOf.length; row++) {
    const group = groupOf[row] ?? -1
    for (let i = matrix.rowStart[row] ?? 0; i < (matrix.rowStart[row + 1] ?? 0); i++) {
      const start = (matrix.column[i] ?? 0) * width
      addVote(table, start + groups, matrix.vote[i] ?? 0, 1)
      if (group >= 0) addVote(table, start + group, matrix.vote[i] ?? 0, 1)
    }
  }
  return table
}

/** Adds (1) or takes away (-1) one vote at a place of the table. */
export function addVote(table: CountTable, place: number, vote: number, times: 1 | -1): void {
  table.seen[place] = (table.seen[place] ?? 0) + times
  if (vote > 0) table.agree[place] = (table.agree[place] ?? 0) + times
  if (vote < 0) table.disagree[place] = (table.disagree[place] ?? 0) + times
}

/** The counts of one statement, group by group. */
export function countsOf(table: CountTable, statement: number): Counts[] {
  return Array.from({ length: table.groups }, (_, group) => countsAt(table, statement * (table.groups + 1) + group))
}

/** The counts of one statement over everybody. */
export function countsOfAll(table: CountTable, statement: number): Counts {
  return countsAt(table, statement * (table.groups + 1) + table.groups)
}

function countsAt(table: CountTable, place: number): Counts {
  return { agree: table.agree[place] ?? 0, disagree: table.disagree[place] ?? 0, seen: table.seen[place] ?? 0 }
}
