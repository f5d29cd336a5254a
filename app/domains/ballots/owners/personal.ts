import { sql } from 'kysely'
import type { PersonalPart } from '#platform/personal'
import { tables } from '../tables.ts'
import { removePower } from './acts/forget-proxy-names.ts'

/** What is kept here about a person: mandates they hold or gave on screen, and which full sheets they opened. Votes of owners stand under the roll, not under an account. */
export const ownersPersonal: PersonalPart = {
  async collect(context, personId) {
    const mandates = await tables(context).selectFrom('ballots.owners_proxy as proxy').innerJoin('ballots.ballot as ballot', 'ballot.id', 'proxy.ballot_id').select(['ballot.title', 'proxy.holder_name as name', 'proxy.until', 'proxy.at', 'proxy.revoked_at as revokedAt', 'proxy.used_at as usedAt']).where('proxy.holder_person', '=', personId).execute()
    const readings = await tables(context).selectFrom('ballots.sheet_reading as reading').innerJoin('ballots.ballot as ballot', 'ballot.id', 'reading.ballot_id').select(['ballot.title', 'reading.as_what as as', 'reading.form', 'reading.at']).where('reading.person_id', '=', personId).execute()
    const given = await tables(context).selectFrom('ballots.owners_proxy_offer as offer').innerJoin('ballots.ballot as ballot', 'ballot.id', 'offer.ballot_id').select(['ballot.title', 'offer.holder_name as name', 'offer.until', 'offer.state', 'offer.reason', 'offer.at']).where('offer.person_id', '=', personId).execute()
    return mandates.length + readings.length + given.length === 0 ? undefined : { given, mandates, readings }
  },
  async erase(context, personId) {
    await tables(context).updateTable('ballots.owners_proxy').set({ holder_name: null, holder_person: null }).where('holder_person', '=', personId).execute()
    const offers = await tables(context).selectFrom('ballots.owners_proxy_offer').select('picture').where('person_id', '=', personId).where('picture', 'is not', null).execute()
    await tables(context).updateTable('ballots.owners_proxy_offer').set({ state: 'withdrawn', decided_at: context.now }).where('person_id', '=', personId).where('state', '=', 'waiting').execute()
    // A mandate that votes are counted by keeps its paper with whoever counts; an offer that became none goes.
    await tables(context).updateTable('ballots.owners_proxy_offer').set({ person_id: null, holder_name: null, picture: null }).where('person_id', '=', personId).execute()
    for (const { picture } of offers) if (picture !== null) await removePower(context, picture)
    await tables(context).deleteFrom('ballots.sheet_reading').where('person_id', '=', personId).execute()
    await sql`update ballots.owners_voice set signer = 'erased-' || id where signer = ${`person-${personId}`}`.execute(tables(context))
  },
}
