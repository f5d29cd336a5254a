import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { PaperPost } from '../rules/posts.ts'
import type { RoundKind } from '../rules/round.ts'

export interface RoundPaper {
  readonly post: PaperPost
  readonly seats: number
  /** In the order in which they stand on the paper. */
  readonly candidates: readonly { readonly choice: string; readonly name: string; readonly nominationId: string | null }[]
}

/** Prepares one voting: its day, its kinds of paper and who stands on each. */
export async function newRound(context: Context, electionId: string, { kind, day, papers }: { readonly kind: RoundKind; readonly day: string; readonly papers: readonly RoundPaper[] }): Promise<string> {
  const open = tables(context)
  const { last } = await open.selectFrom('ballots.election_round').select(({ fn }) => fn.max('number').as('last')).where('election_id', '=', electionId).executeTakeFirstOrThrow()
  const { id } = await open.insertInto('ballots.election_round').values({ election_id: electionId, number: (last ?? 0) + 1, kind, day, state: 'prepared', ballot_id: null, opened_at: null, closed_at: null, participants: null, outcome: null }).returning('id').executeTakeFirstOrThrow()
  await open.insertInto('ballots.election_paper').values(papers.map(({ post, seats }) => ({ round_id: id, post, seats, returned: null }))).execute()
  const standing = papers.flatMap(({ post, candidates }) => candidates.map(({ choice, name, nominationId }, index) => ({ round_id: id, post, choice, name, nomination_id: nominationId, place: index + 1 })))
  if (standing.length > 0) await open.insertInto('ballots.round_candidate').values(standing).execute()
  return id
}

/** The voting that is prepared or under way; undefined when there is none. */
export const roundUnderWay = (context: Context, electionId: string) => tables(context).selectFrom('ballots.election_round').select(['id', 'number', 'kind', 'day', 'state', 'participants', 'ballot_id as ballotId'])
  .where('election_id', '=', electionId).where('state', 'in', ['prepared', 'open', 'closed', 'opened']).executeTakeFirst()
