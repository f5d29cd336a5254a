import { BadInput } from '@gongzhi/bad-input'
import type { Part } from './cell-grid.ts'
import { checkShape } from './check-shape.ts'
import { toWgs84 } from './datum.ts'
import { partsOf } from './geometry.ts'
import type { Position } from './geometry.ts'
import { areaOf } from './measure.ts'
import { RingStore } from './ring-store.ts'
import { TerritoryIndex } from './territory-index.ts'
import type { Entry } from './territory-index.ts'
import { unitKinds } from './unit.ts'
import type { Unit } from './unit.ts'

/**
 * Builds the index; the order of the units given does not matter. Coordinates are converted to WGS-84 once, here.
 * Throws `BadInput`: ID_TWICE, KIND_UNKNOWN, DATUM_UNKNOWN, or the first problem of a geometry's shape (open ring, fewer than
 * 4 positions, a coordinate that is no number or out of range). Self-intersections are not looked for: see `checkGeometry`.
 */
export function buildIndex(units: readonly Unit[]): TerritoryIndex {
  const seen = new Set<string>()
  const prepared = units.map((unit, i) => {
    const field = `units[${i}]`
    if (typeof unit.id !== 'string' || typeof unit.code !== 'string') throw new BadInput('ID_MALFORMED', 'a unit has an id and a code, both text', { field })
    if (seen.has(unit.id)) throw new BadInput('ID_TWICE', `the id ${unit.id} occurs twice`, { field: `${field}.id` })
    seen.add(unit.id)
    if (!unitKinds.includes(unit.kind)) throw new BadInput('KIND_UNKNOWN', `a kind is one of ${unitKinds.join(', ')}, not ${JSON.stringify(unit.kind)}`, { field: `${field}.kind` })
    const problem = checkShape(unit.geometry)[0]
    if (problem) throw new BadInput(problem.code, `${unit.id}: ${problem.message}`, { field: `${field}.geometry${problem.path ? `.${problem.path}` : ''}` })
    const geometry = inUnit(field, () => toWgs84(unit.geometry, unit.datum ?? 'WGS84'))
    return { unit, geometry, area: areaOf(geometry) }
  })
  prepared.sort((a, b) =>
    Number(b.unit.kind === 'dedicated') - Number(a.unit.kind === 'dedicated') || a.area - b.area
    || byCodePoint(a.unit.code, b.unit.code) || byCodePoint(a.unit.id, b.unit.id))

  const rings: (readonly Position[])[] = [], parts: Part[] = []
  const entries = prepared.map(({ unit, geometry, area }, number): Entry => {
    const firstPart = parts.length
    for (const part of partsOf(geometry)) {
      const shell = rings.length
      rings.push(...part)
      parts.push({ unit: number, shell, end: rings.length })
    }
    return { unit, area, firstPart, endPart: parts.length }
  })
  return new TerritoryIndex(entries, new RingStore(rings), parts)
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function inUnit<T>(field: string, run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (error instanceof BadInput) throw new BadInput(error.code, error.message, { field: `${field}.${error.field === 'datum' ? 'datum' : 'geometry'}` })
    throw error
  }
}
