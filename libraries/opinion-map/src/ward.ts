import type { WeightedPoint } from './k-means.ts'
import type { Point } from './projection.ts'

/**
 * Ward's agglomeration (Journal of the American Statistical Association 58, 1963): joins the two clusters whose union costs least,
 * until `fewest` are left; ties to the earlier pair. Returns the centres for every number of clusters from `fewest` to `most`.
 * Each cluster remembers the later one it would join most cheaply: about O(points^2).
 */
export function wardCenters(points: readonly WeightedPoint[], fewest: number, most: number): Map<number, Point[]> {
  const size = points.length
  const [x, y, weight] = [Float64Array.from(points, point => point.x), Float64Array.from(points, point => point.y), Float64Array.from(points, point => point.weight)]
  const alive = new Uint8Array(size).fill(1)
  const [partner, price] = [new Int32Array(size), new Float64Array(size)]
  const cost = (i: number, j: number) => {
    const dx = (x[i] as number) - (x[j] as number)
    const dy = (y[i] as number) - (y[j] as number)
    return (dx * dx + dy * dy) * ((weight[i] as number) * (weight[j] as number) / ((weight[i] as number) + (weight[j] as number)))
  }
  const look = (i: number) => {
    partner[i] = -1
    price[i] = Infinity
    for (let j = i + 1; j < size; j++) if (alive[j]) offer(i, j)
  }
  const offer = (i: number, j: number) => {
    const asked = cost(i, j)
    if (asked < (price[i] as number) || (asked === price[i] && j < (partner[i] as number))) {
      partner[i] = j
      price[i] = asked
    }
  }
  for (let i = 0; i < size; i++) look(i)
  const found = new Map<number, Point[]>()
  for (let left = size; ; left--) {
    if (left <= most) found.set(left, points.flatMap((_, i) => (alive[i] ? { x: x[i] as number, y: y[i] as number } : [])))
    if (left <= fewest) return found
    let into = -1
    for (let i = 0; i < size; i++) if (alive[i] && (partner[i] as number) >= 0 && (into < 0 || (price[i] as number) < (price[into] as number))) into = i
    const from = partner[into]
    if (from === undefined || from < 0) return found
    const together = (weight[into] as number) + (weight[from] as number)
    x[into] = ((x[into] as number) * (weight[into] as number) + (x[from] as number) * (weight[from] as number)) / together
    y[into] = ((y[into] as number) * (weight[into] as number) + (y[from] as number) * (weight[from] as number)) / together
    weight[into] = together
    alive[from] = 0
    for (let i = 0; i < size; i++) {
      if (!alive[i]) continue
      if (i === into || partner[i] === into || partner[i] === from) look(i)
      else if (i < into) offer(i, into)
    }
  }
}
