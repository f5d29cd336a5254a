/** Longitude and latitude in degrees (a third value, height, is ignored). */
export type Position = readonly [number, number, ...number[]]

/** GeoJSON (RFC 7946): rings are closed, the first is the shell, the others are holes. */
export type PolygonGeometry = { type: 'Polygon', coordinates: readonly (readonly Position[])[] }

/** GeoJSON (RFC 7946). */
export type MultiPolygonGeometry = { type: 'MultiPolygon', coordinates: readonly (readonly (readonly Position[])[])[] }

/** What a unit's territory is drawn as. */
export type Geometry = PolygonGeometry | MultiPolygonGeometry

/** The polygons of a geometry, each a list of rings. */
export function partsOf(geometry: Geometry): readonly (readonly (readonly Position[])[])[] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
}
