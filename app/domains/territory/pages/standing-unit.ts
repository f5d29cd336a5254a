import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { unitById } from '../reads/units.ts'
import type { Unit } from '../rules/unit.ts'

/** The standing unit of an address. Refuses `territory.unknown-unit`. */
export async function standing(context: Context, id: string): Promise<Unit> {
  const unit = await unitById(context, id)
  if (!unit || unit.validTo !== null) throw new Refusal('territory.unknown-unit', 'missing')
  return unit
}
