import { farthestSeeds, kMeans, meanOf } from './k-means.ts'
import type { Clustering, WeightedPoint } from './k-means.ts'
import type { Point } from './projection.ts'
import { meanSilhouette } from './silhouette.ts'
import { adjustedRandIndex } from './rand-index.ts'
import { wardCenters } from './ward.ts'

/** One way to part the participants into `k` groups: how well parted (silhouette), and how well it stands when a tenth is left out. */
export type Partition = { readonly k: number, readonly clusterOf: Int32Array, readonly centers: readonly Point[], readonly silhouette: number, readonly stability: number }

/** The parts a partition is tried with, each left out once, and the agreement (adjusted Rand index) from which it counts as stable. */
export const stabilityCheck = { parts: 10, least: 0.7 }

/** The best partition into each number of groups from 2 to `most`, with its silhouette and stability. */
export function* partitions(points: readonly WeightedPoint[], most: number): Generator<void, Partition[]> {
  const wards = wardCenters(points, 2, most)
  const left = Array.from({ length: Math.min(stabilityCheck.parts, points.length) }, (_, part) => {
    const kept = points.map((_, i) => i).filter(i => i % stabilityCheck.parts !== part)
    const some = kept.map(i => points[i] as WeightedPoint)
    return { kept, some, wards: wardCenters(some, 2, most), weights: some.map(({ weight }) => weight) }
  })
  yield
  const found: Partition[] = []
  for (let k = 2; k <= most; k++) {
    const whole = bestClustering(points, k, wards.get(k))
    if (whole.centers.length < k) break
    let agreement = 0
    for (const { kept, some, wards: theirs, weights } of left) {
      const { clusterOf } = bestClustering(some, k, theirs.get(k))
      agreement += adjustedRandIndex(kept.map(i => whole.clusterOf[i] ?? 0), clusterOf, weights)
    }
    found.push({ k, clusterOf: whole.clusterOf, centers: whole.centers, silhouette: meanSilhouette(points, whole.clusterOf, k), stability: agreement / Math.max(1, left.length) })
    yield
  }
  return found
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
