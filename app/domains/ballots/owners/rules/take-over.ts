import type { SettledDifference } from './outside.ts'
import { type KnownHead, type OutsideRow, reconcile } from './reconcile.ts'
import type { Voice } from './voices.ts'

/** The rows of an outside list that are left once people settled every difference. */
export function settledRows(rows: readonly OutsideRow[], differences: readonly SettledDifference[]): OutsideRow[] {
  const out = new Set<number>()
  for (const { code, row, settled, facts } of differences) {
    if (row === null) continue
    if (settled === 'left-out') out.add(row)
    // Of two rows about one unit, the one before goes.
    if (settled === 'this-row' && code === 'double' && typeof facts.before === 'number') out.add(facts.before)
  }
  return rows.filter(({ row }) => !out.has(row))
}

export interface TakenOver {
  /** One answer for each head. Heads who handed in here too are among them only where a person chose the outside row. */
  readonly answers: ReadonlyMap<string, Voice>
  /** Heads of whom two rows are left that contradict each other: what was settled does not settle them. */
  readonly contradicted: readonly number[]
}

/** What is counted of an outside list. */
export function takenOver(rows: readonly OutsideRow[], differences: readonly SettledDifference[], heads: readonly KnownHead[]): TakenOver {
  const left = new Set(differences.flatMap(({ code, entryId, settled }) => (code === 'voted-here' && settled !== 'this-row' && entryId !== null ? [entryId] : [])))
  const chosen = Map.groupBy(differences.filter(({ code, settled }) => code === 'split-answers' && settled === 'this-row'), ({ entryId }) => entryId ?? '')
  const one = new Map([...chosen].flatMap(([entryId, of]) => (of.length === 1 && of[0]?.row !== null && of[0]?.row !== undefined ? [[entryId, of[0].row] as const] : [])))
  const { answers, differences: after } = reconcile(settledRows(rows, differences), heads, {}, null, one)
  const contradicted = after.flatMap(({ code, facts }) => ((code === 'split-answers' || code === 'double') && typeof facts.number === 'number' ? [facts.number] : []))
  return { answers: new Map([...answers].filter(([entryId]) => !left.has(entryId))), contradicted: [...new Set(contradicted)].sort((a, b) => a - b) }
}
