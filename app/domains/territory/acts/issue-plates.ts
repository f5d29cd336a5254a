import { randomBytes } from 'node:crypto'
import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import type { Plate } from '../reads/plates.ts'
import { unitById } from '../reads/units.ts'
import { territoryPermissions } from '../rules/permissions.ts'
import { plateId } from '../rules/plate-id.ts'
import { tables } from '../tables.ts'

export interface NewPlate {
  /** Where it will hang, in a few words; empty for a unit's only plate. */
  readonly spot: string
  /** WGS-84, both or neither. */
  readonly lng?: number
  readonly lat?: number
}

/** Issues one plate for each spot of a unit. A spot that has its plate keeps it, so the same list again makes nothing new. */
export async function issuePlates(context: Context, given: { readonly unitId: string; readonly spots: readonly NewPlate[]; readonly sample?: boolean }): Promise<Plate[]> {
  const unit = await unitById(context, given.unitId)
  if (!unit || unit.validTo !== null) throw new Refusal('territory.unknown-unit', 'missing')
  const { postId: post } = requirePermission(context, territoryPermissions['territory.issue-plates'], { unitPath: unit.path })
  const spots = new Map(given.spots.map((each) => [each.spot.trim(), each]))
  if (spots.size === 0) throw new Refusal('territory.no-spots', 'invalid')
  if (spots.size > 2000) throw new Refusal('territory.too-many-plates', 'invalid', { most: 2000, given: spots.size })
  for (const [spot, { lng, lat }] of spots) {
    if (spot.length > 120) throw new Refusal('territory.spot-too-long', 'invalid', { most: 120 })
    if ((lng === undefined) !== (lat === undefined) || Math.abs(lng ?? 0) > 180 || Math.abs(lat ?? 0) > 90) throw new Refusal('territory.point-out-of-range', 'invalid', { lng, lat })
  }
  const columns = ['id', 'unit_id as unitId', 'spot', 'lng', 'lat', 'sample'] as const
  return together(context, async (context) => {
    const made = await tables(context).insertInto('territory.door_plate').values([...spots].map(([spot, { lng, lat }]) => ({
      id: plateId(randomBytes), unit_id: unit.id, spot, lng: lng ?? null, lat: lat ?? null, sample: given.sample ?? unit.sample, issued_at: context.now, withdrawn_at: null,
    }))).onConflict((conflict) => conflict.columns(['unit_id', 'spot']).where('withdrawn_at', 'is', null).doNothing()).returning('id').execute()
    if (made.length > 0) await recordAct(context, 'territory.plates-issued', unit.id, { post, facts: { unit: unit.code, plates: made.length } })
    return tables(context).selectFrom('territory.door_plate').select(columns)
      .where('unit_id', '=', unit.id).where('spot', 'in', [...spots.keys()]).where('withdrawn_at', 'is', null).orderBy('spot').execute()
  })
}

/** Withdraws a plate that is lost or taken down: its code opens nothing from now on. Refuses `territory.unknown-plate`. */
export async function withdrawPlate(context: Context, id: string): Promise<void> {
  const row = await tables(context).selectFrom('territory.door_plate as plate').innerJoin('territory.unit as unit', 'unit.id', 'plate.unit_id')
    .select(['unit.path', 'unit.id']).where('plate.id', '=', id).where('plate.withdrawn_at', 'is', null).executeTakeFirst()
  if (!row) throw new Refusal('territory.unknown-plate', 'missing')
  const { postId: post } = requirePermission(context, territoryPermissions['territory.issue-plates'], { unitPath: row.path })
  await together(context, async (context) => {
    const gone = await tables(context).updateTable('territory.door_plate').set({ withdrawn_at: context.now }).where('id', '=', id).where('withdrawn_at', 'is', null).returning('id').executeTakeFirst()
    if (!gone) throw new Refusal('territory.unknown-plate', 'missing')
    await recordAct(context, 'territory.plate-withdrawn', row.id, { post })
  })
}
