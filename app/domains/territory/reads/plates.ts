import type { Context } from '#platform/context'
import { tables } from '../tables.ts'

export interface Plate {
  readonly id: string
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
export const plateById = (context: Context, id: string): Promise<Plate | undefined> =>
  tables(context).selectFrom('territory.door_plate').select(columns).where('id', '=', id.trim().toUpperCase()).where('withdrawn_at', 'is', null).executeTakeFirst()

/** Plates that hang at these units, by spot. */
export const platesAt = async (context: Context, unitIds: readonly string[]): Promise<Plate[]> =>
  unitIds.length === 0 ? [] : tables(context).selectFrom('territory.door_plate').select(columns).where('unit_id', 'in', unitIds).where('withdrawn_at', 'is', null).orderBy('unit_id').orderBy('spot').execute()
