/** A whole and the parts of which it is the sum; a cell may stand in several such sums. */
export interface Sum { readonly whole: string; readonly parts: readonly string[] }

/** So many hidden cells are still solved for exactly; above that the sums alone decide. */
const mostSolved = 400

/**
 * Which cells of tables that add up must stay hidden so that no sample below `least` can be read, or computed back from the others.
 * A cell that nobody stands behind hides nothing. Hidden are: every sample below `least`; with it, in every sum, further parts (the smallest first)
 * until what is hidden of a visible whole is two cells at least and `least` together; and whatever would let the sums be solved for one hidden cell.
 */
export function hiddenCells(samples: ReadonlyMap<string, number>, sums: readonly Sum[], least: number): Set<string> {
  const size = (cell: string) => samples.get(cell) ?? 0
  const hidden = new Set<string>()
  for (const [cell, sample] of samples) if (sample > 0 && sample < least) hidden.add(cell)
  const live = sums.map(({ whole, parts }) => ({ whole, parts: parts.filter((part) => size(part) > 0) })).filter(({ whole, parts }) => size(whole) > 0 && parts.length > 0)
  const bySum = new Map<string, number[]>()
  live.forEach(({ whole, parts }, index) => { for (const cell of [whole, ...parts]) bySum.set(cell, [...(bySum.get(cell) ?? []), index]) })
  const waiting = new Set(live.keys())
  const hide = (cell: string) => { hidden.add(cell); for (const index of bySum.get(cell) ?? []) waiting.add(index) }
  const smallest = (cells: readonly string[]) => cells.filter((cell) => !hidden.has(cell)).reduce<string | undefined>((least, cell) => (least === undefined || size(cell) < size(least) ? cell : least), undefined)

  const settle = () => {
    for (const index of waiting) {
      waiting.delete(index)
      const sum = live[index]
      if (!sum) continue
      const { whole, parts } = sum
      const gone = parts.filter((part) => hidden.has(part)), together = gone.reduce((total, part) => total + size(part), 0)
      const open = hidden.has(whole) ? gone.length === 0 : gone.length > 0 && (gone.length === 1 || together < least)
      if (!open) continue
      hide(smallest(parts) ?? whole)
      waiting.add(index)
    }
  }
  settle()
  const cellsOf = (index: number) => { const sum = live[index]; return sum ? [sum.whole, ...sum.parts] : [] }
  for (let betrayed = solvable(live, hidden); betrayed.length > 0; betrayed = solvable(live, hidden)) {
    // Beside the cell itself if anything is visible there, else beside any other hidden one.
    const beside = betrayed.flatMap((cell) => (bySum.get(cell) ?? []).flatMap(cellsOf)), further = [...hidden].flatMap((cell) => (bySum.get(cell) ?? []).flatMap(cellsOf))
    const next = smallest(beside) ?? smallest(further)
    if (next === undefined) break
    hide(next)
    settle()
  }
  return hidden
}

/** Hidden cells whose value follows from the sums and the visible cells: exact elimination over the rationals, as integers. */
export function solvable(sums: readonly Sum[], hidden: ReadonlySet<string>): string[] {
  const unknown = [...new Set(sums.flatMap(({ whole, parts }) => [whole, ...parts]).filter((cell) => hidden.has(cell)))]
  if (unknown.length === 0 || unknown.length > mostSolved) return []
  const at = new Map(unknown.map((cell, index) => [cell, index]))
  const rows = sums.flatMap(({ whole, parts }) => {
    const row = new Map<number, bigint>()
    const add = (cell: string, by: bigint) => { const index = at.get(cell); if (index !== undefined) row.set(index, (row.get(index) ?? 0n) + by) }
    add(whole, -1n)
    for (const part of parts) add(part, 1n)
    return row.size > 0 ? [row] : []
  })
  const reduced: Map<number, bigint>[] = []
  for (let column = 0; column < unknown.length; column += 1) {
    const found = rows.findIndex((row) => (row.get(column) ?? 0n) !== 0n)
    if (found < 0) continue
    const [pivot] = rows.splice(found, 1)
    if (!pivot) continue
    for (const row of [...rows, ...reduced]) eliminate(row, pivot, column)
    reduced.push(pivot)
  }
  return reduced.flatMap((row) => { const [only, ...others] = [...row.keys()]; return only !== undefined && others.length === 0 ? [unknown[only] ?? ''] : [] })
}

function eliminate(row: Map<number, bigint>, pivot: ReadonlyMap<number, bigint>, column: number): void {
  const [by, of] = [row.get(column) ?? 0n, pivot.get(column) ?? 1n]
  if (by === 0n) return
  for (const index of new Set([...row.keys(), ...pivot.keys()])) {
    const value = (row.get(index) ?? 0n) * of - (pivot.get(index) ?? 0n) * by
    if (value === 0n) row.delete(index)
    else row.set(index, value)
  }
  let divisor = 0n
  for (const value of row.values()) { let [a, b] = [divisor, value < 0n ? -value : value]; while (b > 0n) [a, b] = [b, a % b]; divisor = a }
  if (divisor > 1n) for (const [index, value] of row) row.set(index, value / divisor)
}
