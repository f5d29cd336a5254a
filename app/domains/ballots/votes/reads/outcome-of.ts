import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { tables } from '../../tables.ts'
import type { Outcome } from '../rules/outcome.ts'

/** The result of a ballot; undefined until it is counted. */
export const outcomeOf = async (context: Context, ballotId: string): Promise<Outcome | undefined> =>
  isKey(ballotId) ? (await tables(context).selectFrom('ballots.ballot_result').select('outcome').where('ballot_id', '=', ballotId).executeTakeFirst())?.outcome : undefined
