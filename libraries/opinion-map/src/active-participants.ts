import type { VoteMatrix } from './vote-matrix.ts'

/** From how many votes a participant takes part in forming groups, and how many participants are wanted at least (as Polis). */
export const activity = { votes: 7, participants: 15 }

/** How many votes on live statements each row has. */
export function liveVoteCounts({ participants, statements, rowStart, column }: VoteMatrix): Int32Array {
  const counts = new Int32Array(participants.length)
  for (let row = 0; row < counts.length; row++) {
    for (let i = rowStart[row] ?? 0; i < (rowStart[row + 1] ?? 0); i++) if (statements[column[i] ?? 0]?.live) counts[row] = (counts[row] ?? 0) + 1
  }
  return counts
}

/**
 * The rows that take part in forming groups: those with at least 7 votes (or as many as there are live statements). Fewer than 15
 * are filled up with the next most active; who is as active as the fifteenth comes in too, so that no order of arrival decides.
 */
export function activeRows(matrix: VoteMatrix, counts = liveVoteCounts(matrix)): number[] {
  const enough = Math.max(1, Math.min(activity.votes, matrix.statements.filter(({ live }) => live).length))
  const descending = [...counts].sort((a, b) => b - a)
  const least = Math.max(1, Math.min(enough, descending[Math.min(activity.participants, descending.length) - 1] ?? enough))
  return [...counts.keys()].filter(row => (counts[row] ?? 0) >= least)
}
