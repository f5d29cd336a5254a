import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { Waiting } from '#platform/waiting'
import { tables } from '../../tables.ts'

const most = 200

/** Votes that are open now and budgets that collect projects, those that close first before the others. */
export async function openBallots(context: Context): Promise<Waiting[]> {
  const { rows } = await sql<{ kind: string; href: string; about: string; unitId: string; until: Date | null }>`
    select 'ballots.voting' as kind, coalesce('/budgets/' || budget.id, '/ballots/' || ballot.id) as href, ballot.title as about, ballot.unit_id as "unitId", ballot.closes_at as until
      from ballots.ballot ballot left join ballots.budget budget on budget.ballot_id = ballot.id where ballot.state = 'open' and ballot.closes_at > ${context.now}
    union all
    select 'ballots.collecting', '/budgets/' || budget.id, budget.title, budget.unit_id, budget.collect_until from ballots.budget budget where budget.state = 'collecting' and budget.collect_until > ${context.now}
    order by 5, 2 limit ${most}`.execute(tables(context))
  return rows
}
