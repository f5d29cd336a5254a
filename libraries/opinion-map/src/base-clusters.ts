import { columnsOf, farthestSeeds, kMeans } from './k-means.ts'
import type { WeightedPoint } from './k-means.ts'

/** Small clusters, each standing for its members (positions in the list of points). */
export type BaseClusters = { readonly points: readonly WeightedPoint[], readonly baseOf: Int32Array }

/** Up to how many participants everybody stands alone, and into how many small clusters more are joined: that bounds the cost of everything after. */
export const baseClustering = { alone: 500, clusters: 100 }

/** Joins participants in nearly the same place by k-means where there are many; few stand each alone. */
export function baseClusters(points: readonly WeightedPoint[]): BaseClusters {
  if (points.length <= baseClustering.alone) return { points, baseOf: Int32Array.from(points, (_, i) => i) }
  const columns = columnsOf(points)
  const { clusterOf, centers } = kMeans(columns, farthestSeeds(columns, baseClustering.clusters))
  const first = new Map<number, number>()
  clusterOf.forEach(cluster => { if (!first.has(cluster)) first.set(cluster, first.size) })
  const [weights, counts] = [new Float64Array(centers.length), new Int32Array(centers.length)]
  const baseOf = clusterOf.map((cluster, i) => {
    const place = first.get(cluster) ?? 0
    weights[place] = (weights[place] ?? 0) + (points[i]?.weight ?? 0)
    counts[place] = (counts[place] ?? 0) + (points[i]?.count ?? 0)
    return place
  })
  const order = [...first.keys()]
  return { baseOf, points: order.map((cluster, place) => ({ ...(centers[cluster] ?? { x: 0, y: 0 }), weight: weights[place] ?? 1, count: counts[place] ?? 1 })) }
}
