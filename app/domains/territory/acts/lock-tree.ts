import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../tables.ts'

/** Lets changes of the tree happen one after the other: a check that was made stays true until what it allowed is written. */
export const lockTree = async (context: Context): Promise<void> => {
  await sql`select pg_advisory_xact_lock(720260110)`.execute(tables(context))
}
