import { dwellingsOf } from '#domains/ballots'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import { buildingKey, doorDigest, type Home } from '../rules/signatures.ts'
import { signingPlaces } from './signing-places.ts'

/** Dwellings of a person, by verified ownership, within the place of a covenant, and whether their household has signed. */
export async function signableDwellings(context: Context, { id, unit_id: unitId }: { readonly id: string; readonly unit_id: string }, personId: string) {
  const dwellings = (await dwellingsOf(context, personId)).filter(({ kind }) => kind === 'dwelling')
  const within = new Set((await tables(context).selectFrom('territory.public_unit').select('id').where('id', 'in', [unitId, ...dwellings.flatMap(({ estateId, buildingUnitId }) => [estateId, ...(buildingUnitId === null ? [] : [buildingUnitId])])])
    .where((of) => of(of.val(unitId), '=', of.fn.any('path'))).execute()).map((unit) => unit.id))
  const mine = dwellings.filter(({ estateId, buildingUnitId }) => within.has(estateId) || (buildingUnitId !== null && within.has(buildingUnitId)))
  if (mine.length === 0) return []
  const places = await signingPlaces(context, unitId)
  const homes = mine.map((dwelling) => {
    const place = places.find((known) => known.id === dwelling.buildingUnitId) ?? places.find((known) => known.estateId === dwelling.estateId && known.building !== null && buildingKey(known.building) === buildingKey(dwelling.building)), building = place?.building ?? dwelling.building
    const home: Home = { estateId: dwelling.estateId, building, door: dwelling.label, label: place?.name ?? building }
    return { ...dwelling, home, digest: doorDigest(id, home) ?? '' }
  })
  const signed = await tables(context).selectFrom('deliberation.covenant_signature').select('door_digest').where('covenant_id', '=', id).where('door_digest', 'in', homes.map(({ digest }) => digest)).execute()
  return homes.map(({ digest, ...dwelling }) => ({ ...dwelling, signed: signed.some((known) => known.door_digest === digest) }))
}
