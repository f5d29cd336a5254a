import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { tables } from '../../tables.ts'
import { correctionsOf } from './corrections.ts'
import type { Statement } from '../rules/statement.ts'

export interface Stated { readonly statement: Statement; readonly noticeId: string | null; readonly statedOn: string; readonly annulUntil: string }

/** What was stated of an owners' vote, last; undefined before. */
export async function statementOf(context: Context, ballotId: string): Promise<Stated | undefined> {
  const row = isKey(ballotId) ? await tables(context).selectFrom('ballots.owners_statement').select(['body', 'notice_id', 'stated_on', 'annul_until']).where('ballot_id', '=', ballotId).executeTakeFirst() : undefined
  const corrected = row && (await correctionsOf(context, ballotId)).at(-1)
  return corrected ?? (row && { statement: row.body, noticeId: row.notice_id, statedOn: row.stated_on, annulUntil: row.annul_until })
}

export const isStated = async (context: Context, ballotId: string): Promise<boolean> => (await statementOf(context, ballotId)) !== undefined
