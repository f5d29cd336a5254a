import type { UnfinishedThing } from '#domains/people'
import type { Context } from '#platform/context'
import { mayMove, openStates } from '../rules/state.ts'
import { tables } from '../tables.ts'

/** What somebody raised and others still work on, in the words that are published. */
export async function unfinishedMatters(context: Context, personId: string): Promise<UnfinishedThing[]> {
  const rows = await tables(context).selectFrom('matters.matter').select(['number', 'public_title', 'public_text', 'state']).where('reporter_id', '=', personId).where('state', 'in', openStates).orderBy('reported_at').execute()
  return rows.map(({ number, public_title, public_text, state }) => ({ number, title: public_title, text: public_text, mayBeWithdrawn: mayMove('withdraw', state, 'withdrawn') }))
}

/** Keys and numbers of what somebody raised against an organisation for which the actor holds a post: nobody there may read who complained. */
export async function complaintsOfOwnOffice(context: Context, personId: string): Promise<string[]> {
  const own = (context.actor?.posts ?? []).flatMap(({ organisationId }) => organisationId ?? [])
  if (own.length === 0 || context.actor?.id === personId) return []
  const rows = await tables(context).selectFrom('matters.matter').select(['id', 'number']).where('reporter_id', '=', personId).where('complained_of', 'in', own).execute()
  return rows.flatMap(({ id, number }) => [id, number])
}
