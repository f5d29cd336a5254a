import type { Context } from '#platform/context'
import type { Settings } from '#platform/settings'
import type { Locale } from '#platform/words'
import { MapPicture, type MapShape, PlaceMap, type TileSource } from '#ui/map-picture'
import { type DrawnMap, mapOf } from '../reads/boundaries.ts'
import { place } from '../reads/place.ts'
import { ringsOf } from '../rules/geometry.ts'
import { territoryWords } from '../words/words.ts'

/** The shapes of a map as the drawing parts take them. */
export const shapesOf = (map: DrawnMap): MapShape[] => map.units.map((unit, index) => ({
  // The unit around the others needs no name in their midst: the page says it.
  id: unit.id, label: index === 0 && unit.chosen && map.units.length > 1 ? '' : unit.name, rings: ringsOf(unit.geometry).map((ring) => ring.map(([lng, lat]) => [lng, lat] as const)), tone: unit.chosen ? 'chosen' as const : 'plain' as const, href: `/places/${unit.id}`,
}))

/** The operator's map tiles, where there are any. */
export const tilesOf = ({ map }: Settings): TileSource | undefined => (map.tilesUrl === undefined ? undefined : { urls: [map.tilesUrl], attribution: map.attribution, approval: map.approvalNumber })

export interface UnitMapData { readonly map: DrawnMap; readonly approval: string | undefined }

/** What `UnitMap` draws; undefined when no boundary is known. */
export async function unitMapData(context: Context, unitId: string | null): Promise<UnitMapData | undefined> {
  const map = await mapOf(context, unitId)
  return map && { map, approval: (await place(context))?.mapApproval ?? undefined }
}

/** A unit's boundary with what lies directly beneath it: a picture first, a map that moves when asked for. */
export function UnitMap({ data, unitId, label, settings, locale, marked }: { data: UnitMapData; unitId: string | null; label: string; settings: Settings; locale: Locale; marked?: { lng: number; lat: number } | undefined }) {
  const words = territoryWords(locale).place
  return (
    <PlaceMap label={label} src={`/places/boundaries.geojson${unitId === null ? '' : `?unit=${unitId}`}`} bounds={data.map.bounds} tiles={tilesOf(settings)} locale={locale}>
      <MapPicture label={label} shapes={shapesOf(data.map)} bounds={data.map.bounds} marked={marked} listed={false} attribution={words.mapSource} approval={data.approval} locale={locale} />
    </PlaceMap>
  )
}
