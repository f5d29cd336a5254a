import gcoordModule from 'gcoord'
import { BadInput } from '@gongzhi/bad-input'
import type { Geometry, Position } from './geometry.ts'

/**
 * In which system a longitude and latitude were measured. CGCS2000 (国家大地坐标系) and WGS-84 differ by centimetres and are
 * taken as the same; GCJ-02 (高德, 腾讯) and BD-09 (百度) are shifted by hundreds of metres within China.
 */
export type Datum = 'WGS84' | 'CGCS2000' | 'GCJ02' | 'BD09'

// The package declares a default export but sets module.exports: under Node the module itself is what its types call default.
const gcoord = gcoordModule as unknown as typeof gcoordModule.default

/** All datums, for forms and checks. */
export const datums: readonly Datum[] = ['WGS84', 'CGCS2000', 'GCJ02', 'BD09']

/**
 * Converts a position to WGS-84, to about 0.1 m. Outside the rectangle in which GCJ-02 is defined nothing is shifted.
 * Throws `BadInput` DATUM_UNKNOWN, COORDINATE_MALFORMED, or DATUM_EDGE within 0.02 degrees of that rectangle's edge, where
 * the shift has no inverse (no part of China lies there). Source of the formulas: npm gcoord.
 */
export function positionToWgs84(position: Position, datum: Datum): [number, number] {
  const [lng, lat] = position
  if (!(lng >= -180 && lng <= 180 && lat >= -90 && lat <= 90)) {
    throw new BadInput('COORDINATE_MALFORMED', `a longitude is from -180 to 180 and a latitude from -90 to 90, not ${lng}, ${lat}`, { field: 'point' })
  }
  if (datum === 'WGS84' || datum === 'CGCS2000') return [lng, lat]
  if (datum !== 'GCJ02' && datum !== 'BD09') {
    throw new BadInput('DATUM_UNKNOWN', `a datum is one of ${datums.join(', ')}, not ${JSON.stringify(datum)}`, { field: 'datum' })
  }
  const near = (value: number, edge: number) => Math.abs(value - edge) < 0.02
  if (near(lng, 72.004) || near(lng, 137.8347) || near(lat, 0.8293) || near(lat, 55.8271)) {
    throw new BadInput('DATUM_EDGE', `${lng}, ${lat} lies on the edge of where ${datum} is defined`, { field: 'point' })
  }
  return gcoord.transform<[number, number]>([lng, lat], datum === 'GCJ02' ? gcoord.GCJ02 : gcoord.BD09, gcoord.WGS84)
}

/** Converts WGS-84 to another datum, e.g. to draw on a map of 高德. Throws `BadInput` DATUM_UNKNOWN. */
export function positionFromWgs84(position: Position, datum: Datum): [number, number] {
  if (!datums.includes(datum)) throw new BadInput('DATUM_UNKNOWN', `a datum is one of ${datums.join(', ')}`, { field: 'datum' })
  const from: [number, number] = [position[0], position[1]]
  if (datum === 'WGS84' || datum === 'CGCS2000') return from
  return gcoord.transform<[number, number]>(from, gcoord.WGS84, datum === 'GCJ02' ? gcoord.GCJ02 : gcoord.BD09)
}

/** Converts every vertex of a geometry, or one position, to WGS-84; the given one is left as it is. Throws as `positionToWgs84`. */
export function toWgs84(source: Position, datum: Datum): [number, number]
export function toWgs84(source: Geometry, datum: Datum): Geometry
export function toWgs84(source: Geometry | Position, datum: Datum): Geometry | [number, number] {
  if (!('type' in source)) return positionToWgs84(source, datum)
  const ring = (positions: readonly Position[]) => positions.map(position => positionToWgs84(position, datum))
  return source.type === 'Polygon'
    ? { type: 'Polygon', coordinates: source.coordinates.map(ring) }
    : { type: 'MultiPolygon', coordinates: source.coordinates.map(part => part.map(ring)) }
}
