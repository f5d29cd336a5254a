import type { Point } from './projection.ts'

/** A point that stands for `count` participants and counts `weight`: the votes of these together. */
export type WeightedPoint = Point & { readonly weight: number, readonly count: number }

/** Weighted points as columns, for the loops over all of them. */
export type Points = { readonly size: number, readonly x: Float64Array, readonly y: Float64Array, readonly weight: Float64Array, readonly count: Float64Array }

/** Which cluster each point is in (0..k-1, none empty), the centres, and the weighted sum of squared distances of those not set aside. */
export type Clustering = { readonly clusterOf: Int32Array, readonly centers: readonly Point[], readonly inertia: number }

/** Points as columns. */
export function columnsOf(points: readonly WeightedPoint[]): Points {
  const column = (of: (point: WeightedPoint) => number) => Float64Array.from(points, of)
  return { size: points.length, x: column(({ x }) => x), y: column(({ y }) => y), weight: column(({ weight }) => weight), count: column(({ count }) => count) }
}

/**
 * Lloyd's iteration from given centres until nobody moves (at most `rounds`), trimmed (Cuesta-Albertos, Gordaliza and Matran, Annals
 * of Statistics 25, 1997): in each round the points farthest from every centre, as many as stand for `spare` participants at most, move
 * no centre. They belong to the nearest all the same. A tie goes to the earlier centre or point; clusters that empty are dropped.
 */
export function kMeans(points: Points, seeds: readonly Point[], spare = 0, rounds = 200): Clustering {
  const { size, x, y, weight } = points
  const k = seeds.length
  const centerX = new Float64Array(k)
  const centerY = new Float64Array(k)
  for (let c = 0; c < k; c++) {
    centerX[c] = (seeds[c] as Point).x
    centerY[c] = (seeds[c] as Point).y
  }
  const sumX = new Float64Array(k)
  const sumY = new Float64Array(k)
  const sum = new Float64Array(k)
  const clusterOf = new Int32Array(size).fill(-1)
  const far = new Float64Array(size)
  const aside = new Uint8Array(size)
  const farthest = new Int32Array(spare)
  for (let round = 0; round < rounds; round++) {
    let moved = false
    for (let i = 0; i < size; i++) {
      const px = x[i] as number
      const py = y[i] as number
      let best = 0
      let least = Infinity
      for (let c = 0; c < k; c++) {
        const dx = px - (centerX[c] as number)
        const dy = py - (centerY[c] as number)
        const squared = dx * dx + dy * dy
        if (squared < least) {
          best = c
          least = squared
        }
      }
      if (clusterOf[i] !== best) {
        clusterOf[i] = best
        moved = true
      }
      far[i] = least
    }
    if (spare > 0 && setAside(points, far, farthest, aside)) moved = true
    if (!moved) break
    sumX.fill(0)
    sumY.fill(0)
    sum.fill(0)
    for (let i = 0; i < size; i++) {
      if (aside[i]) continue
      const c = clusterOf[i] as number
      const w = weight[i] as number
      sumX[c] = (sumX[c] as number) + (x[i] as number) * w
      sumY[c] = (sumY[c] as number) + (y[i] as number) * w
      sum[c] = (sum[c] as number) + w
    }
    for (let c = 0; c < k; c++) {
      if (!((sum[c] as number) > 0)) continue
      centerX[c] = (sumX[c] as number) / (sum[c] as number)
      centerY[c] = (sumY[c] as number) / (sum[c] as number)
    }
  }
  let inertia = 0
  for (let i = 0; i < size; i++) if (!aside[i]) inertia += (weight[i] as number) * (far[i] as number)
  const centers: Point[] = []
  for (let c = 0; c < k; c++) centers.push({ x: centerX[c] as number, y: centerY[c] as number })
  return { ...withoutEmpty(clusterOf, centers), inertia }
}

/** Marks the points farthest away, one after the other, while they stand for as many participants as `farthest` has places; tells whether they are others than before. */
function setAside({ size, count }: Points, far: Float64Array, farthest: Int32Array, aside: Uint8Array): boolean {
  const spare = farthest.length
  // Those farthest so far, nearest first; each stands for one participant at least, so no more places are wanted.
  let held = 0
  for (let i = 0; i < size; i++) {
    const distance = far[i] as number
    if (held === spare && distance <= (far[farthest[0] as number] as number)) continue
    let place = 0
    if (held === spare) for (; place + 1 < held && (far[farthest[place + 1] as number] as number) < distance; place++) farthest[place] = farthest[place + 1] as number
    else for (place = held++; place > 0 && (far[farthest[place - 1] as number] as number) >= distance; place--) farthest[place] = farthest[place - 1] as number
    farthest[place] = i
  }
  let left = spare
  let moved = false
  for (let place = held - 1; place >= 0; place--) {
    const i = farthest[place] as number
    left -= count[i] as number
    if (left < 0) break
    if (!aside[i]) moved = true
    aside[i] = 2
  }
  for (let i = 0; i < size; i++) {
    if (aside[i] === 1) moved = true
    if (aside[i]) aside[i] = (aside[i] as number) - 1
  }
  return moved
}

/** Seeds that lie far apart: first the point farthest from the mean, then always the one farthest from all seeds so far; ties to the earlier point. */
export function farthestSeeds({ size, x, y, weight }: Points, k: number): Point[] {
  const seeds: Point[] = []
  const far = new Float64Array(size).fill(Infinity)
  const look = (from: Point) => {
    for (let i = 0; i < size; i++) {
      const dx = (x[i] as number) - from.x
      const dy = (y[i] as number) - from.y
      const squared = dx * dx + dy * dy
      if (squared < (far[i] as number)) far[i] = squared
    }
  }
  look(meanOf({ size, x, y, weight }))
  while (seeds.length < k) {
    let best = 0
    for (let i = 1; i < size; i++) if ((far[i] as number) > (far[best] as number)) best = i
    if (size === 0 || (seeds.length > 0 && far[best] === 0)) break
    const seed = { x: x[best] as number, y: y[best] as number }
    if (seeds.length === 0) far.fill(Infinity)
    seeds.push(seed)
    look(seed)
  }
  return seeds
}

/** The weighted mean of all points. */
export function meanOf({ size, x, y, weight }: Omit<Points, 'count'>): Point {
  let [sumX, sumY, sum] = [0, 0, 0]
  for (let i = 0; i < size; i++) {
    sumX += (x[i] as number) * (weight[i] as number)
    sumY += (y[i] as number) * (weight[i] as number)
    sum += weight[i] as number
  }
  return sum === 0 ? { x: 0, y: 0 } : { x: sumX / sum, y: sumY / sum }
}

function withoutEmpty(clusterOf: Int32Array, centers: Point[]): { clusterOf: Int32Array, centers: Point[] } {
  const used = new Uint8Array(centers.length)
  for (let i = 0; i < clusterOf.length; i++) used[clusterOf[i] as number] = 1
  if (!used.includes(0)) return { clusterOf, centers }
  let next = 0
  const place = Int32Array.from(used, one => (one ? next++ : 0))
  return { clusterOf: clusterOf.map(cluster => place[cluster] as number), centers: centers.filter((_, c) => used[c]) }
}
