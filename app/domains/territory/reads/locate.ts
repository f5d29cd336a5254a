import { BadInput, buildIndex, locate as locateIn, type TerritoryIndex, type Unit as Shape, type Why } from '@gongzhi/territory-index'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import type { Datum } from '../rules/datum.ts'
import type { Unit } from '../rules/unit.ts'
import { tables } from '../tables.ts'
import { editionOfBoundaries } from './edition.ts'
import { unitsById } from './units.ts'

export interface Candidate {
  readonly unit: Unit
  /** 0 for a unit that holds the point. */
  readonly distanceMetres: number
}

/** Where a point lies: in one grid for certain, in several or in none; then a person chooses among the candidates. */
export type Located =
  | { readonly kind: 'found'; readonly unit: Unit; readonly containing: readonly Unit[]; readonly why: Why }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Candidate[]; readonly containing: readonly Unit[]; readonly why: Why }
  | { readonly kind: 'outside'; readonly candidates: readonly Candidate[]; readonly containing: readonly Unit[]; readonly why: Why }

export interface Point {
  readonly lng: number
  readonly lat: number
  /** Of the point; WGS84, as browsers tell it, unless told. */
  readonly datum?: Datum
}

/** The grid that a point belongs to, a dedicated one before the basic one beneath it, with every unit that holds it. Refuses `territory.point-out-of-range`. */
export async function locate(context: Context, { lng, lat, datum }: Point): Promise<Located> {
  const index = await indexOf(context)
  try {
    const place = locateIn(index, [lng, lat], { datum: datum ?? 'WGS84' })
    const candidates = place.kind === 'found' ? [] : place.candidates
    const units = new Map((await unitsById(context, [...place.containing, ...candidates.map(({ id }) => id)])).map((unit) => [unit.id, unit]))
    const known = (id: string) => units.get(id) ?? []
    // From the narrowest out; a dedicated grid before the basic one beneath it.
    const containing = place.containing.flatMap(known).sort((a, b) => Number(b.kind === 'dedicated') - Number(a.kind === 'dedicated') || b.path.length - a.path.length)
    if (place.kind === 'found') {
      const unit = units.get(place.unit.id)
      if (!unit) throw new Error(`the index of the map names ${place.unit.id}, which does not exist`)
      return { kind: 'found', unit, containing, why: place.why }
    }
    return { kind: place.kind, candidates: candidates.flatMap(({ id, distanceMetres }) => { const unit = units.get(id); return unit ? [{ unit, distanceMetres }] : [] }), containing, why: place.why }
  } catch (error) {
    if (error instanceof BadInput) throw new Refusal('territory.point-out-of-range', 'invalid', { lng, lat })
    throw error
  }
}

/** Kept in memory until a unit or a boundary changes. */
const indexOf = async (context: Context): Promise<TerritoryIndex> => context.memory.at('territory.index', await editionOfBoundaries(context), async () => {
  const rows = await tables(context).selectFrom('territory.boundary as boundary').innerJoin('territory.unit as unit', 'unit.id', 'boundary.unit_id')
    .select(['unit.id', 'unit.code', 'unit.kind', 'unit.level', 'boundary.geometry']).where('unit.valid_to', 'is', null).execute()
  return buildIndex(rows.map((row): Shape => ({ ...row })))
})
