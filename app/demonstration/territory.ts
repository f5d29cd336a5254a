import { importBoundaries, importUnits, issuePlates, publishResponsibility, setUpPlace, unitByCode, type UnitRow } from '#domains/territory'
import type { Context } from '#platform/context'
import { cells, halves, outline, type Ring } from './boundaries.ts'
import { communities, street } from './communities.ts'

/** Communities in a row of the invented map, from south to north. */
const perRow = [5, 5, 5, 5, 5, 6] as const
/** So many communities are divided into grids; the rest stand as they are. */
const gridded = 6

/** An estate that does not exist: its rules let owners vote on screen, which those of Beijing do not. It stands where the people who sign in live, so that they can try. */
export const fictitious = { estate: '110108010001-9', name: '云溪苑小区（虚构，演示线上表决）' } as const

const feature = (code: string, ring: Ring) => ({ type: 'Feature', properties: { code }, geometry: { type: 'Polygon', coordinates: [ring] } })

/** The small square of a dedicated grid within a cell: an invented campus. */
function campus(ring: Ring): Ring {
  const xs = ring.map(([x]) => x), ys = ring.map(([, y]) => y)
  const x = (Math.min(...xs) + Math.max(...xs)) / 2, y = (Math.min(...ys) + Math.max(...ys)) / 2
  const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6
  const [w, e, s, n] = [round(x - 0.0008), round(x + 0.0008), round(y - 0.0006), round(y + 0.0006)]
  return [[w, s], [e, s], [e, n], [w, n], [w, s]]
}

/** Ids of the units by their codes. */
export type UnitIds = ReadonlyMap<string, { readonly id: string; readonly path: readonly string[] }>

/** Sets the place up with its units, invented boundaries, invented responsible people and door plates. */
export async function loadTerritory(context: Context): Promise<UnitIds> {
  await setUpPlace(context, { name: '学院路街道（示例）', timezone: 'Asia/Shanghai', calendar: 'china', phone: '010-0000-0101', emergencyPhone: '110', sample: true, rootUnit: { ...street, level: 'street' } })
  const rings = cells(perRow)
  const rows: UnitRow[] = [], features = [feature(street.code, outline(perRow))]
  const add = (code: string, name: string, level: string, parentCode: string, ring?: Ring) => {
    rows.push({ row: rows.length + 1, code, name, level, parentCode })
    if (ring) features.push(feature(code, ring))
  }
  communities.forEach(([code, name], index) => {
    const ring = rings[index]!
    add(code, name, 'community', street.code, ring)
    if (index >= gridded) return
    const [westHalf, eastHalf] = halves(ring)
    add(`${code}001`, `${name}第一网格`, 'grid', code, westHalf)
    add(`${code}002`, `${name}第二网格`, 'grid', code, eastHalf)
    if (index === 0) add(`${code}101`, `${name}专属网格（示例校园）`, 'dedicated-grid', code, campus(ring))
    add(`${code}-1`, `${name.replace('社区', '')}小区（示例）`, 'estate', code)
    for (let building = 1; building <= 6; building += 1) add(`${code}-1-${building}`, `${building}号楼（示例）`, 'building', `${code}-1`)
    if (index > 0) return
    add(fictitious.estate, fictitious.name, 'estate', code)
    for (let building = 1; building <= 2; building += 1) add(`${fictitious.estate}-${building}`, `云溪${building}号楼（虚构）`, 'building', fictitious.estate)
  })
  await importUnits(context, rows, { sample: true })
  await importBoundaries(context, { type: 'FeatureCollection', features }, { datum: 'WGS84', codeProperty: 'code', sample: true })

  const units = new Map<string, { id: string; path: readonly string[] }>()
  for (const code of [street.code, ...rows.map((row) => row.code)]) {
    const unit = await unitByCode(context, code)
    if (unit) units.set(code, { id: unit.id, path: unit.path })
  }
  for (const [index, [code, name]] of communities.entries()) {
    const unitId = units.get(code)!.id, phone = `010-0000-${String(2000 + index).padStart(4, '0')}`
    await publishResponsibility(context, { unitId, duty: '社区值班（示例）', name: `${name}值班员（示例）`, phone, sample: true })
    await publishResponsibility(context, { unitId, duty: '网格员（示例）', name: `示例网格员${index + 1}`, phone: `010-0000-${String(3000 + index).padStart(4, '0')}`, sample: true })
    if (index < gridded) for (let building = 1; building <= 6; building += 1) {
      await issuePlates(context, { unitId: units.get(`${code}-1-${building}`)!.id, spots: [{ spot: '1单元' }, { spot: '2单元' }], sample: true })
    }
  }
  return units
}

/** A point inside the cell of a community, another for every number. */
export function pointIn(code: string, number: number): { lng: number; lat: number } | undefined {
  const index = communities.findIndex(([known]) => known === code), ring = cells(perRow)[index]
  if (!ring) return undefined
  const middle = ring.slice(0, -1).reduce(([x, y], [px, py]) => [x + px / (ring.length - 1), y + py / (ring.length - 1)], [0, 0])
  const corner = ring[number % (ring.length - 1)]!, part = 0.15 + (number % 7) * 0.08
  // Between the middle and a corner of a convex-ish cell one is inside it.
  return { lng: Math.round((middle[0]! + (corner[0] - middle[0]!) * part) * 1e6) / 1e6, lat: Math.round((middle[1]! + (corner[1] - middle[1]!) * part) * 1e6) / 1e6 }
}
