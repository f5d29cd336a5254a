import Flatbush from 'flatbush'
import { checkShape, ringPath } from './check-shape.ts'
import type { GeometryProblem } from './check-shape.ts'
import { partsOf } from './geometry.ts'
import type { Geometry, Position } from './geometry.ts'
import { inside, outside, RingStore } from './ring-store.ts'
import { pointOnSurface } from './measure.ts'
import { orientation } from './orientation.ts'
import { meeting, meetingPoint } from './segments.ts'

/** After this many problems the check stops: the geometry is to be drawn anew, not to be listed. */
const enough = 100

type Segment = { part: number, ring: number, index: number, next: number, a: Position, b: Position }

/**
 * Everything wrong with a value that should be a Polygon or MultiPolygon: its shape first; when that is sound, crossings of
 * its segments, holes outside their shell or within each other, and overlapping parts. Repeated positions are tolerated;
 * a ring or parts touching in single points are warnings. O(n log n) for n segments with few crossings.
 */
export function checkGeometry(value: unknown): GeometryProblem[] {
  const problems = checkShape(value)
  if (problems.some(problem => problem.code !== 'COORDINATE_OUT_OF_RANGE')) return problems
  const geometry = value as Geometry
  const parts = partsOf(geometry)
  const flat = parts.flatMap((rings, p) => rings.flatMap((ring, r) => (hasArea(ring) ? [] : [{
    code: 'RING_WITHOUT_AREA' as const, severity: 'error' as const, path: ringPath(geometry, p, r), message: 'all positions of the ring lie in one point or back and forth on one line',
  }])))
  if (flat.length > 0) return [...problems, ...flat]
  return [...problems, ...crossings(geometry), ...nesting(geometry)].slice(0, enough)
}

function segmentsOf(geometry: Geometry): Segment[] {
  return partsOf(geometry).flatMap((rings, part) => rings.flatMap((positions, ring) => {
    const own: Segment[] = []
    for (let i = 0; i + 1 < positions.length; i++) {
      const a = positions[i]!, b = positions[i + 1]!
      if (a[0] !== b[0] || a[1] !== b[1]) own.push({ part, ring, index: i, next: -1, a, b })
    }
    own.forEach((segment, i) => (segment.next = own[(i + 1) % own.length]!.index))
    return own
  }))
}

function crossings(geometry: Geometry): GeometryProblem[] {
  const segments = segmentsOf(geometry)
  const boxes = new Flatbush(segments.length)
  for (const { a, b } of segments) boxes.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]))
  boxes.finish()
  const problems: GeometryProblem[] = []
  const touched = new Set<string>()
  for (let i = 0; i < segments.length && problems.length < enough; i++) {
    const s = segments[i]!
    boxes.search(Math.min(s.a[0], s.b[0]), Math.min(s.a[1], s.b[1]), Math.max(s.a[0], s.b[0]), Math.max(s.a[1], s.b[1]), j => {
      if (j > i && problems.length < enough) {
        const problem = between(geometry, s, segments[j]!, touched)
        if (problem) problems.push(problem)
      }
      return false
    })
  }
  return problems
}

function between(geometry: Geometry, s: Segment, t: Segment, touched: Set<string>): GeometryProblem | null {
  const ends = [s.a[0], s.a[1], s.b[0], s.b[1], t.a[0], t.a[1], t.b[0], t.b[1]] as const
  const how = meeting(...ends)
  if (how === 'apart') return null
  const sameRing = s.part === t.part && s.ring === t.ring
  // Neighbours in a ring always touch; only folding back onto each other is wrong.
  if (sameRing && how === 'touch' && (s.next === t.index || t.next === s.index)) return null
  const at = meetingPoint(...ends)
  const path = (segment: Segment) => `${ringPath(geometry, segment.part, segment.ring)}[${segment.index}]`
  const found = { path: path(s), crossing: { segments: [path(s), path(t)] as [string, string], at } }
  if (how === 'touch') {
    // One point of contact is met by up to four pairs of segments; it is told once.
    const key = `${at[0].toPrecision(12)},${at[1].toPrecision(12)}`
    if (touched.has(key) || !sameRing) return null
    touched.add(key)
    return { code: 'SELF_TOUCH', severity: 'warning', ...found, message: `the ring touches itself at ${at.join(', ')}` }
  }
  if (sameRing) return { code: 'SELF_INTERSECTION', severity: 'error', ...found, message: `the ring ${how === 'cross' ? 'crosses' : 'runs along'} itself at ${at.join(', ')}` }
  if (s.part === t.part) return { code: 'RINGS_CROSS', severity: 'error', ...found, message: `two rings of a part ${how === 'cross' ? 'cross' : 'run along each other'} at ${at.join(', ')}` }
  if (how === 'overlap') return null
  return { code: 'PARTS_OVERLAP', severity: 'error', ...found, message: `two parts cross at ${at.join(', ')}` }
}

/** Holes that are not in their shell, holes in holes, parts in parts: told by one vertex that lies strictly on the wrong side. */
function nesting(geometry: Geometry): GeometryProblem[] {
  const problems: GeometryProblem[] = []
  const add = (code: GeometryProblem['code'], path: string, message: string) => problems.push({ code, severity: 'error', path, message })
  const parts = partsOf(geometry)
  const stores = parts.map(rings => new RingStore(rings))
  parts.forEach((rings, p) => {
    const store = stores[p]!
    rings.forEach((hole, h) => {
      if (h === 0) return
      if (hole.some(([x, y]) => store.side(0, x, y) === outside)) add('HOLE_OUTSIDE_SHELL', ringPath(geometry, p, h), 'the hole leaves its shell')
      rings.forEach((_, other) => {
        if (other > 0 && other !== h && overlapsBox(store, other, h) && hole.every(([x, y]) => store.side(other, x, y) !== outside)) {
          add('HOLE_IN_HOLE', ringPath(geometry, p, h), `the hole lies in hole ${other}`)
        }
      })
    })
  })
  // A part lies in another when a vertex of its shell, or a point of its inside, is strictly inside that one.
  const boxes = new Flatbush(parts.length)
  for (const store of stores) boxes.add(store.boxes[0]!, store.boxes[1]!, store.boxes[2]!, store.boxes[3]!)
  boxes.finish()
  stores.forEach((store, p) => {
    for (const q of boxes.search(store.boxes[0]!, store.boxes[1]!, store.boxes[2]!, store.boxes[3]!)) {
      if (q === p) continue
      const other = stores[q]!
      const within = [...parts[p]![0]!, pointOnSurface({ type: 'Polygon', coordinates: parts[p]! })].some(([x, y]) => other.side(0, x, y) === inside && parts[q]!.every((_, r) => r === 0 || other.side(r, x, y) === outside))
      if (within) add('PARTS_OVERLAP', ringPath(geometry, p, 0), `the part reaches into part ${q}`)
    }
  })
  return problems
}

function overlapsBox(store: RingStore, r: number, s: number): boolean {
  const b = store.boxes
  return b[r * 4]! <= b[s * 4 + 2]! && b[s * 4]! <= b[r * 4 + 2]! && b[r * 4 + 1]! <= b[s * 4 + 3]! && b[s * 4 + 1]! <= b[r * 4 + 3]!
}

function hasArea(ring: readonly Position[]): boolean {
  // A ring that only goes back and forth has an even-odd interior nowhere: it has fewer than three distinct positions
  // that are not on one line.
  const [first, ...rest] = ring
  const second = rest.find(position => position[0] !== first![0] || position[1] !== first![1])
  return second !== undefined && rest.some(third => meetsOffLine(first!, second, third))
}

function meetsOffLine(a: Position, b: Position, c: Position): boolean {
  return orientation(a[0], a[1], b[0], b[1], c[0], c[1]) !== 0
}
