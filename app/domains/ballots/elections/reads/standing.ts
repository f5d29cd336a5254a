import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import { type ElectionPost, byPost } from '../rules/posts.ts'

/** What is filled and what is still open of each post, over all votings so far. */
export async function seatsFilled(context: Context, electionId: string): Promise<{ post: ElectionPost; seats: number; filled: number; open: number }[]> {
  const rows = await tables(context).selectFrom('ballots.election_post as wanted').select(['wanted.post', 'wanted.seats'])
    .select(({ selectFrom }) => selectFrom('ballots.elected').select(({ fn }) => fn.countAll<number>().as('count')).where('election_id', '=', electionId).whereRef('post', '=', 'wanted.post').where('withdrawn_because', 'is', null).as('filled'))
    .where('election_id', '=', electionId).execute()
  return rows.map(({ post, seats, filled }) => ({ post, seats, filled: filled ?? 0, open: seats - (filled ?? 0) })).sort(byPost)
}

/** The votings of an election that were counted, the latest first. */
export const countedRounds = (context: Context, electionId: string) => tables(context).selectFrom('ballots.election_round').select(['id', 'number', 'kind', 'day', 'outcome'])
  .where('election_id', '=', electionId).where('state', '=', 'counted').orderBy('number', 'desc').execute()

/** Equal votes at a last seat of the latest voting that neither a run-off nor a lot has settled. */
export async function tiePending(context: Context, electionId: string) {
  const [last] = await countedRounds(context, electionId)
  const tied = (last?.outcome?.posts ?? []).filter(({ runoffSeats }) => runoffSeats > 0)
  if (!last || tied.length === 0) return []
  const elected = await tables(context).selectFrom('ballots.elected').select(['post', 'choice']).where('round_id', '=', last.id).execute()
  return tied.filter(({ post, runoff, runoffSeats }) => elected.filter((row) => row.post === post && runoff.includes(row.choice)).length < runoffSeats).map((tie) => ({ ...tie, roundId: last.id }))
}

/** Names by choice, of everybody who stood or was written in. */
export async function namesOfChoices(context: Context, electionId: string): Promise<Map<string, string>> {
  const stood = await tables(context).selectFrom('ballots.round_candidate as stands').innerJoin('ballots.election_round as round', 'round.id', 'stands.round_id').select(['stands.choice', 'stands.name']).where('round.election_id', '=', electionId).execute()
  return new Map(stood.map(({ choice, name }) => [choice, name]))
}
