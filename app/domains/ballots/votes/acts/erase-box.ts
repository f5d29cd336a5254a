import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

/** Takes away what leads from a line of the roll to its vote. Part of the count, after the box was emptied, and of cancelling, where the box stays unread for ever. */
export async function eraseBox(context: Context, ballotId: string): Promise<void> {
  const db = tables(context)
  await db.deleteFrom('ballots.voter_link').where('ballot_id', '=', ballotId).execute()
  await db.deleteFrom('ballots.current_vote').where('ballot_id', '=', ballotId).execute()
}
