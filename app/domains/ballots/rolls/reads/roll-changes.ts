import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

export interface RollChange {
  readonly how: 'added' | 'struck' | 'changed' | 'reopened'
  readonly number: number | null
  readonly reason: string
  readonly basis: string | null
  readonly at: Date
}

/** The journal of a roll as everybody may read it, the newest first. */
export const rollChanges = (context: Context, rollId: string, limit = 200): Promise<RollChange[]> =>
  tables(context).selectFrom('ballots.roll_change').select(['how', 'number', 'reason', 'basis', 'at']).where('roll_id', '=', rollId).orderBy('id', 'desc').limit(limit).execute()
