import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

/**
 * Lets submissions of one key go one after another until the transaction ends, and tells whether the key has been taken in before: what
 * comes with a report (a person without account) must not be written twice either. Part of an act.
 */
export async function holdKey(context: Context, { scope, key }: { readonly scope: string; readonly key: string }): Promise<{ id: string; reporter_id: string | null } | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`matters.intake ${scope} ${key}`}, 0))`.execute(tables(context))
  return tables(context).selectFrom('matters.matter').select(['id', 'reporter_id']).where('intake_scope', '=', scope).where('intake_key', '=', key).executeTakeFirst()
}
