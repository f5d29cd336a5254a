import { BadInput, buildIndex, locate as locateIn, type TerritoryIndex, type Unit as Shape, type Why } from '@gongzhi/territory-index'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import type { Datum } from '../rules/datum.ts'
import type { Unit } from '../rules/unit.ts'
import { tables } from '../tables.ts'
import { editionOfBoundaries } from './edition.ts'
import { unitColumns } from './units.ts'

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

/**
 * The grid that a point belongs to, a dedicated one before the basic one beneath it, with every unit that holds it. Where no basic grid is
 * drawn, the one narrowest area that holds it. Elsewhere the nearest of all units that are not divided further, grids or not.
 * Refuses `territory.point-out-of-range`.
 */
export async function locate(context: Context, { lng, lat, datum }: Point): Promise<Located> {
  const { index, units, divided, offered } = await mapInMemory(context)
  try {
    const place = locateIn(index, [lng, lat], { datum: datum ?? 'WGS84', among: ({ id }) => offered.has(id) })
    const known = (id: string) => units.get(id) ?? []
    // From the narrowest out; a dedicated grid before the basic one beneath it.
    const containing = place.containing.flatMap(known).sort((a, b) => Number(b.kind === 'dedicated') - Number(a.kind === 'dedicated') || b.path.length - a.path.length)
    if (place.kind === 'found') {
      const unit = units.get(place.unit.id)
      if (!unit) throw new Error(`the index of the map names ${place.unit.id}, which does not exist`)
      return { kind: 'found', unit, containing, why: place.why }
    }
    const candidates = place.candidates.flatMap(({ id, distanceMetres }) => { const unit = units.get(id); return unit ? [{ unit, distanceMetres }] : [] })
    if (place.why !== 'IN_AN_AREA_WITHOUT_GRID') return { kind: place.kind, candidates, containing, why: place.why }
    // An area that holds another holding area is not the narrowest; two that hold none such are rivals, and a person decides.
    const narrowest = containing.filter((unit) => !containing.some((other) => other.id !== unit.id && other.path.includes(unit.id)))
    const [only] = narrowest
    // An area that is divided on the map has a gap here: that is for a person too.
    if (only && divided.has(only.id)) return { kind: 'outside', candidates, containing, why: place.why }
    if (only && narrowest.length === 1) return { kind: 'found', unit: only, containing, why: place.why }
    return { kind: 'ambiguous', candidates: narrowest.map((unit) => ({ unit, distanceMetres: 0 })), containing, why: place.why }
  } catch (error) {
    if (error instanceof BadInput) throw new Refusal('territory.point-out-of-range', 'invalid', { lng, lat })
    throw error
  }
}

/** Index and units of the map, kept in memory until a unit or a boundary changes. */
const mapInMemory = async (context: Context) => context.memory.at('territory.index', await editionOfBoundaries(context), async (): Promise<{ index: TerritoryIndex; units: ReadonlyMap<string, Unit>; divided: ReadonlySet<string>; offered: ReadonlySet<string> }> => {
  const rows = await tables(context).selectFrom('territory.boundary as boundary').innerJoin('territory.unit as unit', 'unit.id', 'boundary.unit_id')
    .select(['unit.id', 'unit.code', 'unit.kind', 'unit.level', 'boundary.geometry']).where('unit.valid_to', 'is', null).execute()
  const units = await tables(context).selectFrom('territory.unit').select(unitColumns).where('valid_to', 'is', null).where('id', 'in', (select) => select.selectFrom('territory.boundary').select('unit_id')).execute()
  // A dedicated grid is drawn within its community and does not divide it.
  const divided = new Set(units.flatMap((unit) => (unit.kind === 'dedicated' ? [] : unit.path.filter((id) => id !== unit.id))))
  const grids = new Set(units.flatMap((unit) => (unit.kind === 'area' ? [] : unit.id)))
  // Estates and buildings drawn within a grid are its own affair: the grid is what is offered.
  const offered = new Set(units.filter((unit) => grids.has(unit.id) || (!divided.has(unit.id) && !unit.path.some((id) => grids.has(id)))).map((unit) => unit.id))
  return { index: buildIndex(rows.map((row): Shape => ({ ...row }))), units: new Map(units.map((unit) => [unit.id, unit])), divided, offered }
})
