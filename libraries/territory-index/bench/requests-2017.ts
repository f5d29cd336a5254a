import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../../../shared/data/la311')

/** The real data of Los Angeles, beside the project; `null` where it is absent. */
export const losAngeles = existsSync(folder) ? { councils: join(folder, 'neighborhood-councils-2019.geojson'), requests: join(folder, 'requests-2017.csv') } : null

/** A request's point and the number of the council to which the city assigned it (empty where it did not). */
export type Request = { lng: number, lat: number, council: string }

/** The requests that have both coordinates. */
export function readRequests(file: string): Request[] {
  const [head = [], ...rows] = records(readFileSync(file, 'utf8'))
  const [lng, lat, council] = ['Longitude', 'Latitude', 'NC'].map(name => head.indexOf(name)) as [number, number, number]
  return rows.filter(row => row[lng] && row[lat]).map(row => ({ lng: Number(row[lng]), lat: Number(row[lat]), council: row[council] ?? '' }))
}

/** CSV of RFC 4180. */
function records(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, cell = '', end] of text.matchAll(/((?:"(?:[^"]|"")*"|[^",\r\n])*)(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)
    if (end !== ',') rows.push([])
  }
  return rows.filter(row => row.length > 1)
}
