/** A unit that may be meant, with its distance in metres: for the person who decides, never for a guess. */
export interface PlaceCandidate { readonly unitId: string; readonly distanceMetres: number }

/** How sure the place is: located in one unit · chosen by the reporter · in several of one kind · in none · told in words only. */
export type Certainty = 'found' | 'chosen' | 'ambiguous' | 'outside' | 'words'

interface UnitOnMap { readonly id: string; readonly path: readonly string[] }

/**
 * The widest unit around a point with which a chosen unit cannot agree, though one of the two must be where it is; undefined where they agree: the point
 * lies in the chosen unit, or in nothing but what the chosen unit lies in itself. `containing` is every unit around the point.
 */
export function contradicting<Unit extends UnitOnMap>(chosen: UnitOnMap, containing: readonly Unit[]): Unit | undefined {
  if (containing.some((unit) => unit.path.includes(chosen.id))) return undefined
  return containing.filter((unit) => !chosen.path.includes(unit.id)).sort((a, b) => a.path.length - b.path.length)[0]
}

/** How far, in metres, a point outside every unit may lie from the unit that the reporter chose and still be taken for it: a fix between houses errs by less. */
const believableMetres = 1000

/** Whether one who chose this unit may mean a point outside everything: the unit, a part of it or what it is part of lies near. Where no unit is drawn nothing speaks against it. */
export function mayBeMeant(chosen: UnitOnMap, nearest: readonly { readonly unit: UnitOnMap; readonly distanceMetres: number }[]): boolean {
  return nearest.length === 0 || nearest.some(({ unit, distanceMetres }) => distanceMetres <= believableMetres && (unit.path.includes(chosen.id) || chosen.path.includes(unit.id)))
}
