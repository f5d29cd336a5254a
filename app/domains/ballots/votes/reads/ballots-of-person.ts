import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

/** Open ballots on whose roll a person stands with a line that has not voted yet. */
export async function ballotsWaitingFor(context: Context, personId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    with own as (
      select entry.id, entry.roll_id from ballots.roll_person linked join ballots.roll_entry entry on entry.id = linked.entry_id where linked.person_id = ${personId}
      union
      select entry.id, entry.roll_id from ballots.verified_owner verified
        join ballots.roll_entry entry on entry.owners @> jsonb_build_array(jsonb_build_object('estate', verified.estate_id, 'key', verified.owner_key))
        join ballots.ballot running on running.roll_id = entry.roll_id and running.state = 'open' where verified.person_id = ${personId}
    )
    select distinct ballot.id from ballots.ballot join own on own.roll_id = ballot.roll_id where ballot.state = 'open' and 'online' = any (ballot.channels) and ballot.closes_at > ${context.now}
      and case ballot.secrecy when 'named' then not exists (select from ballots.current_vote vote where vote.ballot_id = ballot.id and vote.voter_id = own.id)
        else not exists (select from ballots.voter_link link where link.ballot_id = ballot.id and link.entry_id = own.id) end`.execute(tables(context))
  return new Set(rows.map(({ id }) => id))
}
