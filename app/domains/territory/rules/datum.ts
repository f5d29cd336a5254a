/** Coordinate systems met in China. CGCS2000 agrees with WGS-84 to within a metre and is kept as that. */
export const datums = ['WGS-84', 'GCJ-02', 'BD-09'] as const
export type Datum = (typeof datums)[number]

const names: Readonly<Record<string, Datum>> = { WGS84: 'WGS-84', CGCS2000: 'WGS-84', EPSG4326: 'WGS-84', EPSG4490: 'WGS-84', GCJ02: 'GCJ-02', BD09: 'BD-09', BD09LL: 'BD-09' }

/** The datum of that name, however it is spelled; undefined when it is none of the three. */
export const datumNamed = (name: string): Datum | undefined => names[name.toUpperCase().replace(/[^A-Z0-9]/g, '')]
