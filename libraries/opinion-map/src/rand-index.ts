/**
 * Hubert and Arabie's adjusted Rand index of two partitions of the same things (Journal of Classification 2, 1985): 1 for the
 * same, about 0 for chance; 1 where both put all into one or each into its own. `weights` count things several times.
 */
export function adjustedRandIndex(a: ArrayLike<number>, b: ArrayLike<number>, weights?: ArrayLike<number>): number {
  const [rowOf, columnOf] = [new Map<number, number>(), new Map<number, number>()]
  for (let i = 0; i < a.length; i++) {
    if (!rowOf.has(a[i] as number)) rowOf.set(a[i] as number, rowOf.size)
    if (!columnOf.has(b[i] as number)) columnOf.set(b[i] as number, columnOf.size)
  }
  const [rows, columns] = [new Float64Array(rowOf.size), new Float64Array(columnOf.size)]
  const cells = new Float64Array(rowOf.size * columnOf.size)
  let all = 0
  for (let i = 0; i < a.length; i++) {
    const weight = weights?.[i] ?? 1
    const [row, column] = [rowOf.get(a[i] as number) as number, columnOf.get(b[i] as number) as number]
    const cell = row * columnOf.size + column
    cells[cell] = (cells[cell] as number) + weight
    rows[row] = (rows[row] as number) + weight
    columns[column] = (columns[column] as number) + weight
    all += weight
  }
  const pairs = (counts: Float64Array) => counts.reduce((sum, n) => sum + n * (n - 1) / 2, 0)
  const [both, inA, inB, total] = [pairs(cells), pairs(rows), pairs(columns), all * (all - 1) / 2]
  const [top, bottom] = [both * total - inA * inB, (inA + inB) / 2 * total - inA * inB]
  return bottom === 0 ? 1 : top / bottom
}
