import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { Waiting } from '#platform/waiting'
import { tables } from '../../tables.ts'
import { ballotsWaitingFor } from '../../votes/reads/ballots-of-person.ts'

/** Votes that the reader has not cast, and votes of theirs that are not counted until the co-owners agree. */
export async function ownBallotsWaiting(context: Context): Promise<Waiting[]> {
  const { actor } = context
  if (!actor) return []
  const open = [...await ballotsWaitingFor(context, actor.id)]
  const { rows: votes } = await sql<{ id: string; title: string; closes: Date; budget: string | null }>`
    select ballot.id, ballot.title, ballot.closes_at as closes, budget.id as budget from ballots.ballot ballot left join ballots.budget budget on budget.ballot_id = ballot.id
    where ballot.id = any(${open}::uuid[]) order by ballot.closes_at, ballot.id`.execute(tables(context))
  const { rows: asides } = await sql<{ id: string; title: string; closes: Date }>`
    select distinct ballot.id, ballot.title, ballot.closes_at as closes from ballots.verified_owner verified
      join ballots.roll_entry entry on entry.owners @> jsonb_build_array(jsonb_build_object('estate', verified.estate_id, 'key', verified.owner_key))
      join ballots.owners_aside aside on aside.entry_id = entry.id and aside.settled_at is null
      join ballots.ballot ballot on ballot.id = aside.ballot_id and ballot.state in ('open', 'closed')
    where verified.person_id = ${actor.id} order by closes, ballot.id`.execute(tables(context))
  return [
    ...asides.map(({ id, title, closes }) => ({ kind: 'ballots.co-owners-at-odds', about: title, href: `/ballots/${id}`, until: closes })),
    ...votes.map(({ id, title, closes, budget }) => ({ kind: 'ballots.vote-open', about: title, href: budget === null ? `/ballots/${id}` : `/budgets/${budget}`, until: closes })),
  ]
}
