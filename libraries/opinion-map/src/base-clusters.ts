import { farthestSeeds, kMeans } from './k-means.ts'
import type { WeightedPoint } from './k-means.ts'

/** A hundred small clusters at most, each standing for its members (positions in the list of points). */
export type BaseClusters = { readonly points: readonly WeightedPoint[], readonly baseOf: Int32Array }

/** How many base clusters there are at most (as Polis); they bound the cost of everything after them. */
export const mostBaseClusters = 100

/** Joins participants in the same or nearly the same place: each place its own cluster while there are at most a hundred, else k-means. */
export function baseClusters(points: readonly WeightedPoint[]): BaseClusters {
  const { clusterOf, centers } = kMeans(points, farthestSeeds(points, mostBaseClusters))
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
