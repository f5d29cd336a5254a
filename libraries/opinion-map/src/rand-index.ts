/**
 * Hubert and Arabie's adjusted Rand index of two partitions of the same things (Journal of Classification 2, 1985): 1 for the
 * same, about 0 for chance; 1 where both put all into one or each into its own. `weights` count things several times.
 */
export function adjustedRandIndex(a: ArrayLike<number>, b: ArrayLike<number>, weights?: ArrayLike<number>): number {
  const cells = new Map<string, number>()
  const [rows, columns] = [new Map<number, number>(), new Map<number, number>()]
  let all = 0
  const add = <K>(map: Map<K, number>, key: K, weight: number) => map.set(key, (map.get(key) ?? 0) + weight)
  for (let i = 0; i < a.length; i++) {
    const weight = weights?.[i] ?? 1
    add(cells, `${a[i]} ${b[i]}`, weight)
    add(rows, a[i] ?? 0, weight)
    add(columns, b[i] ?? 0, weight)
    all += weight
  }
  const pairs = (map: Map<unknown, number>) => [...map.values()].reduce((sum, n) => sum + n * (n - 1) / 2, 0)
  const [both, inA, inB, total] = [pairs(cells), pairs(rows), pairs(columns), all * (all - 1) / 2]
  const [top, bottom] = [both * total - inA * inB, (inA + inB) / 2 * total - inA * inB]
  return bottom === 0 ? 1 : top / bottom
}
