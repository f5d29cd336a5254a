import { sql } from 'kysely'
import { today } from '#domains/territory'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { tables } from '../../tables.ts'
import type { ExclusiveUnit } from '../rules/exclusive-unit.ts'
import { unitOf, versionRows } from './holdings.ts'

/** The units that a person owns by verified ownership, today. A claim that nobody has verified gives none. */
export async function dwellingsOf(context: Context, personId: string): Promise<ExclusiveUnit[]> {
  if (!isKey(personId)) return []
  const { rows } = await sql<Parameters<typeof unitOf>[0]>`
    ${versionRows(await today(context))}
    where exists (select from ballots.verified_owner verified join ballots.ownership ownership on ownership.owner_key = verified.owner_key and ownership.version_id = version.id
      where verified.person_id = ${personId}::uuid and verified.ended_on is null and verified.estate_id = unit.estate_id)
    order by version.building, version.label`.execute(tables(context))
  return rows.map(unitOf)
}
