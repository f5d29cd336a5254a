import { positionToWgs84 } from './datum.ts'
import type { Datum } from './datum.ts'
import { metresToBorder, nearest } from './distance.ts'
import type { Position } from './geometry.ts'
import { onBorder } from './ring-store.ts'
import type { TerritoryIndex } from './territory-index.ts'
import type { Unit } from './unit.ts'

/** A unit that a person may choose. `distanceMetres` is 0 for one that holds the point, `borderMetres` is how near its border is. */
export type Candidate = { id: string, distanceMetres: number, borderMetres: number }

/** Why an answer is what it is; a page puts it into words. */
export type Why =
  | 'ONE_DEDICATED_GRID' | 'ONE_BASIC_GRID' | 'ONE_AREA_OF_THE_LEVEL'
  | 'SEVERAL_DEDICATED_GRIDS' | 'SEVERAL_BASIC_GRIDS' | 'SEVERAL_AREAS_OF_THE_LEVEL' | 'ON_A_SHARED_BORDER'
  | 'OUTSIDE_EVERYTHING' | 'IN_AN_AREA_WITHOUT_GRID'

/** `found` is certain. `ambiguous` and `outside` are for a person to decide: nothing is guessed. */
export type Location =
  | { kind: 'found', unit: Unit, containing: string[], onBorder: boolean, why: Why }
  | { kind: 'ambiguous', candidates: Candidate[], containing: string[], why: Why }
  | { kind: 'outside', candidates: Candidate[], containing: string[], why: Why }

/**
 * `datum` of the point (WGS84 if not said); `level` to ask for an area instead of a grid; `nearest` candidates, 5 if not said,
 * `among` the units for which it answers true (grids, or areas of the level, if not said).
 */
export type LocateOptions = { datum?: Datum, level?: string, nearest?: number, among?: (unit: Unit) => boolean }

/**
 * The one grid responsible for a point, or the candidates. A dedicated grid goes before the basic grid beneath it; in two
 * grids of one kind, inside both or on their shared border, the answer is `ambiguous`; in none it is `outside` with the
 * nearest ones. With `level` the same is asked of the areas of that level. Throws `BadInput` for a point that is none.
 */
export function locate(index: TerritoryIndex, point: Position, options: LocateOptions = {}): Location {
  const [lng, lat] = positionToWgs84(point, options.datum ?? 'WGS84')
  const containing = index.containing(lng, lat)
  const numbers = containing.map(id => index.numberOf(id))
  const unit = (number: number): Unit => index.entries[number]!.unit
  const level = options.level
  const asked = (number: number) => (level === undefined ? unit(number).kind !== 'area' : unit(number).kind === 'area' && unit(number).level === level)

  const hits = numbers.filter(asked)
  const dedicated = hits.filter(number => unit(number).kind === 'dedicated')
  const rivals = dedicated.length > 0 ? dedicated : hits
  const group = level !== undefined ? 'AREA_OF_THE_LEVEL' : dedicated.length > 0 ? 'DEDICATED_GRID' : 'BASIC_GRID'
  const touches = (number: number) => index.sideOf(number, lng, lat) === onBorder

  const [only] = rivals
  if (rivals.length === 1 && only !== undefined) {
    return { kind: 'found', unit: unit(only), containing, onBorder: touches(only), why: `ONE_${group}` }
  }
  if (rivals.length > 1) {
    const candidates = rivals.map(number => ({ id: unit(number).id, distanceMetres: 0, borderMetres: metresToBorder(index, number, lng, lat) }))
    const several = group === 'AREA_OF_THE_LEVEL' ? 'SEVERAL_AREAS_OF_THE_LEVEL' : `SEVERAL_${group}S` as const
    return { kind: 'ambiguous', candidates, containing, why: rivals.every(touches) ? 'ON_A_SHARED_BORDER' : several }
  }
  const among = options.among
  const candidates = nearest(index, lng, lat, options.nearest ?? 5, among ? number => among(unit(number)) : asked)
    .map(({ number, metres }) => ({ id: unit(number).id, distanceMetres: metres, borderMetres: metres }))
  return { kind: 'outside', candidates, containing, why: numbers.length > 0 ? 'IN_AN_AREA_WITHOUT_GRID' : 'OUTSIDE_EVERYTHING' }
}
