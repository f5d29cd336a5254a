import { sql } from 'kysely'
import { today, unitsIn } from '#domains/territory'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

/** What the register says of a place, without names. Areas in 0.01 square metre. */
export interface Property {
  readonly units: number
  readonly area: bigint
  /** Different owners (sets of co-owners) of sold units. */
  readonly owners: number
  readonly byState: Readonly<Record<'sold' | 'undelivered' | 'unsold', { readonly units: number; readonly area: bigint }>>
  readonly parking: { readonly units: number; readonly area: bigint }
  readonly buildings: readonly { readonly building: string; readonly units: number; readonly area: bigint }[]
}

/** Sums of the register at an estate or building, on a day, today unless told. */
export async function propertyOf(context: Context, unitId: string, { on }: { readonly on?: string } = {}): Promise<Property> {
  const day = on ?? await today(context), within = await unitsIn(context, unitId)
  const { rows } = await sql<{ building: string; state: 'sold' | 'undelivered' | 'unsold'; parking: boolean; units: number; area: number }>`
    select version.building, version.state, version.kind = 'parking' as parking, count(*) as units, sum(version.area)::bigint as area
    from ballots.exclusive_unit unit join ballots.exclusive_unit_version version on version.exclusive_unit_id = unit.id
    where version.valid_from <= ${day}::date and (version.valid_to is null or version.valid_to > ${day}::date)
      and (unit.estate_id = any(${within}::uuid[]) or version.building_unit_id = any(${within}::uuid[]))
    group by 1, 2, 3`.execute(tables(context))
  const { rows: [{ owners } = { owners: 0 }] } = await sql<{ owners: number }>`
    select count(distinct keys) as owners from (
      select (select string_agg(owner_key, '+' order by owner_key) from ballots.ownership ownership where ownership.version_id = version.id) as keys
      from ballots.exclusive_unit unit join ballots.exclusive_unit_version version on version.exclusive_unit_id = unit.id
      where version.state = 'sold' and version.valid_from <= ${day}::date and (version.valid_to is null or version.valid_to > ${day}::date)
        and (unit.estate_id = any(${within}::uuid[]) or version.building_unit_id = any(${within}::uuid[]))) sold`.execute(tables(context))
  const sum = (wanted: (row: (typeof rows)[number]) => boolean) => rows.filter(wanted).reduce((sum, row) => ({ units: sum.units + row.units, area: sum.area + BigInt(row.area) }), { units: 0, area: 0n })
  return {
    ...sum(() => true), owners, parking: sum((row) => row.parking),
    byState: { sold: sum((row) => row.state === 'sold'), undelivered: sum((row) => row.state === 'undelivered'), unsold: sum((row) => row.state === 'unsold') },
    buildings: [...new Set(rows.map((row) => row.building))].sort(inOrder).map((building) => ({ building, ...sum((row) => row.building === building) })),
  }
}

/** As people count houses: 2号楼 before 10号楼. */
export const inOrder = new Intl.Collator('zh-CN', { numeric: true }).compare
