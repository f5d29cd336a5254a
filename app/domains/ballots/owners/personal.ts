import { sql } from 'kysely'
import type { PersonalPart } from '#platform/personal'
import { tables } from '../tables.ts'

/** What is kept here about a person: mandates they hold, and which full sheets they opened. Votes of owners stand under the roll, not under an account. */
export const ownersPersonal: PersonalPart = {
  async collect(context, personId) {
    const mandates = await tables(context).selectFrom('ballots.owners_proxy as proxy').innerJoin('ballots.ballot as ballot', 'ballot.id', 'proxy.ballot_id').select(['ballot.title', 'proxy.holder_name as name', 'proxy.until', 'proxy.at', 'proxy.revoked_at as revokedAt', 'proxy.used_at as usedAt']).where('proxy.holder_person', '=', personId).execute()
    const readings = await tables(context).selectFrom('ballots.sheet_reading as reading').innerJoin('ballots.ballot as ballot', 'ballot.id', 'reading.ballot_id').select(['ballot.title', 'reading.as_what as as', 'reading.form', 'reading.at']).where('reading.person_id', '=', personId).execute()
    return mandates.length + readings.length === 0 ? undefined : { mandates, readings }
  },
  async erase(context, personId) {
    await tables(context).updateTable('ballots.owners_proxy').set({ holder_name: null, holder_person: null }).where('holder_person', '=', personId).execute()
    await tables(context).deleteFrom('ballots.sheet_reading').where('person_id', '=', personId).execute()
    await sql`update ballots.owners_voice set signer = 'erased-' || id where signer = ${`person-${personId}`}`.execute(tables(context))
  },
}
