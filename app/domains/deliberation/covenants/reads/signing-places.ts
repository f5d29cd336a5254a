import { ancestorsOf, unitById, unitsById, unitsIn } from '#domains/territory'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { buildingKey, type Home } from '../rules/signatures.ts'

/** Where a home can lie: a building, or an estate or village whose buildings the system does not know. */
export interface SigningPlace {
  readonly id: string
  /** The estate tells buildings of the same name apart. */
  readonly estateId: string
  readonly building: string | null
  /** With the estate, where there are several. */
  readonly name: string
}

/** A door as somebody says it. Without a place, the building is looked for by its name. */
export interface SaidDoor { readonly place?: string | undefined; readonly building: string; readonly door: string }

/** The places of a covenant in which a household can sign, in their order. */
export async function signingPlaces(context: Context, unitId: string): Promise<SigningPlace[]> {
  const unit = await unitById(context, unitId), units = (await unitsById(context, await unitsIn(context, unitId))).sort((a, b) => (a.code < b.code ? -1 : 1))
  const above = (await ancestorsOf(context, unitId)).findLast(({ level }) => level === 'estate'), estates = units.filter(({ level }) => level === 'estate'), whole = above ?? unit
  if (!unit || !whole) return []
  const places = units.filter(({ level }) => level === 'building').map(({ id, name, path }) => ({ id, building: name as string | null, estate: estates.find((estate) => path.includes(estate.id)) ?? whole }))
  for (const estate of estates.filter(({ id }) => !places.some((place) => place.estate.id === id))) places.push({ id: estate.id, building: null, estate })
  if (places.length === 0) places.push({ id: unit.id, building: null, estate: whole })
  const several = new Set(places.map(({ estate }) => estate.id)).size > 1
  return places.map(({ id, building, estate }) => ({ id, estateId: estate.id, building, name: building === null ? estate.name : several ? `${estate.name} ${building}` : building }))
}

/** The home that somebody means, and how its building is called. Refuses `deliberation.no-door` where the place is not of the covenant, or does not tell which building. */
export async function homeAt(context: Context, unitId: string, said: SaidDoor): Promise<Home> {
  const places = await signingPlaces(context, unitId), building = said.building.normalize('NFKC').trim(), door = said.door.normalize('NFKC').trim(), key = buildingKey(building)
  const unknown = places.filter((place) => place.building === null), named = places.filter((place) => place.building !== null && key !== '' && buildingKey(place.building) === key)
  const found = said.place ? places.find(({ id }) => id === said.place) : named.length === 1 ? named[0] : named.length === 0 && unknown.length === 1 ? unknown[0] : undefined
  if (!found || door === '' || [...building].length > 40 || [...door].length > 40) throw new Refusal('deliberation.no-door', 'invalid', { field: found ? 'door' : 'place' })
  const house = found.building ?? building
  return { estateId: found.estateId, building: house, door, label: found.building !== null || house === '' ? found.name : places.length > 1 ? `${found.name} ${house}` : house }
}
