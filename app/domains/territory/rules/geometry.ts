/** Longitude, latitude in degrees. */
export type Position = readonly [number, number]
export type Polygon = { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] }
export type MultiPolygon = { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly Position[])[])[] }
/** The shapes that a boundary may have. */
export type Geometry = Polygon | MultiPolygon
