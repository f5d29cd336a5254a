import { noticesAbout } from '#domains/public-notices'
import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { markRollInUse } from '../../rolls/acts/mark-roll-in-use.ts'
import { tables } from '../../tables.ts'
import { unreadyPlaces } from '../reads/unready-places.ts'
import { noteCourse } from './check-reason.ts'
import { moveElection } from './hold-election.ts'
import { holdRound } from './prepare-polling.ts'

/**
 * Opens the voting on its day, once every polling place is ready. From now on papers are given out. Refuses `ballots.voting-not-today`, `ballots.polling-none`,
 * `ballots.polling-unready`, `ballots.mobile-box-needs-two`, `ballots.voting-is-online`, `ballots.papers-not-printed`, `ballots.candidates-open-objections`.
 */
export function openVoting(context: Context, roundId: string): Promise<void> {
  return together(context, async (context) => {
    const { election, round } = await holdRound(context, roundId, ['prepared']), open = tables(context)
    if (round.ballotId !== null) throw new Refusal('ballots.voting-is-online')
    const day = await today(context)
    if (day !== round.day) throw new Refusal('ballots.voting-not-today', 'conflict', { day: round.day })
    const waiting = (await noticesAbout(context, election.id)).filter(({ kind, state }) => kind === 'candidates' && (state === 'standing' || state === 'ended')).reduce((sum, { openObjections }) => sum + openObjections, 0)
    if (waiting > 0) throw new Refusal('ballots.candidates-open-objections', 'conflict', { count: waiting })
    const places = await open.selectFrom('ballots.polling_place').select(['id', 'kind']).where('round_id', '=', round.id).execute()
    if (!places.some(({ kind }) => kind === 'station')) throw new Refusal('ballots.polling-none')
    const unready = await unreadyPlaces(context, round.id), unchecked = unready.filter(({ checks }) => checks > 0).length, alone = unready.find(({ carriers }) => carriers > 0)
    if (unchecked > 0) throw new Refusal('ballots.polling-unready', 'conflict', { places: unchecked })
    if (alone) throw new Refusal('ballots.mobile-box-needs-two', 'conflict', { name: alone.name })
    const unprinted = await open.selectFrom('ballots.election_paper').select('post').where('round_id', '=', round.id).where('printed', '=', 0).executeTakeFirst()
    if (unprinted) throw new Refusal('ballots.papers-not-printed', 'conflict', { post: unprinted.post })
    await markRollInUse(context, election.rollId)
    await open.updateTable('ballots.election_round').set({ state: 'open', opened_at: context.now }).where('id', '=', round.id).execute()
    await moveElection(context, election, 'open-voting', 'ballots.election-voting-opened', { facts: { round: round.id, number: round.number, kind: round.kind, places: places.length } })
  })
}

/** Ends the voting: nobody is given a paper any more, and those who were are counted as having taken part. */
export function closeVoting(context: Context, roundId: string): Promise<void> {
  return together(context, async (context) => {
    const { election, round } = await holdRound(context, roundId, ['open'])
    const { given } = await tables(context).selectFrom('ballots.election_issue').select(({ fn }) => fn.countAll<number>().as('given')).where('round_id', '=', round.id).executeTakeFirstOrThrow()
    await tables(context).updateTable('ballots.election_round').set({ state: 'closed', closed_at: context.now, participants: given }).where('id', '=', round.id).execute()
    await recordAct(context, 'ballots.election-voting-closed', election.id, { post: election.post, facts: { round: round.id, participants: given } })
  })
}

/** Goes on with a voting that was ended by mistake, on the same day and before any box is opened, for a reason that is recorded. Refuses `ballots.voting-not-today`, `ballots.election-reason`. */
export function reopenVoting(context: Context, roundId: string, because: string): Promise<void> {
  return together(context, async (context) => {
    const { election, round } = await holdRound(context, roundId, ['closed'])
    if (await today(context) !== round.day) throw new Refusal('ballots.voting-not-today', 'conflict', { day: round.day })
    await noteCourse(context, election.id, 'voting-reopened', because)
    await tables(context).updateTable('ballots.election_round').set({ state: 'open', closed_at: null, participants: null }).where('id', '=', round.id).execute()
    await recordAct(context, 'ballots.election-voting-reopened', election.id, { post: election.post, facts: { round: round.id, participants: round.participants } })
  })
}
