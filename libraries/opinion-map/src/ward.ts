import { squaredDistance } from './k-means.ts'
import type { WeightedPoint } from './k-means.ts'
import type { Point } from './projection.ts'

/**
 * Ward's agglomeration (Journal of the American Statistical Association 58, 1963): joins the two clusters whose union costs least,
 * until `fewest` are left; ties to the earlier pair. Returns the centres for every number of clusters from `fewest` to `most`.
 * O(points^3) at worst; meant for a hundred base clusters.
 */
export function wardCenters(points: readonly WeightedPoint[], fewest: number, most: number): Map<number, Point[]> {
  const clusters: WeightedPoint[] = [...points]
  const found = new Map<number, Point[]>()
  for (;;) {
    if (clusters.length <= most) found.set(clusters.length, clusters.map(({ x, y }) => ({ x, y })))
    if (clusters.length <= fewest) return found
    let [left, right, least] = [0, 1, Infinity]
    for (let i = 0; i < clusters.length; i++) {
      const a = clusters[i] as WeightedPoint
      for (let j = i + 1; j < clusters.length; j++) {
        const b = clusters[j] as WeightedPoint
        const cost = squaredDistance(a, b) * (a.weight * b.weight / (a.weight + b.weight))
        if (cost < least) [left, right, least] = [i, j, cost]
      }
    }
    const [a, b] = [clusters[left], clusters[right]]
    if (!a || !b) return found
    const weight = a.weight + b.weight
    clusters[left] = { count: a.count + b.count, x: (a.x * a.weight + b.x * b.weight) / weight, y: (a.y * a.weight + b.y * b.weight) / weight, weight }
    clusters.splice(right, 1)
  }
}
