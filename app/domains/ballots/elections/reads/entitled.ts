import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

/** How many lines stand on a roll: those who may vote. */
export async function entitledOf(context: Context, rollId: string): Promise<number> {
  const { count } = await tables(context).selectFrom('ballots.roll_entry').select(({ fn }) => fn.countAll<number>().as('count')).where('roll_id', '=', rollId).executeTakeFirstOrThrow()
  return count
}
