import { bestClustering, startsFor } from './best-clustering.ts'
import { columnsOf } from './k-means.ts'
import type { Points, WeightedPoint } from './k-means.ts'
import type { Point } from './projection.ts'
import { adjustedRandIndex } from './rand-index.ts'
import { meanSilhouette } from './silhouette.ts'

/** One way to part the participants into `k` groups: how well parted (silhouette), and how well it stands when a tenth is left out. */
export type Partition = { readonly k: number, readonly clusterOf: Int32Array, readonly centers: readonly Point[], readonly silhouette: number, readonly stability: number | null }

/** The parts a partition is tried with, each left out once, and the agreement (adjusted Rand index) from which it counts as stable. */
export const stabilityCheck = { parts: 10, least: 0.7 }

/** One participant in so many moves no centre while groups are formed: those who lie farthest from all. */
export const oneAsideIn = 50

/**
 * The best partition into each number of groups from 2 to `most`, with its silhouette. Stability is asked by falling silhouette
 * (ties to fewer groups) until a partition is stable; of those with a lesser silhouette it is not asked (`null`). Without a tenth,
 * k-means starts again from all that was promising for the whole, so that another partition may win.
 */
export function* partitions(list: readonly WeightedPoint[], most: number): Generator<void, Partition[]> {
  const points = columnsOf(list)
  const spare = spareOf(points)
  const starts = startsFor(points, spare, most)
  yield
  const found: Partition[] = []
  for (let k = 2; k <= most; k++) {
    const { clusterOf, centers } = bestClustering(points, spare, starts.get(k) ?? [])
    if (centers.length < k) break
    found.push({ k, clusterOf, centers, silhouette: meanSilhouette(list, clusterOf, k), stability: null })
    yield
  }
  const without = Array.from({ length: Math.min(stabilityCheck.parts, list.length) }, (_, part) => leftOut(points, part))
  const stability = new Map<number, number>()
  for (const { k, clusterOf } of found.toSorted((a, b) => b.silhouette - a.silhouette || a.k - b.k)) {
    let agreement = 0
    for (const { kept, points: some } of without) {
      const again = bestClustering(some, spareOf(some), starts.get(k) ?? [])
      agreement += adjustedRandIndex(kept.map(i => clusterOf[i] as number), again.clusterOf, some.weight)
    }
    yield
    stability.set(k, agreement / Math.max(1, without.length))
    if ((stability.get(k) ?? 0) >= stabilityCheck.least) break
  }
  return found.map(one => ({ ...one, stability: stability.get(one.k) ?? null }))
}

/** How many participants may be set aside. */
function spareOf({ count }: Points): number {
  let all = 0
  for (const one of count) all += one
  return Math.floor(all / oneAsideIn)
}

/** The points without every tenth, counted from `part`. */
function leftOut({ size, x, y, weight, count }: Points, part: number): { kept: Int32Array, points: Points } {
  const kept = Int32Array.from({ length: size }, (_, i) => i).filter(i => i % stabilityCheck.parts !== part)
  const of = (column: Float64Array) => {
    const left = new Float64Array(kept.length)
    for (let i = 0; i < left.length; i++) left[i] = column[kept[i] as number] as number
    return left
  }
  return { kept, points: { size: kept.length, x: of(x), y: of(y), weight: of(weight), count: of(count) } }
}
