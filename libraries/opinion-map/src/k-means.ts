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
  let centers = [...seeds]
  let clusterOf = new Int32Array(points.length).fill(-1)
  for (let round = 0; round < 200; round++) {
    const next = Int32Array.from(points, point => nearest(point, centers))
    const moved = next.some((cluster, i) => cluster !== clusterOf[i])
    clusterOf = next
    if (!moved) break
    centers = centersOf(points, clusterOf, centers)
  }
  return withoutEmpty(points, clusterOf, centers)
}

/** The position of the centre next to a point. */
export function nearest(point: Point, centers: readonly Point[]): number {
  let [best, least] = [0, Infinity]
  for (let c = 0; c < centers.length; c++) {
    const far = squaredDistance(point, centers[c] as Point)
    if (far < least) [best, least] = [c, far]
  }
  return best
}

/** Seeds that lie far apart: first the point farthest from the mean, then always the one farthest from all seeds so far; ties to the earlier point. */
export function farthestSeeds(points: readonly WeightedPoint[], k: number): Point[] {
  const [mean] = centersOf(points, new Int32Array(points.length), [{ x: 0, y: 0 }])
  const far = points.map(point => squaredDistance(point, mean ?? point))
  const seeds: Point[] = []
  while (seeds.length < k) {
    let best = 0
    for (let i = 1; i < points.length; i++) if ((far[i] ?? 0) > (far[best] ?? 0)) best = i
    const seed = points[best]
    if (!seed || (seeds.length > 0 && (far[best] ?? 0) === 0)) break
    seeds.push(seed)
    points.forEach((point, i) => {
      const distance = squaredDistance(point, seed)
      far[i] = seeds.length === 1 ? distance : Math.min(far[i] ?? 0, distance)
    })
  }
  return seeds
}

/** The weighted mean of each cluster; a cluster without members keeps its centre. */
export function centersOf(points: readonly WeightedPoint[], clusterOf: Int32Array, before: readonly Point[]): Point[] {
  const sums = before.map(() => ({ x: 0, y: 0, weight: 0 }))
  points.forEach(({ x, y, weight }, i) => {
    const sum = sums[clusterOf[i] ?? 0]
    if (!sum) return
    sum.x += x * weight
    sum.y += y * weight
    sum.weight += weight
  })
  return sums.map((sum, c) => (sum.weight > 0 ? { x: sum.x / sum.weight, y: sum.y / sum.weight } : before[c] ?? { x: 0, y: 0 }))
}

function withoutEmpty(points: readonly WeightedPoint[], clusterOf: Int32Array, centers: readonly Point[]): Clustering {
  const used = centers.map((_, c) => clusterOf.includes(c))
  const place = used.map((_, c) => used.slice(0, c).filter(Boolean).length)
  const left = centers.filter((_, c) => used[c])
  const of = clusterOf.map(c => place[c] ?? 0)
  const inertia = points.reduce((sum, point, i) => sum + point.weight * squaredDistance(point, left[of[i] ?? 0] ?? point), 0)
  return { clusterOf: of, centers: left, inertia }
}
