import type { Position } from './geometry.ts'
import { orientation } from './orientation.ts'

/** Where a point lies with respect to a closed ring. */
export const outside = -1
export const onBorder = 0
export const inside = 1

/**
 * All rings of an index in flat arrays. Each ring is cut into horizontal slabs, and a slab lists the edges that touch it,
 * so that a test looks at a handful of edges however long the ring is.
 */
export class RingStore {
  /** Vertices of all rings, each closed: edge i goes from vertex i to i + 1. */
  readonly xs: Float64Array
  readonly ys: Float64Array
  /** Ring r owns the edges `ringStart[r]` to `ringEnd[r] - 1`. */
  readonly ringStart: Uint32Array
  readonly ringEnd: Uint32Array
  /** Bounding boxes, four numbers a ring: min x, min y, max x, max y. */
  readonly boxes: Float64Array
  /** What a test needs of a ring, in one cache line: its box, slabs per degree, last slab, first slab's place in `slabStart`. */
  private readonly heads: Float64Array
  private readonly slabStart: Uint32Array
  private readonly slabEdges: Uint32Array
  /** The edges of `slabEdges` once more by their ends, four numbers each, so that a test reads memory in sequence. */
  private readonly slabEnds: Float64Array

  constructor(rings: readonly (readonly Position[])[]) {
    const vertices = rings.reduce((sum, ring) => sum + ring.length, 0)
    this.xs = new Float64Array(vertices)
    this.ys = new Float64Array(vertices)
    this.ringStart = new Uint32Array(rings.length)
    this.ringEnd = new Uint32Array(rings.length)
    this.boxes = new Float64Array(rings.length * 4)
    this.heads = new Float64Array(rings.length * 8)
    let at = 0, slabs = 0
    rings.forEach((ring, r) => {
      this.ringStart[r] = at
      let minX = Infinity, minY = Infinity, maxX = -Infinity, maxY = -Infinity
      for (const [x, y] of ring) {
        this.xs[at] = x
        this.ys[at++] = y
        if (x < minX) minX = x
        if (x > maxX) maxX = x
        if (y < minY) minY = y
        if (y > maxY) maxY = y
      }
      this.ringEnd[r] = at - 1
      this.boxes.set([minX, minY, maxX, maxY], r * 4)
      this.heads.set([minX, minY, maxX, maxY, 0, 0, slabs], r * 8)
      slabs += this.cut(r) + 1
    })
    this.slabStart = new Uint32Array(slabs)
    const edges: number[] = []
    for (let r = 0; r < rings.length; r++) this.fill(r, edges)
    this.slabEdges = Uint32Array.from(edges)
    this.slabEnds = new Float64Array(edges.length * 4)
    edges.forEach((e, i) => this.slabEnds.set([this.xs[e]!, this.ys[e]!, this.xs[e + 1]!, this.ys[e + 1]!], i * 4))
  }

  /** Chooses and returns the number of slabs: a third of the edges, fewer where long edges would be listed too often. */
  private cut(r: number): number {
    const from = this.ringStart[r]!, to = this.ringEnd[r]!
    const height = this.boxes[r * 4 + 3]! - this.boxes[r * 4 + 1]!
    let rise = 0
    for (let e = from; e < to; e++) rise += Math.abs(this.ys[e + 1]! - this.ys[e]!)
    const crossings = height > 0 ? Math.max(2, rise / height) : 2
    const count = Math.max(1, Math.min(4096, Math.ceil((to - from) * Math.min(0.34, 4 / crossings))))
    // A ring so flat that the scale overflows gets one slab.
    if (!(height > 0) || !Number.isFinite(count / height)) return 1
    this.heads[r * 8 + 4] = count / height
    this.heads[r * 8 + 5] = count - 1
    return count
  }

  // Truncation of a product with a constant is monotone in y, so every edge whose span holds y is listed in the slab of y.
  private slabOf(r: number, y: number): number {
    const slab = Math.floor((y - this.heads[r * 8 + 1]!) * this.heads[r * 8 + 4]!)
    const last = this.heads[r * 8 + 5]!
    return slab > last ? last : slab
  }

  private fill(r: number, edges: number[]): void {
    const from = this.ringStart[r]!, to = this.ringEnd[r]!, base = this.heads[r * 8 + 6]!, count = this.heads[r * 8 + 5]! + 1
    const lists: number[][] = Array.from({ length: count }, () => [])
    for (let e = from; e < to; e++) {
      const a = this.slabOf(r, this.ys[e]!), b = this.slabOf(r, this.ys[e + 1]!)
      for (let slab = Math.min(a, b); slab <= Math.max(a, b); slab++) lists[slab]!.push(e)
    }
    lists.forEach((list, slab) => {
      this.slabStart[base + slab] = edges.length
      for (const edge of list) edges.push(edge)
    })
    this.slabStart[base + count] = edges.length
  }

  /** `outside`, `onBorder` or `inside` by the even-odd rule; exact, for a point exactly on an edge or vertex too. */
  side(r: number, x: number, y: number): number {
    const { heads, slabEnds } = this
    const head = r * 8
    if (!(x >= heads[head]! && y >= heads[head + 1]! && x <= heads[head + 2]! && y <= heads[head + 3]!)) return outside
    const slab = heads[head + 6]! + this.slabOf(r, y)
    let side = outside
    for (let i = this.slabStart[slab]! * 4, end = this.slabStart[slab + 1]! * 4; i < end; i += 4) {
      const ay = slabEnds[i + 1]!, by = slabEnds[i + 3]!
      // Most listed edges are above or below the point.
      if ((ay > y && by > y) || (ay < y && by < y)) continue
      const ax = slabEnds[i]!, bx = slabEnds[i + 2]!
      if (ay > y !== by > y) {
        if (x > ax && x > bx) continue
        if (x < ax && x < bx) {
          side = -side
          continue
        }
        const turn = orientation(ax, ay, bx, by, x, y)
        if (turn === 0) return onBorder
        if (turn > 0 === by > ay) side = -side
      } else if (ay === y && by === y) {
        if ((x >= ax && x <= bx) || (x >= bx && x <= ax)) return onBorder
      } else if ((ax === x && ay === y) || (bx === x && by === y)) return onBorder
    }
    return side
  }

  /** The edges of ring r listed in the slabs from y0 to y1; an edge may be visited more than once. */
  eachEdgeBetween(r: number, y0: number, y1: number, visit: (edge: number) => void): void {
    const box = r * 4
    if (y1 < this.boxes[box + 1]! || y0 > this.boxes[box + 3]!) return
    const base = this.heads[r * 8 + 6]!
    const from = Math.max(0, this.slabOf(r, y0)), to = this.slabOf(r, y1)
    for (let i = this.slabStart[base + from]!; i < this.slabStart[base + to + 1]!; i++) visit(this.slabEdges[i]!)
  }
}
