/** The level of units that come from another city's file: any code will do. */
export const unitLevel = { key: 'imported-unit', ordinal: 75, kind: 'basic', nameZh: '导入的网格', nameEn: 'Imported unit' } as const

/** The features of a file as units of a place: each with its code, its name (the code where it has none) and its parent. */
export function featuresAsUnits(collection: unknown, codeProperty: string, parentCode: string): unknown {
  const given = collection as { type?: unknown; features?: unknown } | null
  if (given?.type !== 'FeatureCollection' || !Array.isArray(given.features)) return collection
  return {
    type: 'FeatureCollection',
    features: (given.features as { properties?: Record<string, unknown> | null; geometry?: unknown }[]).map((feature) => {
      const code = String(feature?.properties?.[codeProperty] ?? '').trim()
      const name = String(feature?.properties?.name ?? '').trim().slice(0, 200) || code
      return { type: 'Feature', properties: { code, name, level: unitLevel.key, parent_code: parentCode }, geometry: feature?.geometry ?? null }
    }),
  }
}
