/** The level of units that come from another city's file: any code will do. */
export const unitLevel = { key: 'imported-unit', ordinal: 75, kind: 'basic', nameZh: '导入的网格', nameEn: 'Imported unit' } as const

interface GivenFeature { readonly properties?: Readonly<Record<string, unknown>> | null; readonly geometry?: { readonly type?: unknown; readonly coordinates?: unknown } | null }

/** Several features of a file that bear one code: one unit of all their polygons. Features are counted from 1. */
export interface JoinedUnit { readonly code: string; readonly features: readonly number[] }
/** A feature that says no code: it is left out. */
export interface LeftOutFeature { readonly feature: number; readonly property: string; readonly reason: 'id-missing' | 'id-no-text' }

export interface UnitsOfFile {
  /** GeoJSON for the import of boundaries: each unit with its code, its name (the code where it has none) and its parent. */
  readonly collection: unknown
  readonly codes: readonly string[]
  /** Of each unit in the collection the features that make it up. */
  readonly features: readonly (readonly number[])[]
  readonly joined: readonly JoinedUnit[]
  readonly leftOut: readonly LeftOutFeature[]
}

/** The features of a file as units of a place. What is no collection of features is given on as it is: the import says what is wrong with it. */
export function featuresAsUnits(collection: unknown, codeProperty: string, parentCode: string): UnitsOfFile {
  const given = collection as { type?: unknown; features?: unknown } | null
  if (given?.type !== 'FeatureCollection' || !Array.isArray(given.features)) return { collection, codes: [], features: [], joined: [], leftOut: [] }
  const units = new Map<string, { name: string; features: number[]; geometries: GivenFeature['geometry'][] }>(), leftOut: LeftOutFeature[] = []
  for (const [index, feature] of (given.features as (GivenFeature | null)[]).entries()) {
    const value = feature?.properties?.[codeProperty]
    const code = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
    if (code === '') { leftOut.push({ feature: index + 1, property: codeProperty, reason: value === undefined || value === null || value === '' || typeof value === 'string' ? 'id-missing' : 'id-no-text' }); continue }
    const unit = units.get(code) ?? { name: '', features: [], geometries: [] }
    unit.name ||= String(feature?.properties?.name ?? '').trim().slice(0, 200)
    unit.features.push(index + 1)
    unit.geometries.push(feature?.geometry ?? null)
    units.set(code, unit)
  }
  const list = [...units]
  return {
    collection: { type: 'FeatureCollection', features: list.map(([code, { name, geometries }]) => ({ type: 'Feature', properties: { code, name: name || code, level: unitLevel.key, parent_code: parentCode }, geometry: together(geometries) })) },
    codes: list.map(([code]) => code), features: list.map(([, { features }]) => features),
    joined: list.filter(([, { features }]) => features.length > 1).map(([code, { features }]) => ({ code, features })), leftOut,
  }
}

/** One geometry of several; those that are no polygons are left for the check to name. */
function together(geometries: readonly GivenFeature['geometry'][]): unknown {
  const [only] = geometries
  if (geometries.length === 1) return only
  const parts = geometries.map((geometry) => (geometry?.type === 'Polygon' ? [geometry.coordinates] : geometry?.type === 'MultiPolygon' && Array.isArray(geometry.coordinates) ? geometry.coordinates as unknown[] : undefined))
  const broken = parts.indexOf(undefined)
  return broken >= 0 ? geometries[broken] : { type: 'MultiPolygon', coordinates: parts.flat() }
}
