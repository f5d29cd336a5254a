import type { RingStore } from './ring-store.ts'

/** A polygon of a unit: its shell is ring `shell`, its holes are the rings after it, before `end`. */
export type Part = { unit: number, shell: number, end: number }

/**
 * A raster over everything. Each cell lists the polygons that touch it, in order; a polygon that covers the cell entirely
 * is marked as such (its unit's number inverted), so that most look-ups need not look at a single edge.
 *
 * Exact all the same: a cell is called covered or left out only if no edge comes within `pad` of it, and `pad` is many
 * orders of magnitude wider than any rounding in the arithmetic that assigns points and edges to cells.
 */
export class CellGrid {
  readonly columns: number
  readonly rows: number
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
  readonly scaleX: number
  readonly scaleY: number
  /**
   * What cell c holds: 0 nothing; below 0 the one unit u that covers it, ~u; above 0 a list in `entries` that begins
   * there, first its length, then p for a part that passes through or ~u for a unit that covers the cell.
   */
  readonly cells: Int32Array
  readonly entries: Int32Array

  constructor(store: RingStore, parts: readonly Part[], isInside: (part: number, x: number, y: number) => boolean) {
    let minX = Infinity, minY = Infinity, maxX = -Infinity, maxY = -Infinity
    for (const { shell } of parts) {
      minX = Math.min(minX, store.boxes[shell * 4]!)
      minY = Math.min(minY, store.boxes[shell * 4 + 1]!)
      maxX = Math.max(maxX, store.boxes[shell * 4 + 2]!)
      maxY = Math.max(maxY, store.boxes[shell * 4 + 3]!)
    }
    const width = maxX - minX, height = maxY - minY
    // The same number of cells per polygon in a village and in a city: the work of a look-up does not grow.
    const cells = Math.min(6_000_000, Math.max(1024, parts.length * 256))
    const aspect = width > 0 && height > 0 ? Math.min(64, Math.max(1 / 64, width / height)) : 1
    this.columns = Math.max(1, Math.round(Math.sqrt(cells * aspect)))
    this.rows = Math.max(1, Math.round(cells / this.columns))
    this.minX = minX
    this.minY = minY
    this.maxX = maxX
    this.maxY = maxY
    this.scaleX = width > 0 && Number.isFinite(this.columns / width) ? this.columns / width : 0
    this.scaleY = height > 0 && Number.isFinite(this.rows / height) ? this.rows / height : 0

    const found: number[] = [], listed: number[] = []
    const counts = new Uint32Array(this.columns * this.rows + 1)
    parts.forEach((part, p) => this.enter(store, part, p, isInside, (cell, entry) => {
      found.push(cell)
      listed.push(entry)
      counts[cell + 1]!++
    }))
    const cellCount = this.columns * this.rows
    this.cells = new Int32Array(cellCount)
    // Place 0 stays empty, so that 0 can stand for "nothing".
    let size = 1
    for (let c = 0; c < cellCount; c++) if (counts[c + 1]! > 0) size += counts[c + 1]! + 1
    this.entries = new Int32Array(size)
    let next = 1
    // Parts were visited in order, and filling in order keeps it within each cell.
    for (let i = 0; i < found.length; i++) {
      const cell = found[i]!, entry = listed[i]!
      if (counts[cell + 1] === 1 && entry < 0) {
        this.cells[cell] = entry
        continue
      }
      if (this.cells[cell] === 0) {
        this.cells[cell] = next
        next += counts[cell + 1]! + 1
      }
      const list = this.cells[cell]!
      this.entries[list]!++
      this.entries[list + this.entries[list]!] = entry
    }
  }

  /** The column of an x within the bounds. */
  column(x: number): number {
    const column = Math.floor((x - this.minX) * this.scaleX)
    return column < 0 ? 0 : column >= this.columns ? this.columns - 1 : column
  }

  /** The row of a y within the bounds. */
  row(y: number): number {
    const row = Math.floor((y - this.minY) * this.scaleY)
    return row < 0 ? 0 : row >= this.rows ? this.rows - 1 : row
  }

  private enter(store: RingStore, part: Part, p: number, isInside: (part: number, x: number, y: number) => boolean, add: (cell: number, entry: number) => void): void {
    const box = part.shell * 4
    const c0 = this.column(store.boxes[box]!), r0 = this.row(store.boxes[box + 1]!)
    const c1 = this.column(store.boxes[box + 2]!), r1 = this.row(store.boxes[box + 3]!)
    const width = c1 - c0 + 1
    const touched = new Uint8Array(width * (r1 - r0 + 1))
    for (let ring = part.shell; ring < part.end; ring++) {
      for (let e = store.ringStart[ring]!; e < store.ringEnd[ring]!; e++) {
        this.eachCellNear(store.xs[e]!, store.ys[e]!, store.xs[e + 1]!, store.ys[e + 1]!, (row, from, to) => {
          if (row < r0 || row > r1) return
          touched.fill(1, (row - r0) * width + Math.max(from, c0) - c0, (row - r0) * width + Math.min(to, c1) - c0 + 1)
        })
      }
    }
    for (let row = r0; row <= r1; row++) {
      // Between two touched cells nothing changes, so one exact test serves the whole run.
      let known = false, covered = false
      for (let column = c0; column <= c1; column++) {
        if (touched[(row - r0) * width + column - c0]) {
          add(row * this.columns + column, p)
          known = false
          continue
        }
        if (!known) {
          covered = isInside(p, this.minX + (column + 0.5) / this.scaleX, this.minY + (row + 0.5) / this.scaleY)
          known = true
        }
        if (covered) add(row * this.columns + column, ~part.unit)
      }
    }
  }

  private eachCellNear(ax: number, ay: number, bx: number, by: number, visit: (row: number, from: number, to: number) => void): void {
    const largest = Math.max(Math.abs(this.minX), Math.abs(this.maxX), Math.abs(this.minY), Math.abs(this.maxY))
    const pad = 1e-9 * Math.max(this.maxX - this.minX, this.maxY - this.minY) + 1e-12 * largest
    if (ay > by) [ax, ay, bx, by] = [bx, by, ax, ay]
    const minX = Math.min(ax, bx), maxX = Math.max(ax, bx)
    const first = this.row(ay - pad), last = this.row(by + pad)
    const slope = (bx - ax) / (by - ay)
    for (let row = first; row <= last; row++) {
      let from = minX, to = maxX
      if (first !== last) {
        const y0 = Math.max(ay, this.minY + row / this.scaleY - pad), y1 = Math.min(by, this.minY + (row + 1) / this.scaleY + pad)
        const x0 = ax + (y0 - ay) * slope, x1 = ax + (y1 - ay) * slope
        // A slope beyond floating point leaves the whole width of the edge.
        if (Number.isFinite(x0) && Number.isFinite(x1)) {
          from = Math.max(minX, Math.min(x0, x1))
          to = Math.min(maxX, Math.max(x0, x1))
        }
      }
      visit(row, this.column(from - pad), this.column(to + pad))
    }
  }
}
