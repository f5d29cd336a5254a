import Flatbush from 'flatbush'
import { inside } from './ring-store.ts'
import { meeting } from './segments.ts'
import type { TerritoryIndex } from './territory-index.ts'

const boxesOf = new WeakMap<TerritoryIndex, Flatbush>()

/**
 * The ids of the units that share a stretch of border with a unit or overlap it, in the index's order; meeting in single
 * points (the corners of a chessboard) does not make neighbours. Areas above and grids beneath overlap and are told too.
 * Exact: borders that were drawn twice and leave a gap do not meet. Throws `BadInput` UNIT_UNKNOWN.
 */
export function neighbours(index: TerritoryIndex, id: string): string[] {
  const number = index.numberOf(id)
  let boxes = boxesOf.get(index)
  if (!boxes) {
    boxes = new Flatbush(index.parts.length)
    for (const { shell } of index.parts) boxes.add(...boxOf(index, shell))
    boxes.finish()
    boxesOf.set(index, boxes)
  }
  const near = new Set<number>()
  eachRing(index, number, true, shell => {
    for (const part of boxes.search(...boxOf(index, shell))) near.add(index.parts[part]!.unit)
  })
  near.delete(number)
  return [...near].sort((a, b) => a - b).filter(other => areNeighbours(index, number, other)).map(other => index.entries[other]!.unit.id)
}

function areNeighbours(index: TerritoryIndex, one: number, other: number): boolean {
  return bordersMeet(index, one, other) || reaches(index, one, other) || reaches(index, other, one)
}

/** Whether borders cross or run along each other somewhere. */
function bordersMeet(index: TerritoryIndex, one: number, other: number): boolean {
  const { xs, ys, ringStart, ringEnd } = index.rings
  let met = false
  eachRing(index, one, false, mine => {
    for (let e = ringStart[mine]!; e < ringEnd[mine]! && !met; e++) {
      const ax = xs[e]!, ay = ys[e]!, bx = xs[e + 1]!, by = ys[e + 1]!
      eachRing(index, other, false, theirs => {
        if (met) return
        index.rings.eachEdgeBetween(theirs, Math.min(ay, by), Math.max(ay, by), f => {
          const how = met ? 'apart' : meeting(ax, ay, bx, by, xs[f]!, ys[f]!, xs[f + 1]!, ys[f + 1]!)
          if (how === 'cross' || how === 'overlap') met = true
        })
      })
    }
  })
  return met
}

/** Whether a vertex of one, or a stretch of its border between two contacts, lies strictly inside the other. */
function reaches(index: TerritoryIndex, one: number, other: number): boolean {
  const { xs, ys, ringStart, ringEnd } = index.rings
  let found = false
  eachRing(index, one, false, mine => {
    for (let e = ringStart[mine]!; e < ringEnd[mine]! && !found; e++) {
      const ax = xs[e]!, ay = ys[e]!, bx = xs[e + 1]!, by = ys[e + 1]!
      if (index.sideOf(other, ax, ay) === inside) {
        found = true
        return
      }
      // Borders that only touch cut this edge into stretches, each wholly in or out: their middles tell.
      const cuts = [0, 1]
      eachRing(index, other, false, theirs => index.rings.eachEdgeBetween(theirs, Math.min(ay, by), Math.max(ay, by), f => {
        for (const v of [f, f + 1]) {
          if (meeting(ax, ay, bx, by, xs[v]!, ys[v]!, xs[v]!, ys[v]!) !== 'apart') {
            cuts.push(Math.abs(bx - ax) > Math.abs(by - ay) ? (xs[v]! - ax) / (bx - ax) : (ys[v]! - ay) / (by - ay))
          }
        }
      }))
      cuts.sort((a, b) => a - b)
      for (let i = 0; i + 1 < cuts.length && !found; i++) {
        const t = (cuts[i]! + cuts[i + 1]!) / 2
        if (cuts[i + 1]! > cuts[i]!) found = index.sideOf(other, ax + t * (bx - ax), ay + t * (by - ay)) === inside
      }
    }
  })
  return found
}

function eachRing(index: TerritoryIndex, number: number, shellsOnly: boolean, visit: (ring: number) => void): void {
  const { firstPart, endPart } = index.entries[number]!
  for (let p = firstPart; p < endPart; p++) {
    const { shell, end } = index.parts[p]!
    for (let ring = shell; ring < (shellsOnly ? shell + 1 : end); ring++) visit(ring)
  }
}

function boxOf(index: TerritoryIndex, ring: number): [number, number, number, number] {
  const b = index.rings.boxes
  return [b[ring * 4]!, b[ring * 4 + 1]!, b[ring * 4 + 2]!, b[ring * 4 + 3]!]
}
