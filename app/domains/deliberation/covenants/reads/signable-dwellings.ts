import { dwellingsOf } from '#domains/ballots'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

/** Dwellings of a person, by verified ownership, within the place of a covenant. */
export async function signableDwellings(context: Context, unitId: string, personId: string) {
  const dwellings = (await dwellingsOf(context, personId)).filter(({ kind }) => kind === 'dwelling')
  const within = new Set((await tables(context).selectFrom('territory.public_unit').select('id').where('id', 'in', [unitId, ...dwellings.flatMap(({ estateId, buildingUnitId }) => [estateId, ...(buildingUnitId === null ? [] : [buildingUnitId])])])
    .where((of) => of(of.val(unitId), '=', of.fn.any('path'))).execute()).map((unit) => unit.id))
  return dwellings.filter(({ estateId, buildingUnitId }) => within.has(estateId) || (buildingUnitId !== null && within.has(buildingUnitId)))
}
