import type { Context } from '#platform/context'
import type { PersonalPart } from '#platform/personal'
import { tables } from '../tables.ts'
import { claimsOf } from './reads/claims.ts'

async function collect(context: Context, personId: string): Promise<unknown> {
  const claims = await claimsOf(context, personId)
  const verified = await tables(context).selectFrom('ballots.verified_owner as verified').innerJoin('territory.public_unit as estate', 'estate.id', 'verified.estate_id').select(['estate.name as estateName', 'verified.how', 'verified.at', 'verified.ended_on as endedOn']).where('verified.person_id', '=', personId).orderBy('verified.at').execute()
  if (claims.length + verified.length === 0) return undefined
  return { claims: claims.map(({ estateName, building, label, proof, state, serviceSaid, reason, at, decidedAt }) => ({ estateName, building, label, proof, state, serviceSaid, reason, at, decidedAt })), verified }
}

/** The register of the estate stays, as the law has it kept; that an account is one of its owners is forgotten. */
async function erase(context: Context, personId: string): Promise<void> {
  await tables(context).deleteFrom('ballots.verified_owner').where('person_id', '=', personId).execute()
  await tables(context).deleteFrom('ballots.ownership_claim').where('person_id', '=', personId).execute()
}

/** What is kept here about a person: how it is shown to them, and forgotten. */
export const propertyPersonal: PersonalPart = { collect, erase }
