import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { RulePack } from '../rules/rule-pack.ts'
import { completed } from './pack-data.ts'

export interface PackVersion { readonly id: string; readonly code: string; readonly version: number; readonly effectiveFrom: string; readonly digest: string; readonly pack: RulePack }

/** Every version of every pack: by code, the newest first. */
export const packVersions = async (context: Context): Promise<PackVersion[]> =>
  (await tables(context).selectFrom('ballots.rule_pack').select(['id', 'code', 'version', 'effective_from as effectiveFrom', 'digest', 'body']).orderBy('code').orderBy('effective_from', 'desc').orderBy('version', 'desc').execute())
    .map(({ body, ...row }) => ({ ...row, pack: completed(body) }))

export interface PackPlace { readonly unitId: string; readonly unit: string; readonly unitCode: string; readonly from: string; readonly code: string | null }

/** Which places were told which pack, and from when: the widest place first. */
export const packPlaces = (context: Context): Promise<PackPlace[]> =>
  tables(context).selectFrom('ballots.rule_pack_place as place').innerJoin('territory.public_unit as unit', 'unit.id', 'place.unit_id')
    .select(['place.unit_id as unitId', 'unit.name as unit', 'unit.code as unitCode', 'place.from_day as from', 'place.code']).orderBy(sql`cardinality(unit.path)`).orderBy('unit.code').orderBy('place.from_day', 'desc').execute()

/** The version of each code that is in force on a day. */
export function inForce(versions: readonly PackVersion[], day: string): ReadonlyMap<string, PackVersion> {
  const current = new Map<string, PackVersion>()
  for (const version of versions) if (version.effectiveFrom <= day && !current.has(version.code)) current.set(version.code, version)
  return current
}
