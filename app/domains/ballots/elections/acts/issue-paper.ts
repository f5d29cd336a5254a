import { sql } from 'kysely'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { requireElection } from '../reads/require-election.ts'
import { unreadyPlaces } from '../reads/unready-places.ts'
import { electionsPermissions } from '../rules/permissions.ts'
import type { PaperPost } from '../rules/posts.ts'

/** The open voting for somebody who gives out papers; it cannot close while they write. Refuses `ballots.unknown-voting`, `ballots.voting-not-open`. */
async function openRound(context: Context, roundId: string) {
  const round = isKey(roundId) ? await tables(context).selectFrom('ballots.election_round').select(['id', 'election_id', 'state']).where('id', '=', roundId).forShare().executeTakeFirst() : undefined
  if (!round) throw new Refusal('ballots.unknown-voting', 'missing')
  const election = await requireElection(context, round.election_id, electionsPermissions['ballots.issue-paper'])
  if (round.state !== 'open') throw new Refusal('ballots.voting-not-open')
  return { election, round }
}

export interface Issue {
  readonly entryId: string
  /** Set where a proxy takes the paper for whoever is away. */
  readonly mandateId?: string | undefined
  readonly placeId?: string | undefined
}

/**
 * Gives a voter, or their proxy, one paper of each kind and keeps that it was given, never what is written on it. Each line of the roll is given papers once, which the
 * database keeps however many tables give them out. Refuses `ballots.paper-given-already`, `ballots.paper-by-mandate`, `ballots.not-on-this-roll`, `ballots.papers-used-up`, `ballots.unknown-mandate`, `ballots.polling-unready` (a place that was added later is made ready first).
 */
export function issuePaper(context: Context, roundId: string, { entryId, mandateId, placeId }: Issue): Promise<void> {
  return together(context, async (context) => {
    const { election, round } = await openRound(context, roundId), open = tables(context)
    const entry = isKey(entryId) ? await open.selectFrom('ballots.roll_entry').select('id').where('id', '=', entryId).where('roll_id', '=', election.rollId).executeTakeFirst() : undefined
    if (!entry) throw new Refusal('ballots.not-on-this-roll', 'missing')
    const mandate = await open.selectFrom('ballots.mandate').select('id').where('round_id', '=', round.id).where('principal_id', '=', entry.id).where('revoked_at', 'is', null).forUpdate().executeTakeFirst()
    if (mandateId !== undefined && mandate?.id !== mandateId) throw new Refusal('ballots.unknown-mandate', 'conflict')
    if (mandateId === undefined && mandate) throw new Refusal('ballots.paper-by-mandate')
    const short = await open.selectFrom('ballots.election_paper as paper').select('paper.post').where('paper.round_id', '=', round.id)
      .where(sql<boolean>`paper.printed <= paper.spoilt + (select count(*) from ballots.election_issue where round_id = ${round.id})`).executeTakeFirst()
    if (short) throw new Refusal('ballots.papers-used-up', 'conflict', { post: short.post })
    const place = isKey(placeId) ? await open.selectFrom('ballots.polling_place').select('id').where('id', '=', placeId).where('round_id', '=', round.id).executeTakeFirst() : undefined
    if (place && (await unreadyPlaces(context, round.id)).some(({ id }) => id === place.id)) throw new Refusal('ballots.polling-unready', 'conflict', { places: 1 })
    const given = await open.insertInto('ballots.election_issue').values({ round_id: round.id, entry_id: entry.id, mandate_id: mandate?.id ?? null, place_id: place?.id ?? null, at: context.now })
      .onConflict((same) => same.doNothing()).returning('entry_id').executeTakeFirst()
    if (!given) throw new Refusal('ballots.paper-given-already')
    await recordAct(context, 'ballots.election-paper-given', election.id, { post: election.post, facts: { round: round.id, entry: entry.id, place: place?.id ?? null, proxy: mandate !== undefined } })
  })
}

/** Takes the papers back from somebody to whom they were given by mistake, before they went to the booth. Refuses `ballots.paper-not-given`. */
export function takePapersBack(context: Context, roundId: string, entryId: string): Promise<void> {
  return together(context, async (context) => {
    const { election, round } = await openRound(context, roundId)
    const back = isKey(entryId) ? await tables(context).deleteFrom('ballots.election_issue').where('round_id', '=', round.id).where('entry_id', '=', entryId).returning('entry_id').executeTakeFirst() : undefined
    if (!back) throw new Refusal('ballots.paper-not-given', 'conflict')
    await recordAct(context, 'ballots.election-paper-taken-back', election.id, { post: election.post, facts: { round: round.id, entry: entryId } })
  })
}

/** A voter spoilt a paper and gave it back for a fresh one: one more of that kind is void. Refuses `ballots.papers-used-up`. */
export function replaceSpoilt(context: Context, roundId: string, post: PaperPost): Promise<void> {
  return together(context, async (context) => {
    const { election, round } = await openRound(context, roundId), open = tables(context)
    const paper = await open.selectFrom('ballots.election_paper').select(['printed', 'spoilt']).where('round_id', '=', round.id).where('post', '=', post).forUpdate().executeTakeFirst()
    const { given } = await open.selectFrom('ballots.election_issue').select(({ fn }) => fn.countAll<number>().as('given')).where('round_id', '=', round.id).executeTakeFirstOrThrow()
    if (!paper || paper.printed <= given + paper.spoilt) throw new Refusal('ballots.papers-used-up', 'conflict', { post })
    await open.updateTable('ballots.election_paper').set({ spoilt: paper.spoilt + 1 }).where('round_id', '=', round.id).where('post', '=', post).execute()
    await recordAct(context, 'ballots.election-paper-spoilt', election.id, { post: election.post, facts: { round: round.id, post } })
  })
}
