import type { Context } from '#platform/context'
import { tables } from '../tables.ts'
import { successorsOf } from './current-unit.ts'
import { locate } from './locate.ts'
import { unitById } from './units.ts'

export interface Plate {
  readonly id: string
  /** The unit where it hangs, or the one that took that unit's place; an ended one when several did and nobody said which. */
  readonly unitId: string
  /** Where it hangs, in a few words; may be empty. */
  readonly spot: string
  /** WGS-84; null when nobody said. */
  readonly lng: number | null
  readonly lat: number | null
  readonly sample: boolean
}

const columns = ['id', 'unit_id as unitId', 'spot', 'lng', 'lat', 'sample'] as const

/** The plate that hangs there with this id, however it was typed; undefined when it was withdrawn or never issued. */
export async function plateById(context: Context, id: string): Promise<Plate | undefined> {
  const plate = await tables(context).selectFrom('territory.door_plate').select(columns).where('id', '=', id.trim().toUpperCase().slice(0, 20)).where('withdrawn_at', 'is', null).executeTakeFirst()
  const unit = plate && await unitById(context, plate.unitId)
  if (!plate || !unit || unit.validTo === null) return plate
  // Plates outlive mergers: nobody has to climb a ladder because two communities became one.
  const successors = await successorsOf(context, unit)
  const [only, another] = successors
  if (only && !another) return { ...plate, unitId: only.id }
  if (plate.lng === null || plate.lat === null) return plate
  // After a split the point of the plate decides, where it lies in one of the new units for certain.
  const located = await locate(context, { lng: plate.lng, lat: plate.lat })
  return located.kind === 'found' && successors.some(({ id }) => located.unit.path.includes(id)) ? { ...plate, unitId: located.unit.id } : plate
}

/** Plates that hang at these units, by spot. */
export const platesAt = async (context: Context, unitIds: readonly string[]): Promise<Plate[]> =>
  unitIds.length === 0 ? [] : tables(context).selectFrom('territory.door_plate').select(columns).where('unit_id', 'in', unitIds).where('withdrawn_at', 'is', null).orderBy('unit_id').orderBy('spot').execute()

/** Whether any plate has been issued that still hangs. */
export const anyPlate = async (context: Context): Promise<boolean> =>
  (await tables(context).selectFrom('territory.door_plate').select('id').where('withdrawn_at', 'is', null).limit(1).executeTakeFirst()) !== undefined
