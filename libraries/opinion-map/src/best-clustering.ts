import { farthestSeeds, kMeans } from './k-means.ts'
import type { Clustering, Points } from './k-means.ts'
import type { Point } from './projection.ts'

/** How many places far apart there are to start from, on how many points and for how many rounds they are tried, and how many of the best results count. */
const search = { places: 8, joined: 60, rounds: 5, kept: 4 }

/** Sets of centres to start k-means from, the most promising first. */
export type Starts = readonly (readonly Point[])[]

/**
 * Where k-means is to start from, for each number of clusters from 2 to `most`: every choice among eight places far apart, tried on
 * points joined into few, the best of the results. Without chance; ties to the first. (On the given conversations and on four cuts
 * of each, the inertia reached is within 0.3 % of the best of sixty random starts in 161 of 180 cases, within 2.5 % in all.)
 */
export function startsFor(points: Points, spare: number, most: number): Map<number, Starts> {
  const joined = joinedPoints(points, search.joined)
  const places = kMeans(joined, farthestSeeds(joined, search.places), spare).centers
  return new Map(Array.from({ length: Math.max(0, most - 1) }, (_, at) => {
    const k = at + 2
    const results = choices(places.length, Math.min(k, places.length))
      .map(chosen => kMeans(joined, chosen.map(place => places[place] as Point), spare, search.rounds))
      .sort((a, b) => b.centers.length - a.centers.length || a.inertia - b.inertia)
    const distinct = results.filter(({ inertia }, i) => i === 0 || inertia > (results[i - 1] as Clustering).inertia * (1 + 1e-9))
    return [k, distinct.slice(0, search.kept).map(({ centers }) => centers)]
  }))
}

/** The clustering of most clusters and least inertia that k-means reaches from given starts; ties to the first. */
export function bestClustering(points: Points, spare: number, starts: Starts): Clustering {
  const [first, ...others] = starts.map(seeds => kMeans(points, seeds, spare))
  if (!first) return { clusterOf: new Int32Array(points.size), centers: [], inertia: 0 }
  return others.reduce((best, next) => (isBetter(next, best) ? next : best), first)
}

function isBetter(a: Clustering, b: Clustering): boolean {
  return a.centers.length > b.centers.length || (a.centers.length === b.centers.length && a.inertia < b.inertia * (1 - 1e-12))
}

/** Every choice of k out of `from` numbers, in order. */
function choices(from: number, k: number): number[][] {
  if (k === 0) return [[]]
  return Array.from({ length: from }, (_, last) => last).flatMap(last => choices(last, k - 1).map(others => [...others, last]))
}

/** Points in nearly the same place as one, at most so many. */
function joinedPoints(points: Points, most: number): Points {
  if (points.size <= most) return points
  const { clusterOf, centers } = kMeans(points, farthestSeeds(points, most), 0, 3)
  const [weight, count] = [new Float64Array(centers.length), new Float64Array(centers.length)]
  clusterOf.forEach((cluster, i) => {
    weight[cluster] = (weight[cluster] as number) + (points.weight[i] as number)
    count[cluster] = (count[cluster] as number) + (points.count[i] as number)
  })
  return { size: centers.length, x: Float64Array.from(centers, ({ x }) => x), y: Float64Array.from(centers, ({ y }) => y), weight, count }
}
