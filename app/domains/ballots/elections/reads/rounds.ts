import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { byPost, type PaperPost } from '../rules/posts.ts'
import type { RoundKind, RoundState } from '../rules/round.ts'
import type { RoundOutcome } from '../rules/outcome.ts'

export interface Paper {
  readonly post: PaperPost
  readonly seats: number
  readonly printed: number
  readonly spoilt: number
  readonly returned: number | null
  readonly candidates: readonly { readonly choice: string; readonly name: string }[]
}

export interface Round {
  readonly id: string
  readonly electionId: string
  readonly number: number
  readonly kind: RoundKind
  readonly day: string
  readonly state: RoundState
  readonly openedAt: Date | null
  readonly closedAt: Date | null
  /** To whom papers were given so far, or in the end. */
  readonly given: number
  readonly participants: number | null
  readonly outcome: RoundOutcome | null
  /** The secret ballot that holds it, where it is held online. */
  readonly ballotId: string | null
  readonly papers: readonly Paper[]
}

/** The votings of an election that were not cancelled, the first first and numbered so, each with its papers and who stands on them. */
export async function roundsOf(context: Context, electionId: string): Promise<Round[]> {
  const open = tables(context)
  const rounds = await open.selectFrom('ballots.election_round as round').select(['id', 'election_id', 'number', 'kind', 'day', 'state', 'opened_at', 'closed_at', 'participants', 'outcome', 'ballot_id'])
    .select(({ selectFrom }) => selectFrom('ballots.election_issue').select(({ fn }) => fn.countAll<number>().as('count')).whereRef('round_id', '=', 'round.id').as('given'))
    .where('election_id', '=', electionId).where('state', '<>', 'cancelled').orderBy('number').execute()
  if (rounds.length === 0) return []
  const ids = rounds.map(({ id }) => id)
  const [papers, standing] = await Promise.all([
    open.selectFrom('ballots.election_paper').select(['round_id', 'post', 'seats', 'printed', 'spoilt', 'returned']).where('round_id', 'in', ids).execute(),
    open.selectFrom('ballots.round_candidate').select(['round_id', 'post', 'choice', 'name']).where('round_id', 'in', ids).orderBy('place').execute(),
  ])
  return rounds.map(({ election_id, opened_at, closed_at, given, ballot_id, ...round }, index) => ({
    ...round, number: index + 1, electionId: election_id, ballotId: ballot_id, openedAt: opened_at, closedAt: closed_at, given: given ?? 0,
    papers: papers.filter((paper) => paper.round_id === round.id).sort(byPost).map(({ round_id: _, ...paper }) => ({
      ...paper, candidates: standing.filter((candidate) => candidate.round_id === round.id && candidate.post === paper.post).map(({ choice, name }) => ({ choice, name })),
    })),
  }))
}

/** One voting of one election. Refuses `ballots.unknown-voting`. */
export async function roundOf(context: Context, electionId: string, roundId: string): Promise<Round> {
  const round = isKey(electionId) ? (await roundsOf(context, electionId)).find(({ id }) => id === roundId) : undefined
  if (!round) throw new Refusal('ballots.unknown-voting', 'missing')
  return round
}

/** Polling places of a voting with what was checked there, and who works at it. */
export async function pollingOf(context: Context, roundId: string) {
  const open = tables(context)
  const [places, checks, workers] = await Promise.all([
    open.selectFrom('ballots.polling_place').select(['id', 'kind', 'name', 'seal']).where('round_id', '=', roundId).orderBy('name').execute(),
    open.selectFrom('ballots.polling_check as done').innerJoin('ballots.polling_place as place', 'place.id', 'done.place_id').select(['done.place_id as placeId', 'done.item', 'done.at']).where('place.round_id', '=', roundId).execute(),
    open.selectFrom('ballots.election_worker').select(['id', 'duty', 'name', 'place_id as placeId']).where('round_id', '=', roundId).orderBy('duty').orderBy('name').execute(),
  ])
  return { places: places.map((place) => ({ ...place, checked: new Set(checks.filter(({ placeId }) => placeId === place.id).map(({ item }) => item)) })), workers }
}

/** Mandates of a voting that stand, by the masked lines of the roll, and whether the proxy took the papers. */
export const mandatesOf = (context: Context, roundId: string) => tables(context).selectFrom('ballots.mandate as mandate')
  .innerJoin('ballots.roll_entry as principal', 'principal.id', 'mandate.principal_id').innerJoin('ballots.roll_entry as proxy', 'proxy.id', 'mandate.proxy_id').leftJoin('ballots.election_issue as issue', 'issue.mandate_id', 'mandate.id')
  .select(['mandate.id', 'principal.number', 'principal.label', 'proxy.number as proxyNumber', 'proxy.label as proxyLabel', 'mandate.given_at as givenAt', 'issue.at as usedAt'])
  .where('mandate.round_id', '=', roundId).where('mandate.revoked_at', 'is', null).orderBy('principal.number').execute()
