import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import type { ClaimState, Proof, ServiceAnswer } from '../rules/claim.ts'

/** "This unit is mine", as it stands. */
export interface Claim {
  readonly id: string
  readonly personId: string
  readonly unitId: string
  readonly estateId: string
  readonly estateName: string
  readonly building: string
  readonly label: string
  readonly proof: Proof
  readonly state: ClaimState
  readonly serviceSaid: ServiceAnswer | null
  readonly reason: string | null
  readonly at: Date
  readonly decidedAt: Date | null
}

const query = (context: Context) => tables(context).selectFrom('ballots.ownership_claim as claim')
  .innerJoin('ballots.exclusive_unit as unit', 'unit.id', 'claim.exclusive_unit_id').innerJoin('territory.public_unit as estate', 'estate.id', 'unit.estate_id')
  .leftJoin('ballots.exclusive_unit_version as version', (join) => join.onRef('version.exclusive_unit_id', '=', 'unit.id').on('version.valid_to', 'is', null))
  .select(['claim.id', 'claim.person_id as personId', 'unit.id as unitId', 'unit.estate_id as estateId', 'estate.name as estateName', sql<string>`coalesce(version.building, '')`.as('building'),
    sql<string>`coalesce(version.label, unit.key)`.as('label'), 'claim.proof', 'claim.state', 'claim.service_said as serviceSaid', 'claim.reason', 'claim.at', 'claim.decided_at as decidedAt'])

/** The claim of that id. Refuses `ballots.unknown-claim`. */
export async function claimById(context: Context, id: string): Promise<Claim> {
  const row = isKey(id) ? await query(context).where('claim.id', '=', id).executeTakeFirst() : undefined
  if (!row) throw new Refusal('ballots.unknown-claim', 'missing')
  return row
}

/** What a person said is theirs, the newest first. */
export const claimsOf = (context: Context, personId: string): Promise<Claim[]> => query(context).where('claim.person_id', '=', personId).orderBy('claim.at', 'desc').limit(50).execute()

/** Claims that wait for staff, the oldest first. */
export const waitingClaims = (context: Context, estateIds: readonly string[]): Promise<Claim[]> =>
  estateIds.length === 0 ? Promise.resolve([]) : query(context).where('claim.state', '=', 'waiting').where('unit.estate_id', 'in', estateIds).orderBy('claim.at').limit(200).execute()

/** Whose account an owner of a unit is, by the register's key of the owner. */
export async function verifiedOwners(context: Context, estateId: string, ownerKeys: readonly string[]): Promise<Map<string, { readonly id: string; readonly personId: string; readonly at: Date; readonly how: 'counter' | 'city-service' }>> {
  if (ownerKeys.length === 0) return new Map()
  const rows = await tables(context).selectFrom('ballots.verified_owner').select(['id', 'owner_key', 'person_id as personId', 'at', 'how'])
    .where('estate_id', '=', estateId).where('owner_key', 'in', ownerKeys).where('ended_on', 'is', null).execute()
  return new Map(rows.map(({ owner_key, ...row }) => [owner_key, row]))
}
