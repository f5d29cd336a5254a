import type { VoteMatrix } from './vote-matrix.ts'

/** From how many votes a participant takes part in forming groups, and how many participants are wanted at least (as Polis). */
export const activity = { votes: 7, participants: 15 }

/** How many votes each row has, on whatever statement: a statement rejected later takes nobody out. */
export function voteCounts({ participants, rowStart }: VoteMatrix): Int32Array {
  return Int32Array.from(participants, (_, row) => (rowStart[row + 1] ?? 0) - (rowStart[row] ?? 0))
}

/**
 * The rows that take part in forming groups: those with at least 7 votes (or as many as there are statements). Fewer than 15
 * are filled up with the next most active; who is as active as the fifteenth comes in too, so that no order of arrival decides.
 */
export function activeRows(matrix: VoteMatrix, counts = voteCounts(matrix)): number[] {
  const enough = Math.max(1, Math.min(activity.votes, matrix.statements.length))
  const descending = [...counts].sort((a, b) => b - a)
  const least = Math.max(1, Math.min(enough, descending[Math.min(activity.participants, descending.length) - 1] ?? enough))
  return [...counts.keys()].filter(row => (counts[row] ?? 0) >= least)
}
