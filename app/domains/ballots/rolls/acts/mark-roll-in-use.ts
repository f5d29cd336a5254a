import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'

/**
 * Says that a ballot on the roll opens now: from then on it is never reopened. Called within the act that opens the ballot; gives the digest of the roll
 * as it stands. Refuses `ballots.roll-not-frozen`.
 */
export async function markRollInUse(context: Context, rollId: string): Promise<{ digest: string }> {
  const row = await tables(context).updateTable('ballots.roll').set((set) => ({ in_use_at: set.fn.coalesce('in_use_at', set.val(context.now)) }))
    .where('id', '=', rollId).where('state', '=', 'frozen').returning('digest').executeTakeFirst()
  if (!row?.digest) throw new Refusal('ballots.roll-not-frozen', 'conflict')
  return { digest: row.digest }
}
