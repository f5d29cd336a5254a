import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import type { RoundOfBallot } from '../rules/count-ballot.ts'

/** The voting that a secret ballot holds. Refuses `ballots.unknown-voting`. */
export async function roundOfBallot(context: Context, ballotId: string): Promise<RoundOfBallot> {
  const round = await tables(context).selectFrom('ballots.election_round as round').innerJoin('ballots.election as election', 'election.id', 'round.election_id').select(['round.id', 'round.kind', 'election.committee', 'election.mode']).where('round.ballot_id', '=', ballotId).executeTakeFirst()
  if (!round) throw new Refusal('ballots.unknown-voting', 'missing')
  const papers = await tables(context).selectFrom('ballots.election_paper').select(['post', 'seats']).where('round_id', '=', round.id).execute()
  return { kind: round.kind, committee: round.committee, mode: round.mode, seats: Object.fromEntries(papers.map(({ post, seats }) => [post, seats])) }
}
