import { partsOf } from './geometry.ts'
import type { Geometry } from './geometry.ts'

/** What can be wrong with a geometry. Warnings leave every look-up well defined; errors do not. */
export type GeometryProblem = {
  code: 'GEOMETRY_TYPE' | 'GEOMETRY_EMPTY' | 'COORDINATE_MALFORMED' | 'COORDINATE_OUT_OF_RANGE' | 'RING_TOO_SHORT' | 'RING_NOT_CLOSED'
    | 'RING_WITHOUT_AREA' | 'SELF_INTERSECTION' | 'SELF_TOUCH' | 'RINGS_CROSS' | 'PARTS_OVERLAP' | 'HOLE_OUTSIDE_SHELL' | 'HOLE_IN_HOLE'
  severity: 'error' | 'warning'
  /** Into the geometry: `coordinates[0][1][17]` is part 0, ring 1, position 17 of a MultiPolygon. */
  path: string
  message: string
  /** For crossings: where the two segments are (the number of a segment is that of its first position). */
  crossing?: { segments: [string, string], at: [number, number] }
}

/** How a path to a ring is written, which differs between Polygon and MultiPolygon. */
export function ringPath(geometry: Geometry, part: number, ring: number): string {
  return geometry.type === 'Polygon' ? `coordinates[${ring}]` : `coordinates[${part}][${ring}]`
}

/** Whether a value has the shape of a Polygon or MultiPolygon with finite coordinates in closed rings. Linear in its size. */
export function checkShape(value: unknown): GeometryProblem[] {
  const problems: GeometryProblem[] = []
  const add = (code: GeometryProblem['code'], path: string, message: string) => problems.push({ code, severity: 'error', path, message })
  const given = value as { type?: unknown, coordinates?: unknown } | null
  if (typeof given !== 'object' || given === null || (given.type !== 'Polygon' && given.type !== 'MultiPolygon')) {
    add('GEOMETRY_TYPE', '', 'a territory is a Polygon or a MultiPolygon')
    return problems
  }
  if (!Array.isArray(given.coordinates) || given.coordinates.length === 0) {
    add('GEOMETRY_EMPTY', 'coordinates', 'there are no coordinates')
    return problems
  }
  const geometry = value as Geometry
  partsOf(geometry).forEach((rings, p) => {
    if (!Array.isArray(rings) || rings.length === 0) return add('GEOMETRY_EMPTY', `coordinates[${p}]`, 'a part has no ring')
    rings.forEach((ring: unknown, r) => checkRing(ring, ringPath(geometry, p, r), add))
  })
  return problems
}

function checkRing(ring: unknown, path: string, add: (code: GeometryProblem['code'], path: string, message: string) => unknown): void {
  if (!Array.isArray(ring)) return void add('RING_TOO_SHORT', path, 'a ring is a list of positions')
  let sound = true
  ring.forEach((position: unknown, i) => {
    const at = `${path}[${i}]`
    const [lng, lat] = Array.isArray(position) ? position as unknown[] : []
    if (typeof lng !== 'number' || typeof lat !== 'number' || !Number.isFinite(lng) || !Number.isFinite(lat)) {
      add('COORDINATE_MALFORMED', at, 'a position is a longitude and a latitude, both finite numbers')
      sound = false
    } else if (Math.abs(lng) > 180 || Math.abs(lat) > 90) {
      add('COORDINATE_OUT_OF_RANGE', at, `longitude ${lng} or latitude ${lat} is out of range`)
    }
  })
  if (!sound) return
  if (ring.length < 4) add('RING_TOO_SHORT', path, `a ring has at least 4 positions, this one has ${ring.length}`)
  const first = ring[0] as number[] | undefined, last = ring[ring.length - 1] as number[] | undefined
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) add('RING_NOT_CLOSED', path, 'the last position is not the first')
}
