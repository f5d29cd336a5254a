import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { tables } from '../../tables.ts'
import type { StatedCount } from '../rules/count-owners.ts'
import type { Statement } from '../rules/statement.ts'
import type { Voice } from '../rules/voices.ts'

/** How a published result was corrected by another list of the outside system. What was counted first stays beside it. */
export interface Correction {
  readonly number: number
  readonly reason: string
  readonly system: string
  /** Digest of the list. */
  readonly digest: string
  readonly answers: Readonly<Record<string, Voice>>
  readonly counts: readonly StatedCount[]
  readonly statement: Statement
  readonly noticeId: string | null
  readonly statedOn: string
  readonly annulUntil: string
}

/** Corrections of a vote, the first one first. */
export async function correctionsOf(context: Context, ballotId: string): Promise<Correction[]> {
  if (!isKey(ballotId)) return []
  return tables(context).selectFrom('ballots.owners_correction as correction').innerJoin('ballots.outside_result as outside', 'outside.id', 'correction.outside_id')
    .select(['correction.number', 'correction.reason', 'outside.system', 'outside.file_digest as digest', 'correction.answers', 'correction.counts', 'correction.body as statement', 'correction.notice_id as noticeId', 'correction.stated_on as statedOn', 'correction.annul_until as annulUntil'])
    .where('correction.ballot_id', '=', ballotId).orderBy('correction.number').execute()
}

/** Entries of the roll whose vote came with the outside list that was counted, and what it said. */
export async function votesOfList(context: Context, ballotId: string): Promise<ReadonlyMap<string, Voice>> {
  const rows = await tables(context).selectFrom('ballots.owners_voice').select(['entry_id', 'answers']).where('ballot_id', '=', ballotId).where('outside_id', 'is not', null).where('taken_back_at', 'is', null).execute()
  return new Map(rows.map(({ entry_id, answers }) => [entry_id, answers]))
}
