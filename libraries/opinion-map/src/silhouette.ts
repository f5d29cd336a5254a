import type { WeightedPoint } from './k-means.ts'

/**
 * Rousseeuw's mean silhouette (Journal of Computational and Applied Mathematics 20, 1987) of weighted points: how much nearer a
 * participant is to the own group than to the next, -1 to 1; 0 for somebody alone in a group, and where there is one group only.
 */
export function meanSilhouette(points: readonly WeightedPoint[], clusterOf: ArrayLike<number>, k: number): number {
  const [members, counts] = [new Float64Array(k), new Int32Array(k)]
  points.forEach(({ weight, count }, i) => {
    members[clusterOf[i] ?? 0] = (members[clusterOf[i] ?? 0] ?? 0) + weight
    counts[clusterOf[i] ?? 0] = (counts[clusterOf[i] ?? 0] ?? 0) + count
  })
  const size = points.length
  const [x, y, weights] = [Float64Array.from(points, point => point.x), Float64Array.from(points, point => point.y), Float64Array.from(points, point => point.weight)]
  const far = new Float64Array(k)
  let [sum, all] = [0, 0]
  points.forEach((point, i) => {
    const own = clusterOf[i] ?? 0
    far.fill(0)
    for (let j = 0; j < size; j++) {
      const dx = point.x - (x[j] as number)
      const dy = point.y - (y[j] as number)
      far[clusterOf[j] as number] = (far[clusterOf[j] as number] as number) + (weights[j] as number) * Math.sqrt(dx * dx + dy * dy)
    }
    all += point.weight
    if (k < 2 || (counts[own] ?? 0) <= 1) return
    const inside = (far[own] ?? 0) / ((members[own] ?? 0) - point.weight / point.count)
    let outside = Infinity
    for (let c = 0; c < k; c++) if (c !== own && (members[c] ?? 0) > 0) outside = Math.min(outside, (far[c] ?? 0) / (members[c] ?? 1))
    const larger = Math.max(inside, outside)
    if (larger > 0 && Number.isFinite(outside)) sum += point.weight * (outside - inside) / larger
  })
  return all > 0 ? sum / all : 0
}
