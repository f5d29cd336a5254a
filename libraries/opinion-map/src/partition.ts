import { farthestSeeds, kMeans, meanOf } from './k-means.ts'
import type { Clustering, WeightedPoint } from './k-means.ts'
import type { Point } from './projection.ts'
import { meanSilhouette } from './silhouette.ts'
import { adjustedRandIndex } from './rand-index.ts'
import { wardCenters } from './ward.ts'

/** One way to part the participants into `k` groups: how well parted (silhouette), and how well it stands when a tenth is left out. */
export type Partition = { readonly k: number, readonly clusterOf: Int32Array, readonly centers: readonly Point[], readonly silhouette: number, readonly stability: number | null }

/** The parts a partition is tried with, each left out once, and the agreement (adjusted Rand index) from which it counts as stable. */
export const stabilityCheck = { parts: 10, least: 0.7 }

/**
 * The best partition into each number of groups from 2 to `most`, with its silhouette. Stability is asked by falling silhouette
 * (ties to fewer groups) until a partition is stable; of those with a lesser silhouette it is not asked (`null`).
 */
export function* partitions(points: readonly WeightedPoint[], most: number): Generator<void, Partition[]> {
  const wards = wardCenters(points, 2, most)
  const found: Partition[] = []
  for (let k = 2; k <= most; k++) {
    const { clusterOf, centers } = bestClustering(points, k, wards.get(k))
    if (centers.length < k) break
    found.push({ k, clusterOf, centers, silhouette: meanSilhouette(points, clusterOf, k), stability: null })
  }
  yield
  const left = Array.from({ length: Math.min(stabilityCheck.parts, points.length) }, (_, part) => {
    const kept = points.map((_, i) => i).filter(i => i % stabilityCheck.parts !== part)
    const some = kept.map(i => points[i] as WeightedPoint)
    return { kept, some, wards: wardCenters(some, 2, most), weights: some.map(({ weight }) => weight) }
  })
  const stability = new Map<number, number>()
  for (const { k, clusterOf } of found.toSorted((a, b) => b.silhouette - a.silhouette || a.k - b.k)) {
    yield
    let agreement = 0
    for (const { kept, some, wards: theirs, weights } of left) {
      agreement += adjustedRandIndex(kept.map(i => clusterOf[i] ?? 0), bestClustering(some, k, theirs.get(k)).clusterOf, weights)
    }
    stability.set(k, agreement / Math.max(1, left.length))
    if ((stability.get(k) ?? 0) >= stabilityCheck.least) break
  }
  return found.map(one => ({ ...one, stability: stability.get(one.k) ?? null }))
}

/** K-means from three fixed starts (Ward's clusters, far points, slices along the first axis); the least inertia, ties to the first. */
export function bestClustering(points: readonly WeightedPoint[], k: number, ward: readonly Point[] = []): Clustering {
  const [first, ...others] = [ward, farthestSeeds(points, k), sliceCenters(points, k)].filter(seeds => seeds.length > 0).map(seeds => kMeans(points, seeds))
  if (!first) return { clusterOf: new Int32Array(points.length), centers: [], inertia: 0 }
  return others.reduce((best, next) => (next.centers.length > best.centers.length || (next.centers.length === best.centers.length && next.inertia < best.inertia * (1 - 1e-12)) ? next : best), first)
}

function sliceCenters(points: readonly WeightedPoint[], k: number): Point[] {
  const order = points.map((_, i) => i).sort((a, b) => (points[a]?.x ?? 0) - (points[b]?.x ?? 0) || a - b)
  return Array.from({ length: k }, (_, slice) => {
    const part = order.slice(Math.floor(slice * order.length / k), Math.floor((slice + 1) * order.length / k))
    return meanOf(part.map(i => points[i] as WeightedPoint))
  })
}
