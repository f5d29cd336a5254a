import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

/** Whether somebody asked to be told before the close. */
export const hasReminder = async (context: Context, ballotId: string, personId: string): Promise<boolean> =>
  await tables(context).selectFrom('ballots.ballot_reminder').select('ballot_id').where('ballot_id', '=', ballotId).where('person_id', '=', personId).executeTakeFirst() !== undefined
