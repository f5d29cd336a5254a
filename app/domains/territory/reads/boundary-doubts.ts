import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { boundaryDoubts, type Drawn } from '../rules/boundary-doubts.ts'
import type { FeatureCheck } from '../rules/check-features.ts'
import type { Datum } from '../rules/datum.ts'
import type { Geometry, Position } from '../rules/geometry.ts'
import type { RowReason } from '../rules/unit-rows.ts'
import { tables } from '../tables.ts'

const atOnce = 500

/** What should be looked at in sound boundaries before they are written: each beside its parent's, in the file or standing, and beside all others. */
export async function doubtsAbout(context: Context, { boundaries, units }: Pick<FeatureCheck, 'boundaries' | 'units'>, datum: Datum): Promise<RowReason[]> {
  const inFile = new Map(boundaries.map(({ code, geometry }) => [code, geometry]))
  const parentCodes = new Map(units.map(({ code, parentCode }) => [code, parentCode]))
  const standing = new Map<string, Geometry>()
  for (let from = 0; from < boundaries.length; from += atOnce) {
    const codes = boundaries.slice(from, from + atOnce).map(({ code }) => code)
    const { rows } = await sql<{ code: string; parent: string }>`
      select unit.code, parent.code as parent from territory.unit unit join territory.unit parent on parent.id = unit.parent_id
      where unit.valid_to is null and unit.code = any(${codes}::text[])`.execute(tables(context))
    for (const { code, parent } of rows) if (!parentCodes.has(code)) parentCodes.set(code, parent)
  }
  const wanted = [...new Set([...parentCodes.values()].filter((code): code is string => code !== null && !inFile.has(code)))]
  for (let from = 0; from < wanted.length; from += atOnce) {
    const { rows } = await sql<{ code: string; geometry: Geometry }>`
      select unit.code, boundary.geometry from territory.unit unit join territory.boundary boundary on boundary.unit_id = unit.id
      where unit.valid_to is null and unit.code = any(${wanted.slice(from, from + atOnce)}::text[])`.execute(tables(context))
    for (const { code, geometry } of rows) standing.set(code, geometry)
  }
  const drawn = boundaries.map(({ code, row, source, geometry }): Drawn => {
    const parentCode = parentCodes.get(code) ?? null, parent = parentCode === null ? undefined : inFile.get(parentCode) ?? standing.get(parentCode)
    return { row, source, geometry, parent: parentCode !== null && parent ? { code: parentCode, geometry: parent } : undefined }
  })
  return boundaryDoubts(drawn, datum, await middleOfStanding(context))
}

async function middleOfStanding(context: Context): Promise<Position | undefined> {
  const { rows: [row] } = await sql<{ lng: number | null; lat: number | null }>`
    select percentile_disc(0.5) within group (order by (west + east) / 2) as lng, percentile_disc(0.5) within group (order by (south + north) / 2) as lat
    from territory.boundary boundary join territory.unit unit on unit.id = boundary.unit_id where unit.valid_to is null`.execute(tables(context))
  return row && row.lng !== null && row.lat !== null ? [row.lng, row.lat] : undefined
}
