import type { WeightedPoint } from './k-means.ts'

/**
 * Rousseeuw's mean silhouette (Journal of Computational and Applied Mathematics 20, 1987) of weighted points: how much nearer a
 * participant is to the own group than to the next, -1 to 1; 0 for somebody alone in a group, and where there is one group only.
 */
export function meanSilhouette(points: readonly WeightedPoint[], clusterOf: ArrayLike<number>, k: number): number {
  if (k < 2) return 0
  const size = points.length
  const [members, counts] = [new Float64Array(k), new Float64Array(k)]
  points.forEach(({ weight, count }, i) => {
    members[clusterOf[i] ?? 0] = (members[clusterOf[i] ?? 0] ?? 0) + weight
    counts[clusterOf[i] ?? 0] = (counts[clusterOf[i] ?? 0] ?? 0) + count
  })
  const far = distances(points, clusterOf, k)
  let [sum, all] = [0, 0]
  for (let i = 0; i < size; i++) {
    const { weight, count } = points[i] as WeightedPoint
    const own = clusterOf[i] ?? 0
    all += weight
    if ((counts[own] ?? 0) <= 1) continue
    const inside = (far[i * k + own] ?? 0) / ((members[own] ?? 0) - weight / count)
    let outside = Infinity
    for (let c = 0; c < k; c++) if (c !== own && (members[c] ?? 0) > 0) outside = Math.min(outside, (far[i * k + c] ?? 0) / (members[c] ?? 1))
    const larger = Math.max(inside, outside)
    if (larger > 0 && Number.isFinite(outside)) sum += weight * (outside - inside) / larger
  }
  return all > 0 ? sum / all : 0
}

/** The weighted distances of each point to each cluster, added up: each pair is measured once. */
function distances(points: readonly WeightedPoint[], clusterOf: ArrayLike<number>, k: number): Float64Array {
  const size = points.length
  const [x, y, weight] = [Float64Array.from(points, point => point.x), Float64Array.from(points, point => point.y), Float64Array.from(points, point => point.weight)]
  const cluster = Int32Array.from({ length: size }, (_, i) => clusterOf[i] ?? 0)
  const far = new Float64Array(size * k)
  for (let i = 0; i < size; i++) {
    const px = x[i] as number
    const py = y[i] as number
    const w = weight[i] as number
    const own = cluster[i] as number
    for (let j = i + 1; j < size; j++) {
      const dx = px - (x[j] as number)
      const dy = py - (y[j] as number)
      const distance = Math.sqrt(dx * dx + dy * dy)
      const to = i * k + (cluster[j] as number)
      const back = j * k + own
      far[to] = (far[to] as number) + (weight[j] as number) * distance
      far[back] = (far[back] as number) + w * distance
    }
  }
  return far
}
