/** A unit that may be meant, with its distance in metres: for the person who decides, never for a guess. */
export interface PlaceCandidate { readonly unitId: string; readonly distanceMetres: number }

/** How sure the place is: located in one unit · chosen by the reporter · in several of one kind · in none · told in words only. */
export type Certainty = 'found' | 'chosen' | 'ambiguous' | 'outside' | 'words'
