import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import { buildingsOf, plainBuilding } from '../reads/register-check.ts'
import type { PlannedUnit } from '../rules/check-register.ts'

export interface Writing {
  readonly estateId: string
  readonly validFrom: string
  readonly cause: 'import' | 'sale' | 'correction'
  readonly importId?: string | undefined
  readonly sample?: boolean
}

const atOnce = 2000

/** Lets changes of one register happen one after the other: a check that was made stays true until what it allowed is written. */
export const lockRegister = async (context: Context, estateId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`register ${estateId}`}, 0))`.execute(tables(context))
}

/** Writes new versions of units, and the units that are new; the versions before them end on that day. Many rows to a statement. */
export async function writeVersions(context: Context, units: readonly PlannedUnit[], { estateId, validFrom, cause, importId, sample = false }: Writing): Promise<void> {
  const database = tables(context), buildings = await buildingsOf(context, estateId)
  for (let from = 0; from < units.length; from += atOnce) {
    const part = units.slice(from, from + atOnce).map((unit) => ({
      key: unit.key, building: unit.building, building_unit_id: buildings.get(plainBuilding(unit.building)) ?? null, label: unit.label, area: Number(unit.area), area_source: unit.areaSource, kind: unit.kind,
      state: unit.state, certificate: unit.certificate, owners: unit.owners.map(({ key, name, party, share, representative }) => ({ key, name, party, n: share?.numerator ?? null, d: share?.denominator ?? null, representative })),
    }))
    const given = sql`jsonb_to_recordset(${JSON.stringify(part)}::jsonb) as given (key text, building text, building_unit_id uuid, label text, area bigint, area_source text, kind text, state text, certificate text, owners jsonb)`
    await sql`insert into ballots.exclusive_unit (estate_id, key, sample) select ${estateId}, key, ${sample} from ${given} on conflict (estate_id, key) do nothing`.execute(database)
    // The units are found by their key before anything else: a plan made while the register was empty would go through all of it for each.
    await sql`
      with known as materialized (select unit.id from ${given} join ballots.exclusive_unit unit on unit.estate_id = ${estateId} and unit.key = given.key)
      update ballots.exclusive_unit_version version set valid_to = ${validFrom}::date, ended_by_import = ${importId ?? null} from known where version.exclusive_unit_id = known.id and version.valid_to is null`.execute(database)
    await sql`
      with known as materialized (select unit.id, given.* from ${given} join ballots.exclusive_unit unit on unit.estate_id = ${estateId} and unit.key = given.key),
      version as (
        insert into ballots.exclusive_unit_version (exclusive_unit_id, building, building_unit_id, label, area, area_source, kind, state, certificate, cause, valid_from, import_id, by_person, at)
        select id, building, building_unit_id, label, area, area_source, kind, state, certificate, ${cause}, ${validFrom}::date, ${importId ?? null}::uuid, ${context.actor?.id ?? null}::uuid, ${context.now}::timestamptz from known returning id, exclusive_unit_id)
      insert into ballots.ownership (version_id, owner_key, name, party, share_numerator, share_denominator, representative)
      select version.id, owner.key, owner.name, owner.party, owner.n, owner.d, owner.representative
      from known join version on version.exclusive_unit_id = known.id cross join jsonb_to_recordset(known.owners) as owner (key text, name text, party text, n integer, d integer, representative boolean)`.execute(database)
  }
  await endSold(context, { estateId, validFrom, importId })
}

/** Whoever owns nothing of the estate any more is no verified owner from that day on. */
async function endSold(context: Context, { estateId, validFrom, importId }: Pick<Writing, 'estateId' | 'validFrom' | 'importId'>): Promise<void> {
  await sql`
    update ballots.verified_owner verified set ended_on = ${validFrom}::date, ended_by_import = ${importId ?? null}
    where verified.estate_id = ${estateId} and verified.ended_on is null and not exists (
      select from ballots.ownership ownership join ballots.exclusive_unit_version version on version.id = ownership.version_id and version.valid_to is null
        join ballots.exclusive_unit unit on unit.id = version.exclusive_unit_id and unit.estate_id = ${estateId}
      where ownership.owner_key = verified.owner_key)`.execute(tables(context))
}
