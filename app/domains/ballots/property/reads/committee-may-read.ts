import { sql } from 'kysely'
import { unitsIn } from '#domains/territory'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

/** Whether a roll of owners, or a vote on one, is under way at an estate: for so long its owners' committee sees who they are. */
export async function isOwnersVoteUnderWay(context: Context, estateId: string): Promise<boolean> {
  const within = await unitsIn(context, estateId)
  const { rows } = await sql`
    select from ballots.roll roll where roll.kind = 'owners' and roll.unit_ids && ${within}::uuid[] and (roll.state in ('published', 'reopened') or (roll.state = 'frozen'
      and (not exists (select from ballots.ballot ballot where ballot.roll_id = roll.id) or exists (select from ballots.ballot ballot where ballot.roll_id = roll.id and ballot.state not in ('counted', 'cancelled'))))) limit 1`.execute(tables(context))
  return rows.length > 0
}
