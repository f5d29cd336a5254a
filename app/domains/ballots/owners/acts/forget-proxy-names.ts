import { type RawBuilder, sql } from 'kysely'
import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { tables } from '../../tables.ts'

/** Erases the names of proxies, and the pictures of their papers, once nobody can ask a court any more to annul the decision, or the vote was cancelled. Gives how many. */
export function forgetProxyNames(context: Context): Promise<number> {
  return together(context, async (context) => {
    const day = await today(context), over = (ballot: RawBuilder<unknown>) => sql`(
        exists (select from ballots.owners_statement statement where statement.ballot_id = ${ballot} and statement.annul_until < ${day}::date)
        or exists (select from ballots.ballot ballot where ballot.id = ${ballot} and ballot.state = 'cancelled'))`
    const { rows: pictures } = await sql<{ picture: string }>`
      select picture from ballots.owners_proxy proxy where picture is not null and ${over(sql`proxy.ballot_id`)} union select picture from ballots.owners_proxy_offer offer where picture is not null and ${over(sql`offer.ballot_id`)}`.execute(tables(context))
    const { numAffectedRows } = await sql`
      update ballots.owners_proxy proxy set holder_name = null, holder_person = null, picture = null
      where num_nonnulls(holder_name, holder_person, picture) > 0 and ${over(sql`proxy.ballot_id`)}`.execute(tables(context))
    const { numAffectedRows: offers } = await sql`
      update ballots.owners_proxy_offer offer set holder_name = null, picture = null where num_nonnulls(holder_name, picture) > 0 and ${over(sql`offer.ballot_id`)}`.execute(tables(context))
    for (const { picture } of pictures) await removePower(context, picture)
    const forgotten = Number(numAffectedRows ?? 0) + Number(offers ?? 0)
    if (forgotten > 0) await recordAct(context, 'ballots.proxy-names-erased', 'owners', { facts: { proxies: forgotten } })
    return forgotten
  })
}

/** Removes the kept picture of a power that no mandate shows any more. */
export async function removePower(context: Context, digest: string): Promise<void> {
  const { rows } = await sql`select from ballots.owners_proxy where picture = ${digest} union all select from ballots.owners_proxy_offer where picture = ${digest} limit 1`.execute(tables(context))
  if (rows.length === 0) await context.files.remove(digest)
}
