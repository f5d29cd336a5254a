import type { SettledDifference } from './outside.ts'
import { type KnownHead, type OutsideRow, reconcile } from './reconcile.ts'
import type { Voice } from './voices.ts'

/** The rows of an outside list that are left once people settled every difference. */
export function settledRows(rows: readonly OutsideRow[], differences: readonly SettledDifference[]): OutsideRow[] {
  const out = new Set<number>()
  for (const { code, row, settled, facts } of differences) {
    if (row === null) continue
    if (settled === 'left-out') out.add(row)
    // This row of several: the one before it goes.
    if (settled === 'this-row' && code !== 'voted-here' && typeof facts.before === 'number') out.add(facts.before)
  }
  return rows.filter(({ row }) => !out.has(row))
}

/** What is counted of an outside list: one answer for each head. Heads who handed in here too are among them only where a person chose the outside row. */
export function takenOver(rows: readonly OutsideRow[], differences: readonly SettledDifference[], heads: readonly KnownHead[]): ReadonlyMap<string, Voice> {
  const left = new Set(differences.flatMap(({ code, entryId, settled }) => (code === 'voted-here' && settled !== 'this-row' && entryId !== null ? [entryId] : [])))
  const { answers } = reconcile(settledRows(rows, differences), heads, {}, null)
  return new Map([...answers].filter(([entryId]) => !left.has(entryId)))
}
