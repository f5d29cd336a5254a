/** Cells below this are merged with others, here and wherever votes are told by building. */
export const leastCell = 10

/** Sums by groups of buildings and groups of choices: no cell is below the least, so none names what few people chose. */
export interface MergedTable {
  /** Buildings of each row. */
  readonly rows: readonly (readonly string[])[]
  /** Choices of each column. */
  readonly columns: readonly (readonly string[])[]
  readonly cells: readonly (readonly number[])[]
}

/**
 * Merges columns, then rows, until every cell has at least `least` heads. Only sums of whole groups are told, every one of them that large, and the totals of
 * a choice are the sums of its column: nothing smaller can be had by subtracting. Null where no two rows and two columns are left: then there is nothing to tell
 * by building. Rows stay in the order given, so that neighbours are merged; choices that nobody made are left out.
 */
export function mergedCells(rows: readonly { readonly name: string; readonly counts: Readonly<Record<string, number>> }[], choices: readonly string[], least = leastCell): MergedTable | null {
  const total = (choice: string) => rows.reduce((sum, { counts }) => sum + (counts[choice] ?? 0), 0)
  const columns = mergedColumns(choices.map((choice) => ({ choices: [choice], heads: total(choice) })).filter(({ heads }) => heads > 0), least)
  const groups: { rows: string[]; cells: number[] }[] = []
  for (const { name, counts } of rows) {
    const cells = columns.map((column) => column.choices.reduce((sum, choice) => sum + (counts[choice] ?? 0), 0))
    const last = groups.at(-1)
    if (last && last.cells.some((cell) => cell < least)) {
      last.rows.push(name)
      last.cells = last.cells.map((cell, at) => cell + (cells[at] ?? 0))
    } else groups.push({ rows: [name], cells })
  }
  const last = groups.at(-1), before = groups.at(-2)
  if (last && before && last.cells.some((cell) => cell < least)) {
    before.rows.push(...last.rows)
    before.cells = before.cells.map((cell, at) => cell + (last.cells[at] ?? 0))
    groups.pop()
  }
  if (groups.length < 2 || columns.length < 2 || groups.some(({ cells }) => cells.some((cell) => cell < least))) return null
  return { rows: groups.map((group) => group.rows), columns: columns.map((column) => column.choices), cells: groups.map((group) => group.cells) }
}

/** The smallest column joins the next smallest until all are large enough. */
function mergedColumns(columns: readonly { readonly choices: readonly string[]; readonly heads: number }[], least: number): readonly { readonly choices: readonly string[]; readonly heads: number }[] {
  const [smallest, next] = [...columns].sort((a, b) => a.heads - b.heads)
  if (!smallest || !next || smallest.heads >= least) return columns
  return mergedColumns(columns.flatMap((column) => (column === smallest ? [] : column === next ? [{ choices: [...next.choices, ...smallest.choices], heads: next.heads + smallest.heads }] : [column])), least)
}
