import type { Datum } from '@gongzhi/territory-index'

export type { Datum }

/** Coordinate systems met in China. CGCS2000 agrees with WGS-84 to within a metre; the other two are shifted by hundreds of metres. */
export const datums: readonly Datum[] = ['WGS84', 'CGCS2000', 'GCJ02', 'BD09']

const names: Readonly<Record<string, Datum>> = { EPSG4326: 'WGS84', CRS84: 'WGS84', EPSG4490: 'CGCS2000', BD09LL: 'BD09' }

/** The datum of that name, however it is spelled; undefined when it is none of the four. */
export function datumNamed(name: string): Datum | undefined {
  const plain = name.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return datums.find((datum) => datum === plain) ?? names[plain]
}
