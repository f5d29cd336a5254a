import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

/** Where the reader has a home or a say: estates of their verified property, and units on a roll of which they stand. */
export async function ownUnits(context: Context): Promise<readonly string[]> {
  if (!context.actor) return []
  const { rows } = await sql<{ id: string }>`
    select estate_id as id from ballots.verified_owner where person_id = ${context.actor.id} and ended_on is null
    union select roll.unit_id from ballots.roll_person own join ballots.roll roll on roll.id = own.roll_id where own.person_id = ${context.actor.id}`.execute(tables(context))
  return rows.map(({ id }) => id)
}
