import { notify } from '#domains/notifications'
import { publishNotice } from '#domains/public-notices'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { freezeRoll } from '../../rolls/acts/freeze-roll.ts'
import { tables } from '../../tables.ts'
import { noticeText as text } from '../rules/notice-text.ts'
import { electionsPermissions } from '../rules/permissions.ts'
import { byPost, type ElectionPost } from '../rules/posts.ts'
import { byStrokes } from '../rules/stroke-order.ts'
import { holdElection, moveElection, mustStand } from './hold-election.ts'
import { newRound } from './new-round.ts'

/** The roll stands still before anybody stands on a paper; it is frozen here where nobody did so before. Refuses what freezing refuses. */
export async function settleRoll(context: Context, rollId: string): Promise<void> {
  const roll = await tables(context).selectFrom('ballots.roll').select('state').where('id', '=', rollId).executeTakeFirstOrThrow()
  if (roll.state !== 'frozen') await freezeRoll(context, rollId, { permitted: true })
}

/**
 * States who stands: those who agreed and passed the joint review, more for each post than it has seats (差额), in the order of strokes, published and open to objection.
 * Refuses `ballots.candidates-too-few`, `ballots.nominations-unsettled`, and whatever freezing the roll refuses.
 */
export function stateCandidates(context: Context, id: string): Promise<void> {
  return together(context, async (context) => {
    const election = await holdElection(context, id, electionsPermissions['ballots.conduct-election'])
    mustStand(election, 'nominating')
    const posts = (await tables(context).selectFrom('ballots.election_post').select(['post', 'seats']).where('election_id', '=', id).execute()).sort(byPost)
    const nominations = await tables(context).selectFrom('ballots.nomination as nomination').select(['nomination.id', 'nomination.post', 'nomination.name', 'nomination.woman', 'nomination.accepted_at', 'nomination.review', 'nomination.by'])
      .select(({ selectFrom }) => selectFrom('ballots.nominator').select(({ fn }) => fn.countAll<number>().as('count')).whereRef('nomination_id', '=', 'nomination.id').as('nominators'))
      .where('election_id', '=', id).where('withdrawn_at', 'is', null).execute()
    // A line may have been struck off the roll after an objection: what it joined in may have too few left.
    const few = nominations.find(({ by, nominators }) => by === 'joint' && (nominators ?? 0) < election.rules.jointNominators)
    if (few) throw new Refusal('ballots.nomination-lost-nominators', 'conflict', { needed: election.rules.jointNominators, found: few.nominators ?? 0 })
    if (nominations.some((nomination) => !nomination.accepted_at || nomination.review === null)) throw new Refusal('ballots.nominations-unsettled')
    const papers = posts.map(({ post, seats }) => ({ post, seats, candidates: nominations.filter((nomination) => nomination.post === post).sort(byStrokes).map(({ id, name }) => ({ choice: id, name, nominationId: id })) }))
    const short = papers.find(({ seats, candidates }) => candidates.length <= seats)
    if (short) throw new Refusal('ballots.candidates-too-few', 'conflict', { post: short.post, seats: short.seats, candidates: short.candidates.length })
    await settleRoll(context, election.rollId)
    await newRound(context, id, { kind: 'first', day: election.day, papers })
    await publishCandidates(context, { id, unitId: election.unitId, title: election.title, committee: election.committee, day: election.day, days: election.rules.objectionDays, papers, women: new Set(nominations.filter(({ woman }) => woman === true).map((nomination) => nomination.id)) })
    await tellVoters(context, { id, rollId: election.rollId }, 'ballots.election-candidates-stated')
    await moveElection(context, election, 'state-candidates', 'ballots.candidates-stated', { facts: { candidates: nominations.length, seats: posts.reduce((sum, { seats }) => sum + seats, 0) } })
  })
}

/** Tells those on the roll whose account is known. */
export async function tellVoters(context: Context, { id, rollId }: { readonly id: string; readonly rollId: string }, topic: 'ballots.election-candidates-stated' | 'ballots.election-voting-called' | 'ballots.voting-day-moved' | 'ballots.election-cancelled', once = ''): Promise<void> {
  const told = await tables(context).selectFrom('ballots.roll_person').select('person_id').distinct().where('roll_id', '=', rollId).execute()
  const { last } = await tables(context).selectFrom('ballots.election_round').select(({ fn }) => fn.max('number').as('last')).where('election_id', '=', id).executeTakeFirstOrThrow()
  await notify(context, told.map(({ person_id: to }) => ({ to, topic, subject: id, facts: { election: id }, dedupe: `${topic} ${id} ${last ?? 0} ${once}`, why: 'voter' as const })))
}

interface Stated {
  readonly id: string; readonly unitId: string; readonly title: string; readonly committee: 'rc' | 'vc'; readonly day: string; readonly days: number; readonly women?: ReadonlySet<string>
  readonly papers: readonly { readonly post: ElectionPost; readonly seats: number; readonly candidates: readonly { readonly choice: string; readonly name: string }[] }[]
}

/** The notice of those who stand; it speaks Chinese, as what hangs on a board does. */
export async function publishCandidates(context: Context, { id, unitId, title, committee, day, days, papers, women }: Stated): Promise<void> {
  await publishNotice(context, {
    kind: 'candidates', subject: id, href: `/elections/${id}`, unitId, title: text.candidates(title), days, basis: text.basis.candidates[committee],
    sections: [
      { text: text.candidatesText(day) },
      ...papers.map(({ post, seats, candidates }) => ({
        heading: text.seats(post, seats), personal: true,
        table: { head: [text.columns.name, text.columns.remark], rows: candidates.map(({ choice, name }) => [name, women?.has(choice) === true ? text.columns.woman : '']) },
      })),
    ],
    objection: { days },
  })
}

