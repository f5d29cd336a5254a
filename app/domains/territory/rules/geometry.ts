import type { Geometry, Position } from '@gongzhi/territory-index'

export type { Geometry, Position }

export interface Bounds { readonly west: number; readonly south: number; readonly east: number; readonly north: number }

/** All rings of a shape, holes too: drawn with the even-odd rule they need no telling apart. */
export const ringsOf = (geometry: Geometry): readonly (readonly Position[])[] => (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat())

/** The smallest box around a shape. */
export function boundsOfGeometry(geometry: Geometry): Bounds {
  let west = Infinity, south = Infinity, east = -Infinity, north = -Infinity
  for (const ring of ringsOf(geometry)) for (const [lng, lat] of ring) {
    west = Math.min(west, lng); east = Math.max(east, lng); south = Math.min(south, lat); north = Math.max(north, lat)
  }
  return { west, south, east, north }
}

/** The box around several boxes; undefined when there are none. */
export function boundsAround(boxes: readonly Bounds[]): Bounds | undefined {
  if (boxes.length === 0) return undefined
  return {
    west: Math.min(...boxes.map((box) => box.west)), south: Math.min(...boxes.map((box) => box.south)),
    east: Math.max(...boxes.map((box) => box.east)), north: Math.max(...boxes.map((box) => box.north)),
  }
}

/** Several shapes as one, their parts side by side. */
export function joined(geometries: readonly Geometry[]): Geometry {
  const parts = geometries.flatMap((geometry) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates))
  const [only] = parts
  return parts.length === 1 && only ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates: parts }
}

/** Fewer points, none farther than `tolerance` degrees from the line that is left out (Douglas and Peucker, 1973). Rings stay closed and keep four points. */
export function simplified(geometry: Geometry, tolerance: number): Geometry {
  const ring = (positions: readonly Position[]) => {
    const kept = thinned(positions, tolerance)
    return (kept.length >= 4 ? kept : positions).map(([lng, lat]): [number, number] => [round(lng), round(lat)])
  }
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: geometry.coordinates.map(ring) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map((part) => part.map(ring)) }
}

/** Six decimals are a tenth of a metre. */
const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6

function thinned(points: readonly Position[], tolerance: number): Position[] {
  const keep = new Uint8Array(points.length)
  // A closed ring has no two ends: it is cut at the point farthest from its first.
  const far = farthest(points, 0, points.length - 1, true).at
  keep[0] = keep[points.length - 1] = keep[far] = 1
  const open: [number, number][] = [[0, far], [far, points.length - 1]]
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span
    const { at, distance } = farthest(points, from, to, false)
    if (distance <= tolerance) continue
    keep[at] = 1
    open.push([from, at], [at, to])
  }
  return points.filter((_, index) => keep[index] === 1)
}

function farthest(points: readonly Position[], from: number, to: number, fromPoint: boolean): { at: number; distance: number } {
  const [ax = 0, ay = 0] = points[from] ?? [], [bx = 0, by = 0] = points[to] ?? []
  const length = Math.hypot(bx - ax, by - ay)
  let at = from, distance = 0
  for (let index = from + 1; index < to; index += 1) {
    const [x = 0, y = 0] = points[index] ?? []
    const away = fromPoint || length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length
    if (away > distance) { at = index; distance = away }
  }
  return { at, distance }
}
