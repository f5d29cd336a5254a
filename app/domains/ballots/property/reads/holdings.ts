import { sql } from 'kysely'
import { today, unitsIn } from '#domains/territory'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { AreaSource, ExclusiveUnit, HoldingState, Owner, UnitKind } from '../rules/exclusive-unit.ts'

interface Row {
  readonly id: string; readonly estateId: string; readonly key: string; readonly building: string; readonly buildingUnitId: string | null; readonly label: string
  readonly area: number; readonly areaSource: AreaSource; readonly kind: UnitKind; readonly state: HoldingState; readonly certificate: string | null; readonly validFrom: string
  readonly owners: readonly Owner[]
}

export const unitOf = ({ area, ...row }: Row): ExclusiveUnit => ({ ...row, area: BigInt(area) })

/** What every list of units is read from: the versions in force on a day, with their owners. */
export const versionRows = (day: string) => sql`
  select unit.id, unit.estate_id as "estateId", unit.key, version.id as version_id, version.building, version.building_unit_id as "buildingUnitId", version.label, version.area,
    version.area_source as "areaSource", version.kind, version.state, version.certificate, version.valid_from as "validFrom",
    coalesce((select jsonb_agg(jsonb_build_object('key', owner_key, 'name', name, 'party', party, 'representative', representative,
      'share', case when share_numerator is null then null else jsonb_build_object('numerator', share_numerator, 'denominator', share_denominator) end) order by owner_key)
      from ballots.ownership ownership where ownership.version_id = version.id), '[]') as owners
  from ballots.exclusive_unit unit join ballots.exclusive_unit_version version on version.exclusive_unit_id = unit.id
    and version.valid_from <= ${day}::date and (version.valid_to is null or version.valid_to > ${day}::date)`

/**
 * The exclusive units of a place (an estate, one of its buildings, or what stands above them) as the register had them on a day, today unless told,
 * with the full names of their owners: whoever shows these records the reading.
 */
export async function holdingsOf(context: Context, units: string | readonly string[], { on }: { readonly on?: string } = {}): Promise<ExclusiveUnit[]> {
  const day = on ?? await today(context)
  const within = [...new Set((await Promise.all([units].flat().map((unit) => unitsIn(context, unit)))).flat())]
  if (within.length === 0) return []
  const { rows } = await sql<Row>`${versionRows(day)} where unit.estate_id = any(${within}::uuid[]) or version.building_unit_id = any(${within}::uuid[])`.execute(tables(context))
  return rows.map(unitOf)
}
