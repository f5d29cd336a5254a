import { sql } from 'kysely'
import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { tables } from '../../tables.ts'

/** Erases the names of proxies once nobody can ask a court any more to annul the decision, or the vote was cancelled. Gives how many. */
export function forgetProxyNames(context: Context): Promise<number> {
  return together(context, async (context) => {
    const { numAffectedRows } = await sql`
      update ballots.owners_proxy proxy set holder_name = null, holder_person = null
      where (holder_name is not null or holder_person is not null) and (
        exists (select from ballots.owners_statement statement where statement.ballot_id = proxy.ballot_id and statement.annul_until < ${await today(context)}::date)
        or exists (select from ballots.ballot ballot where ballot.id = proxy.ballot_id and ballot.state = 'cancelled'))`.execute(tables(context))
    const forgotten = Number(numAffectedRows ?? 0)
    if (forgotten > 0) await recordAct(context, 'ballots.proxy-names-erased', 'owners', { facts: { proxies: forgotten } })
    return forgotten
  })
}
