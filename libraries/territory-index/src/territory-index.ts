import { BadInput } from '@gongzhi/bad-input'
import { CellGrid } from './cell-grid.ts'
import type { Part } from './cell-grid.ts'
import { inside, onBorder, outside } from './ring-store.ts'
import type { RingStore } from './ring-store.ts'
import type { Unit } from './unit.ts'

/** A unit as the index keeps it: its own facts, its area in square metres and its polygons. */
export type Entry = { unit: Unit, area: number, firstPart: number, endPart: number }

/**
 * From a point to every unit whose closed territory holds it. Build one with `buildIndex`.
 * A unit's border belongs to it, the border of a hole too; a point on a shared border is therefore in both units.
 */
export class TerritoryIndex {
  /** In the order of every answer: dedicated grids first, then by area, smallest first, then by code, then by id. */
  readonly entries: readonly Entry[]
  readonly rings: RingStore
  readonly parts: readonly Part[]
  private readonly grid: CellGrid | null
  /** Parts again, four numbers each to lie in one cache line: unit, shell, end, unused. */
  private readonly flatParts: Int32Array
  private readonly ids: readonly string[]
  private readonly numbers: ReadonlyMap<string, number>

  constructor(entries: readonly Entry[], rings: RingStore, parts: readonly Part[]) {
    this.entries = entries
    this.rings = rings
    this.parts = parts
    this.ids = entries.map(entry => entry.unit.id)
    this.numbers = new Map(this.ids.map((id, number) => [id, number]))
    this.flatParts = Int32Array.from(parts.flatMap(part => [part.unit, part.shell, part.end, 0]))
    this.grid = parts.length > 0 ? new CellGrid(rings, parts, (part, x, y) => this.partSide(part, x, y) === inside) : null
  }

  /**
   * The ids of all units that hold a WGS-84 point, in the index's order.
   * Throws `BadInput` COORDINATE_MALFORMED for a coordinate that is no number.
   */
  containing(lng: number, lat: number): string[] {
    const found: string[] = []
    const grid = this.grid
    if (!grid || !(lng >= grid.minX && lat >= grid.minY && lng <= grid.maxX && lat <= grid.maxY)) {
      refuseNaN(lng, lat)
      return found
    }
    const place = grid.cells[grid.row(lat) * grid.columns + grid.column(lng)]!
    if (place < 0) return [this.ids[~place]!]
    const end = place + grid.entries[place]!
    let last = -1
    for (let i = place + 1; i <= end; i++) {
      const entry = grid.entries[i]!
      const unit = entry < 0 ? ~entry : this.flatParts[entry * 4]!
      if (unit !== last && (entry < 0 || this.partSide(entry, lng, lat) >= 0)) {
        last = unit
        found.push(this.ids[unit]!)
      }
    }
    return found
  }

  /** The same by number (the position in `entries`), written into `into` without allocating; returns how many there are. */
  numbersContaining(lng: number, lat: number, into: Int32Array): number {
    const grid = this.grid
    if (!grid || !(lng >= grid.minX && lat >= grid.minY && lng <= grid.maxX && lat <= grid.maxY)) {
      refuseNaN(lng, lat)
      return 0
    }
    const place = grid.cells[grid.row(lat) * grid.columns + grid.column(lng)]!
    if (place < 0) {
      into[0] = ~place
      return 1
    }
    const end = place + grid.entries[place]!
    let count = 0, last = -1
    for (let i = place + 1; i <= end; i++) {
      const entry = grid.entries[i]!
      const unit = entry < 0 ? ~entry : this.flatParts[entry * 4]!
      if (unit !== last && (entry < 0 || this.partSide(entry, lng, lat) >= 0)) {
        last = unit
        into[count++] = unit
      }
    }
    return count
  }

  /** The number of a unit. Throws `BadInput` UNIT_UNKNOWN. */
  numberOf(id: string): number {
    const number = this.numbers.get(id)
    if (number === undefined) throw new BadInput('UNIT_UNKNOWN', `no unit has the id ${JSON.stringify(id)}`, { field: 'id' })
    return number
  }

  /** Where a point lies with respect to one unit: `inside`, `onBorder` or `outside`. */
  sideOf(number: number, lng: number, lat: number): number {
    const { firstPart, endPart } = this.entries[number]!
    let side = outside
    for (let part = firstPart; part < endPart && side !== inside; part++) side = Math.max(side, this.partSide(part, lng, lat))
    return side
  }

  private partSide(part: number, x: number, y: number): number {
    const shell = this.flatParts[part * 4 + 1]!
    let side = this.rings.side(shell, x, y)
    if (side !== inside) return side
    for (let ring = shell + 1, end = this.flatParts[part * 4 + 2]!; ring < end; ring++) {
      const hole = this.rings.side(ring, x, y)
      // Where holes overlap, being strictly in one of them decides.
      if (hole === inside) return outside
      if (hole === onBorder) side = onBorder
    }
    return side
  }
}

function refuseNaN(lng: number, lat: number): void {
  if (!(Number.isFinite(lng) && Number.isFinite(lat))) {
    throw new BadInput('COORDINATE_MALFORMED', `a point has a longitude and a latitude, not ${lng}, ${lat}`, { field: 'point' })
  }
}
