import type { Context } from '#platform/context'
import { tables } from '../tables.ts'
import { successorOf } from './current-unit.ts'
import { unitById } from './units.ts'

export interface Plate {
  readonly id: string
  /** The unit where it hangs, or the one that took that unit's place. */
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
  const successor = await successorOf(context, unit)
  return successor ? { ...plate, unitId: successor.id } : plate
}

/** Plates that hang at these units, by spot. */
export const platesAt = async (context: Context, unitIds: readonly string[]): Promise<Plate[]> =>
  unitIds.length === 0 ? [] : tables(context).selectFrom('territory.door_plate').select(columns).where('unit_id', 'in', unitIds).where('withdrawn_at', 'is', null).orderBy('unit_id').orderBy('spot').execute()
