import type { Context } from '#platform/context'
import type { Datum } from '../rules/datum.ts'
import type { Unit } from '../rules/unit.ts'

export interface Candidate { readonly unit: Unit; readonly distanceMetres: number }

/** Where a point lies: one answer, several that a person must choose from, or none with the nearest. */
export type Located =
  | { readonly kind: 'found'; readonly unit: Unit; readonly containing: readonly Unit[]; readonly why: string }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Candidate[]; readonly why: string }
  | { readonly kind: 'outside'; readonly candidates: readonly Candidate[]; readonly why: string }

export interface Point { readonly lng: number; readonly lat: number; readonly datum?: Datum }

export async function locate(_context: Context, _point: Point): Promise<Located> {
  throw new Error('locate is being built')
}
