import { metresPerDegree } from './measure.ts'
import type { TerritoryIndex } from './territory-index.ts'

/**
 * Metres from a WGS-84 point to the nearest point of a unit's border, whether it lies inside or outside.
 * Measured on a flat map around the point: good to 0.1 % within some 50 km, a fair ordering beyond.
 */
export function metresToBorder(index: TerritoryIndex, number: number, lng: number, lat: number): number {
  const [perLng, perLat] = metresPerDegree(lat)
  const { xs, ys, ringStart, ringEnd } = index.rings
  const { firstPart, endPart } = index.entries[number]!
  let nearest = Infinity
  for (let p = firstPart; p < endPart; p++) {
    for (let ring = index.parts[p]!.shell; ring < index.parts[p]!.end; ring++) {
      for (let e = ringStart[ring]!; e < ringEnd[ring]!; e++) {
        const ax = (xs[e]! - lng) * perLng, ay = (ys[e]! - lat) * perLat
        const dx = (xs[e + 1]! - lng) * perLng - ax, dy = (ys[e + 1]! - lat) * perLat - ay
        const length = dx * dx + dy * dy
        const t = length > 0 ? Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length)) : 0
        nearest = Math.min(nearest, (ax + t * dx) ** 2 + (ay + t * dy) ** 2)
      }
    }
  }
  return Math.sqrt(nearest)
}

/** The nearest units among some, with metres, nearest first; equals in the index's order. */
export function nearest(index: TerritoryIndex, lng: number, lat: number, count: number, among: (number: number) => boolean): { number: number, metres: number }[] {
  const [perLng, perLat] = metresPerDegree(lat)
  const atLeast = (number: number): number => {
    let least = Infinity
    for (let p = index.entries[number]!.firstPart; p < index.entries[number]!.endPart; p++) {
      const box = index.parts[p]!.shell * 4, boxes = index.rings.boxes
      const dx = Math.max(boxes[box]! - lng, 0, lng - boxes[box + 2]!) * perLng
      const dy = Math.max(boxes[box + 1]! - lat, 0, lat - boxes[box + 3]!) * perLat
      least = Math.min(least, Math.hypot(dx, dy))
    }
    return least
  }
  const queue = index.entries.map((_, number) => number).filter(among)
    .map(number => ({ number, metres: atLeast(number) })).sort((a, b) => a.metres - b.metres || a.number - b.number)
  let best: { number: number, metres: number }[] = []
  for (const { number, metres } of queue) {
    // A box farther away than the farthest one kept cannot hold anything nearer.
    if (best.length === count && metres > (best[count - 1]?.metres ?? 0)) break
    best.push({ number, metres: index.sideOf(number, lng, lat) >= 0 ? 0 : metresToBorder(index, number, lng, lat) })
    best = best.sort((a, b) => a.metres - b.metres || a.number - b.number).slice(0, count)
  }
  return best
}
