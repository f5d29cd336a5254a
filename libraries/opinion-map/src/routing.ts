import { BadInput } from '@gongzhi/bad-input'
import { compareIds } from './ids.ts'
import { statementPriority } from './priority.ts'
import type { Point } from './projection.ts'
import { groupOfRow } from './vote-counts.ts'
import type { CountTable, Counts, Membership } from './vote-counts.ts'
import { countsOf, countsOfAll } from './vote-counts.ts'
import type { VoteMatrix } from './vote-matrix.ts'

/** A statement that a participant has not seen, and why it comes where it does: its priority and how many of the own group saw it. */
export type Unseen = { readonly id: string, readonly priority: number, readonly seen: number, readonly seenByGroup: number }

/** What routing needs to know: the matrix, its counts under the standing groups, and the places of the statements. */
export type RoutingFacts = { readonly matrix: VoteMatrix, readonly table: CountTable, readonly membership: Membership, readonly places: readonly Point[] }

/**
 * What to show a participant next, the most telling first: live statements without a vote of theirs by priority; ties go to what
 * fewer of the own group saw, then fewer of everybody, then by id. A voter nobody knows has seen nothing.
 */
export function nextStatements({ matrix, table, membership, places }: RoutingFacts, voter: string): Unseen[] {
  const row = matrix.participants.indexOf(voter)
  const seen = new Set(row < 0 ? [] : matrix.column.subarray(matrix.rowStart[row], matrix.rowStart[row + 1]))
  const group = row < 0 ? -1 : groupOfRow(matrix, membership)[row] ?? -1
  return matrix.statements.flatMap((statement, at): Unseen[] => {
    const shown = statement.live || (statement.meta && statement.moderation === 'accepted')
    if (!shown || seen.has(at)) return []
    const perGroup = countsOf(table, at)
    const counts = perGroup.length > 0 ? sum(perGroup) : countsOfAll(table, at)
    const { x, y } = places[at] ?? { x: 0, y: 0 }
    return [{ id: statement.id, priority: statementPriority(counts, Math.sqrt(x * x + y * y), statement.meta), seen: countsOfAll(table, at).seen, seenByGroup: perGroup[group]?.seen ?? 0 }]
  }).sort((a, b) => b.priority - a.priority || a.seenByGroup - b.seenByGroup || a.seen - b.seen || compareIds(a.id, b.id))
}

/**
 * Draws one of the unseen by weight of priority. `uniform` is the caller's number from 0 up to 1 (chance is never taken out of the
 * air here); `undefined` when everything has been seen. Throws `BadInput` (`UNIFORM_OUT_OF_RANGE`).
 */
export function drawNext(unseen: readonly Unseen[], uniform: number): Unseen | undefined {
  if (!(uniform >= 0 && uniform < 1)) throw new BadInput('UNIFORM_OUT_OF_RANGE', `a draw needs a number from 0 up to 1, not ${uniform}`, { field: 'uniform' })
  let left = uniform * unseen.reduce((total, { priority }) => total + priority, 0)
  return unseen.find(({ priority }) => (left -= priority) < 0) ?? unseen.at(-1)
}

function sum(perGroup: readonly Counts[]): Counts {
  return perGroup.reduce((all, one) => ({ agree: all.agree + one.agree, disagree: all.disagree + one.disagree, seen: all.seen + one.seen }), { agree: 0, disagree: 0, seen: 0 })
}
