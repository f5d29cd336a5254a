import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

/** Everybody who may act for a line of the roll, once: the same as the accounts of its entries, in one pass however long the roll is. */
export async function personsOfRoll(context: Context, rollId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select person_id as id from ballots.roll_person where roll_id = ${rollId}
    union
    select verified.person_id from ballots.roll entered join ballots.roll_entry entry on entry.roll_id = entered.id
      cross join lateral jsonb_to_recordset(entry.owners) as owner (estate uuid, key text, representative boolean)
      join ballots.verified_owner verified on verified.estate_id = owner.estate and verified.owner_key = owner.key and (verified.ended_on is null or verified.ended_on > entered.as_of)
    where entered.id = ${rollId} and (owner.representative or not (entry.owners @> '[{"representative": true}]'))`.execute(tables(context))
  return rows.map(({ id }) => id)
}
