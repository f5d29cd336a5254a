import { sql } from 'kysely'
import type { PersonalPart } from '#platform/personal'
import { tables } from '../tables.ts'

/** Votes lie under lines of the roll, not under persons; while a ballot runs, and where it is by name, these lead to the person's own vote. */
export const votesPersonal: PersonalPart = {
  async collect(context, personId) {
    const reminders = await tables(context).selectFrom('ballots.ballot_reminder').select('ballot_id as ballot').where('person_id', '=', personId).execute()
    const { rows: votes } = await sql<{ ballot: string; title: string; votedAt: Date | null; answers: unknown }>`
      with line as (
        select entry_id as id from ballots.roll_person where person_id = ${personId}
        union
        select entry.id from ballots.verified_owner verified join ballots.roll_entry entry on entry.owners @> jsonb_build_array(jsonb_build_object('estate', verified.estate_id, 'key', verified.owner_key)) where verified.person_id = ${personId}
      )
      select ballot.id as ballot, ballot.title, cast_line.at as "votedAt", cast_line.answers from line
        join ballots.current_vote vote on vote.voter_id = line.id join ballots.ballot ballot on ballot.id = vote.ballot_id and ballot.secrecy = 'named'
        join ballots.vote_journal cast_line on cast_line.ballot_id = vote.ballot_id and cast_line.receipt_digest = vote.receipt_digest
      union all
      select ballot.id, ballot.title, null, null from line join ballots.voter_link link on link.entry_id = line.id join ballots.ballot ballot on ballot.id = link.ballot_id`.execute(tables(context))
    return reminders.length + votes.length === 0 ? undefined : { reminders, votes }
  },
  /** Reminders go; a vote that was cast stays counted, under a line of the roll that no longer leads to the person. */
  async erase(context, personId) {
    await tables(context).deleteFrom('ballots.ballot_reminder').where('person_id', '=', personId).execute()
  },
}
