/** A unit that may be meant, with its distance in metres: for the person who decides, never for a guess. */
export interface PlaceCandidate { readonly unitId: string; readonly distanceMetres: number }

/** How sure the place is: located in one unit · chosen by the reporter · in several of one kind · in none · told in words only. */
export type Certainty = 'found' | 'chosen' | 'ambiguous' | 'outside' | 'words'

interface UnitOnMap { readonly id: string; readonly path: readonly string[] }

/** Whether a chosen unit and the unit in which the point lies cannot both be where it is: neither lies within the other. */
export const contradict = (chosen: UnitOnMap, located: UnitOnMap): boolean => !located.path.includes(chosen.id) && !chosen.path.includes(located.id)
