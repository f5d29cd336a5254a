import type { Context } from '#platform/context'
import type { Waiting, WaitingSource } from '#platform/waiting'
import { tables } from '../tables.ts'

/** Matters of the reader that ask whether they are solved. */
async function ownMattersWaiting(context: Context): Promise<Waiting[]> {
  if (!context.actor) return []
  const rows = await tables(context).selectFrom('matters.matter').select(['id', 'number', 'public_title', 'due_at']).where('reporter_id', '=', context.actor.id).where('state', '=', 'asking').orderBy('due_at').orderBy('id').limit(20).execute()
  return rows.map(({ number, public_title, due_at }) => ({ kind: 'matters.to-confirm', about: public_title, href: `/matters/${number}/confirm`, until: due_at }))
}

/** What waits in this room for whoever asks; the desk has its queue. */
export const mattersWaiting: WaitingSource = { own: ownMattersWaiting }
