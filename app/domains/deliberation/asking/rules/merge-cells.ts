/** Nothing that is published stands for fewer than so many. */
export const leastShown = 10

export interface Cell { readonly key: string; readonly count: number }
export interface MergedCells {
  readonly shown: readonly Cell[]
  /** Cells that are told together, and what they come to; undefined where none had to be. */
  readonly merged: { readonly keys: readonly string[]; readonly count: number } | undefined
}

/**
 * Cells below ten are told together. Where only one is below ten, or together they are still below ten, the next smallest join them: otherwise the total would
 * tell what was kept back. With fewer than ten in all, everything is merged. Empty cells are told as they are: nobody stands behind them.
 */
export function mergeCells(cells: readonly Cell[], least = leastShown): MergedCells {
  const filled = cells.filter(({ count }) => count > 0).sort((one, other) => one.count - other.count || (one.key < other.key ? -1 : 1))
  const together: Cell[] = []
  for (const cell of filled) {
    const sum = together.reduce((total, { count }) => total + count, 0)
    if (cell.count < least || (together.length > 0 && (together.length < 2 || sum < least))) together.push(cell)
  }
  if (together.length === 0) return { shown: cells, merged: undefined }
  const keys = new Set(together.map(({ key }) => key))
  return { shown: cells.filter(({ key }) => !keys.has(key)), merged: { keys: cells.filter(({ key }) => keys.has(key)).map(({ key }) => key), count: together.reduce((total, { count }) => total + count, 0) } }
}
