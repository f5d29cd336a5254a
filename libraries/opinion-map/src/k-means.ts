import type { Point } from './projection.ts'

/** A point that stands for `count` participants and counts `weight`: the votes of these together. */
export type WeightedPoint = Point & { readonly weight: number, readonly count: number }

/** Which cluster each point is in (0..k-1, none empty), the centres, and the sum of squared distances to them. */
export type Clustering = { readonly clusterOf: Int32Array, readonly centers: readonly Point[], readonly inertia: number }

/** Squared distance, by differences: no cancellation. */
export function squaredDistance(a: Point, b: Point): number {
  return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)
}

/** Lloyd's iteration from given centres until nobody moves (at most 200 rounds). A tie goes to the earlier centre; clusters that empty are dropped. */
export function kMeans(points: readonly WeightedPoint[], seeds: readonly Point[]): Clustering {
  const size = points.length
  const k = seeds.length
  const [x, y, weight] = [Float64Array.from(points, point => point.x), Float64Array.from(points, point => point.y), Float64Array.from(points, point => point.weight)]
  const [centerX, centerY] = [Float64Array.from(seeds, seed => seed.x), Float64Array.from(seeds, seed => seed.y)]
  const [sumX, sumY, sum] = [new Float64Array(k), new Float64Array(k), new Float64Array(k)]
  const clusterOf = new Int32Array(size).fill(-1)
  for (let round = 0; round < 200; round++) {
    let moved = false
    sumX.fill(0)
    sumY.fill(0)
    sum.fill(0)
    for (let i = 0; i < size; i++) {
      const px = x[i] as number
      const py = y[i] as number
      const w = weight[i] as number
      let best = 0
      let least = Infinity
      for (let c = 0; c < k; c++) {
        const dx = px - (centerX[c] as number)
        const dy = py - (centerY[c] as number)
        const far = dx * dx + dy * dy
        if (far < least) {
          best = c
          least = far
        }
      }
      if (clusterOf[i] !== best) {
        clusterOf[i] = best
        moved = true
      }
      sumX[best] = (sumX[best] as number) + px * w
      sumY[best] = (sumY[best] as number) + py * w
      sum[best] = (sum[best] as number) + w
    }
    if (!moved) break
    for (let c = 0; c < k; c++) {
      if (!((sum[c] as number) > 0)) continue
      centerX[c] = (sumX[c] as number) / (sum[c] as number)
      centerY[c] = (sumY[c] as number) / (sum[c] as number)
    }
  }
  return withoutEmpty(points, clusterOf, Array.from(centerX, (at, c) => ({ x: at, y: centerY[c] as number })))
}

/** Seeds that lie far apart: first the point farthest from the mean, then always the one farthest from all seeds so far; ties to the earlier point. */
export function farthestSeeds(points: readonly WeightedPoint[], k: number): Point[] {
  const mean = meanOf(points)
  const far = Float64Array.from(points, point => squaredDistance(point, mean))
  const seeds: Point[] = []
  while (seeds.length < k) {
    let best = 0
    for (let i = 1; i < points.length; i++) if ((far[i] as number) > (far[best] as number)) best = i
    const seed = points[best]
    if (!seed || (seeds.length > 0 && (far[best] ?? 0) === 0)) break
    seeds.push(seed)
    for (let i = 0; i < points.length; i++) {
      const distance = squaredDistance(points[i] as WeightedPoint, seed)
      if (seeds.length === 1 || distance < (far[i] as number)) far[i] = distance
    }
  }
  return seeds
}

/** The weighted mean of all points. */
export function meanOf(points: readonly WeightedPoint[]): Point {
  const weight = points.reduce((sum, point) => sum + point.weight, 0)
  if (weight === 0) return { x: 0, y: 0 }
  return { x: points.reduce((sum, point) => sum + point.x * point.weight, 0) / weight, y: points.reduce((sum, point) => sum + point.y * point.weight, 0) / weight }
}

function withoutEmpty(points: readonly WeightedPoint[], clusterOf: Int32Array, centers: readonly Point[]): Clustering {
  const used = new Uint8Array(centers.length)
  for (const cluster of clusterOf) used[cluster] = 1
  let next = 0
  const place = Int32Array.from(used, one => (one ? next++ : 0))
  const left = centers.filter((_, c) => used[c])
  const of = clusterOf.map(cluster => place[cluster] as number)
  let inertia = 0
  for (let i = 0; i < points.length; i++) inertia += (points[i] as WeightedPoint).weight * squaredDistance(points[i] as WeightedPoint, left[of[i] as number] as Point)
  return { clusterOf: of, centers: left, inertia }
}
