import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { Answers } from '../../votes/rules/answer.ts'
import type { Entered } from '../rules/paper.ts'

export interface Box { readonly countedAt: Date | null; readonly papers: number | null; readonly issued: number | null; readonly voidedReason: string | null }

export async function boxOf(context: Context, ballotId: string): Promise<Box | undefined> {
  return tables(context).selectFrom('ballots.paper_box').select(['counted_at as countedAt', 'papers', 'issued', 'voided_reason as voidedReason']).where('ballot_id', '=', ballotId).executeTakeFirst()
}

/** How many lines of the roll were given a paper. */
export async function issuedPapers(context: Context, ballotId: string): Promise<number> {
  const { count } = await tables(context).selectFrom('ballots.paper_issue').select((all) => all.fn.countAll<string>().as('count')).where('ballot_id', '=', ballotId).executeTakeFirstOrThrow()
  return Number(count)
}

/** Which of these lines were given a paper. */
export async function withPaper(context: Context, ballotId: string, entryIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (entryIds.length === 0) return new Set()
  const rows = await tables(context).selectFrom('ballots.paper_issue').select('entry_id').where('ballot_id', '=', ballotId).where('entry_id', '=', sql<string>`any(${entryIds}::uuid[])`).execute()
  return new Set(rows.map(({ entry_id }) => entry_id))
}

/** Everything that was entered, by the number of the paper. */
export async function enteredPapers(context: Context, ballotId: string): Promise<Entered[]> {
  const { rows } = await sql<{ number: number; entries: Answers[]; settled: Answers | null }>`
    select paper.number, jsonb_agg(paper.answers order by paper.clerk_id) as entries, (select answers from ballots.box_paper_settled settled where settled.ballot_id = paper.ballot_id and settled.number = paper.number) as settled
    from ballots.box_paper paper where paper.ballot_id = ${ballotId} group by paper.ballot_id, paper.number order by paper.number`.execute(context.database)
  return rows
}

/** Numbers of the papers that a clerk has entered. */
export async function papersBy(context: Context, ballotId: string, clerkId: string): Promise<ReadonlySet<number>> {
  const rows = await tables(context).selectFrom('ballots.box_paper').select('number').where('ballot_id', '=', ballotId).where('clerk_id', '=', clerkId).execute()
  return new Set(rows.map(({ number }) => number))
}
