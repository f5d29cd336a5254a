import { partsOf } from './geometry.ts'
import type { Geometry, Position } from './geometry.ts'
import { inside, RingStore } from './ring-store.ts'

/** Mean Earth radius in metres (IUGG). */
const earthRadius = 6_371_008.8
const radians = Math.PI / 180

/** Area in square metres on a sphere, holes taken off (Chamberlain and Duquette, Some Algorithms for Polygons on a Sphere, 2007). */
export function areaOf(geometry: Geometry): number {
  let area = 0
  for (const rings of partsOf(geometry)) rings.forEach((ring, i) => (area += (i === 0 ? 1 : -1) * ringArea(ring)))
  return area
}

function ringArea(ring: readonly Position[]): number {
  let sum = 0
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax, ay] = ring[i]!, [bx, by] = ring[i + 1]!
    sum += (bx - ax) * radians * (2 + Math.sin(ay * radians) + Math.sin(by * radians))
  }
  return Math.abs(sum) * earthRadius * earthRadius / 2
}

/** The centre of gravity, in degrees, holes taken off. It may lie outside the geometry; `pointOnSurface` never does. */
export function centroid(geometry: Geometry): [number, number] {
  const [x0, y0] = partsOf(geometry)[0]?.[0]?.[0] ?? [NaN, NaN]
  let x = 0, y = 0, weight = 0
  for (const rings of partsOf(geometry)) {
    rings.forEach((ring, r) => {
      // Coordinates relative to one vertex keep the digits that matter.
      let rx = 0, ry = 0, area = 0
      for (let i = 0; i + 1 < ring.length; i++) {
        const ax = ring[i]![0] - x0, ay = ring[i]![1] - y0, bx = ring[i + 1]![0] - x0, by = ring[i + 1]![1] - y0
        const cross = ax * by - bx * ay
        rx += (ax + bx) * cross
        ry += (ay + by) * cross
        area += cross
      }
      const sign = Math.sign(area) * (r === 0 ? 1 : -1)
      x += sign * rx
      y += sign * ry
      weight += sign * area
    })
  }
  return weight === 0 ? pointOnSurface(geometry) : [x0 + x / (3 * weight), y0 + y / (3 * weight)]
}

/** A point strictly within the geometry, fit for a label or a pin: the middle of the widest stretch of a few level lines. */
export function pointOnSurface(geometry: Geometry): [number, number] {
  let best: [number, number] | null = null, width = 0
  for (const rings of partsOf(geometry)) {
    const store = new RingStore(rings)
    const minY = store.boxes[1]!, height = store.boxes[3]! - minY
    for (const share of [0.5, 0.37, 0.63, 0.21, 0.79, 0.083, 0.917, 0.0113]) {
      const y = minY + height * share
      const xs: number[] = []
      for (const ring of rings) {
        for (let i = 0; i + 1 < ring.length; i++) {
          const [ax, ay] = ring[i]!, [bx, by] = ring[i + 1]!
          if (ay > y !== by > y) xs.push(ax + (y - ay) / (by - ay) * (bx - ax))
        }
      }
      xs.sort((a, b) => a - b)
      for (let i = 0; i + 1 < xs.length; i += 2) {
        const x = (xs[i]! + xs[i + 1]!) / 2
        const within = store.side(0, x, y) === inside && rings.every((_, r) => r === 0 || store.side(r, x, y) < 0)
        if (within && xs[i + 1]! - xs[i]! > width) {
          width = xs[i + 1]! - xs[i]!
          best = [x, y]
        }
      }
      if (best && share === 0.63) break
    }
  }
  // A sliver thinner than floating point can enter has no inner point; its first vertex is the nearest thing to one.
  if (best) return best
  const [x, y] = partsOf(geometry)[0]?.[0]?.[0] ?? [NaN, NaN]
  return [x, y]
}

/** Great-circle metres between two positions. */
export function metresBetween(a: Position, b: Position): number {
  const dLat = (b[1] - a[1]) * radians / 2, dLng = (b[0] - a[0]) * radians / 2
  const h = Math.sin(dLat) ** 2 + Math.cos(a[1] * radians) * Math.cos(b[1] * radians) * Math.sin(dLng) ** 2
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Metres per degree of longitude and of latitude around a latitude: a flat map good to 0.1 % within some 50 km. */
export function metresPerDegree(lat: number): [number, number] {
  return [earthRadius * radians * Math.cos(lat * radians), earthRadius * radians]
}
