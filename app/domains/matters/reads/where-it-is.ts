import { positionToWgs84 } from '@gongzhi/territory-index'
import { locate, plateById, successorsOf, unitById, type Unit } from '#domains/territory'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { type Certainty, mayBeMeant, type PlaceCandidate } from '../rules/place.ts'
import type { ReportedPlace } from '../rules/report.ts'

export interface WhereItIs {
  readonly unit: Pick<Unit, 'id' | 'path'> | undefined
  readonly certainty: Certainty
  readonly candidates: readonly PlaceCandidate[]
  readonly lng: number | null
  readonly lat: number | null
  readonly words: string
  readonly plateId: string | null
}

/**
 * The unit that a reported place means. A plate speaks first, then a point, then a unit that the reporter chose, then only words.
 * Where point and unit contradict each other the reporter is asked before it is sent, and may say that the unit is right.
 * A point in several units of one kind or in none names no unit: the candidates go to a person; so does one far from the unit that was chosen.
 * Refuses `matters.unknown-plate` and `matters.unknown-unit`. `edition` is that of the basis: units are kept in memory under it.
 */
export async function whereItIs(context: Context, place: ReportedPlace, edition: string): Promise<WhereItIs> {
  const words = place.words?.trim() ?? ''
  const named = place.unitId ? await knownUnit(context, place.unitId, edition) : undefined
  if (place.unitId && (!named || named.validTo !== null)) throw new Refusal('matters.unknown-unit', 'invalid')
  const chosen = place.point && place.right === 'point' ? undefined : named
  if (place.plateId) {
    const plate = await plateById(context, place.plateId)
    const unit = plate && await knownUnit(context, plate.unitId, edition)
    if (!plate || !unit) throw new Refusal('matters.unknown-plate', 'invalid')
    // The unit was divided since, and nobody said to which part the plate belongs.
    if (unit.validTo !== null) {
      const candidates = (await successorsOf(context, unit)).map(({ id }) => ({ unitId: id, distanceMetres: 0 }))
      return { unit: undefined, certainty: 'ambiguous', candidates, lng: plate.lng, lat: plate.lat, words: words || plate.spot, plateId: plate.id }
    }
    return { unit, certainty: 'found', candidates: [], lng: plate.lng, lat: plate.lat, words: words || plate.spot, plateId: plate.id }
  }
  if (place.point && !(chosen && place.right === 'unit')) {
    const located = await locate(context, place.point)
    // Kept as WGS-84, whatever it was measured in.
    const [lng, lat] = positionToWgs84([place.point.lng, place.point.lat], place.point.datum ?? 'WGS84')
    if (located.kind === 'found') return { unit: located.unit, certainty: 'found', candidates: [], lng, lat, words, plateId: null }
    const candidates = located.candidates.map(({ unit, distanceMetres }) => ({ unitId: unit.id, distanceMetres: Math.round(distanceMetres) }))
    // Someone who named the unit themselves has decided what the map could not; a point far from it in the middle of nowhere is for a person.
    if (chosen && (located.kind === 'ambiguous' || mayBeMeant(chosen, located.candidates))) return { unit: chosen, certainty: 'chosen', candidates, lng, lat, words, plateId: null }
    // What the reporter chose is not lost on whoever decides.
    const said = chosen && !words.includes(chosen.name) ? `${chosen.name} ${words}`.trim() : words
    return { unit: undefined, certainty: located.kind, candidates, lng, lat, words: said, plateId: null }
  }
  if (chosen) return { unit: chosen, certainty: 'chosen', candidates: [], lng: null, lat: null, words, plateId: null }
  return { unit: undefined, certainty: 'words', candidates: [], lng: null, lat: null, words, plateId: null }
}

const knownUnit = (context: Context, id: string, edition: string): Promise<Unit | undefined> => context.memory.at(`matters.unit ${id.toLowerCase()}`, edition, () => unitById(context, id))
