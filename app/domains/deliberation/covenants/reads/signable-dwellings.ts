import { dwellingsOf } from '#domains/ballots'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import { doorDigest } from '../rules/signatures.ts'

/** Dwellings of a person, by verified ownership, within the place of a covenant, and whether their household has signed. */
export async function signableDwellings(context: Context, { id, unit_id: unitId }: { readonly id: string; readonly unit_id: string }, personId: string) {
  const dwellings = (await dwellingsOf(context, personId)).filter(({ kind }) => kind === 'dwelling')
  const within = new Set((await tables(context).selectFrom('territory.public_unit').select('id').where('id', 'in', [unitId, ...dwellings.flatMap(({ estateId, buildingUnitId }) => [estateId, ...(buildingUnitId === null ? [] : [buildingUnitId])])])
    .where((of) => of(of.val(unitId), '=', of.fn.any('path'))).execute()).map((unit) => unit.id))
  const mine = dwellings.filter(({ estateId, buildingUnitId }) => within.has(estateId) || (buildingUnitId !== null && within.has(buildingUnitId))).map((dwelling) => ({ ...dwelling, digest: doorDigest(id, { building: dwelling.building, door: dwelling.label }) ?? '' }))
  if (mine.length === 0) return []
  const signed = await tables(context).selectFrom('deliberation.covenant_signature').select('door_digest').where('covenant_id', '=', id).where('door_digest', 'in', mine.map(({ digest }) => digest)).execute()
  return mine.map(({ digest, ...dwelling }) => ({ ...dwelling, signed: signed.some((known) => known.door_digest === digest) }))
}
