import { noticesAbout, publishNotice, withdrawNotice } from '#domains/public-notices'
import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { registerBy } from '../rules/dates.ts'
import { noticeText as text } from '../rules/notice-text.ts'
import { electionsPermissions } from '../rules/permissions.ts'
import { checkDay } from './check-day.ts'
import { checkReason } from './check-reason.ts'
import { type HeldElection, holdElection, moveElection, mustStand } from './hold-election.ts'
import { roundUnderWay } from './new-round.ts'
import { calendarOf } from './publish-register.ts'
import { tellVoters } from './state-candidates.ts'

const permission = electionsPermissions['ballots.conduct-election']

/** The voting that is prepared, where it may still be changed: booths and boxes are not open, and no online ballot runs. Refuses `ballots.voting-not-there`, `ballots.voting-is-online`. */
async function preparedRound(context: Context, election: HeldElection) {
  const round = await roundUnderWay(context, election.id)
  if (round && round.state !== 'prepared') throw new Refusal('ballots.voting-not-there', 'conflict', { state: round.state })
  if (round?.ballotId) throw new Refusal('ballots.voting-is-online')
  return round
}

/**
 * Puts the voting off, or brings it forward, for a reason that everybody reads. The register keeps its days before the voting; another round may come late rather than not at all.
 * Refuses `ballots.election-day`, `ballots.register-too-late`.
 */
export function moveVotingDay(context: Context, id: string, day: string, because: string): Promise<void> {
  return together(context, async (context) => {
    const election = await holdElection(context, id, permission), now = await today(context)
    mustStand(election, 'prepared', 'registered', 'nominating', 'stated', 'run-off', 'another-round')
    checkDay(day, now)
    const reason = checkReason(because), round = await preparedRound(context, election)
    const roll = await tables(context).selectFrom('ballots.roll').select('published_at').where('id', '=', election.rollId).executeTakeFirstOrThrow()
    const since = roll.published_at ? await today({ ...context, now: roll.published_at }) : now, latest = registerBy(day, election.rules, await calendarOf(context))
    if (since > latest) throw new Refusal('ballots.register-too-late', 'invalid', { field: 'day', day, latest, days: election.rules.registerDaysBefore })
    await tables(context).updateTable('ballots.election').set({ day }).where('id', '=', id).execute()
    if (round) await tables(context).updateTable('ballots.election_round').set({ day }).where('id', '=', round.id).execute()
    await recordAct(context, 'ballots.voting-day-moved', id, { post: election.post, facts: { from: election.day, to: day } })
    if (election.state === 'prepared') return
    await publishNotice(context, {
      kind: 'other', subject: id, href: `/elections/${id}`, unitId: election.unitId, title: text.moved(election.title), days: Math.max(1, Math.min(election.rules.objectionDays, 15)), basis: text.basis.candidates[election.committee], objection: null,
      sections: [{ text: text.movedText(election.day, day) }, { heading: text.reason, text: reason }],
    })
    if (round) await tellVoters(context, election, 'ballots.voting-day-moved', `${election.day} ${day}`)
  })
}

/** Gives an election or a recall up before anybody voted, or after a void voting, for a reason that everybody reads. Its notices come down. */
export function cancelElection(context: Context, id: string, because: string): Promise<void> {
  return together(context, async (context) => {
    const election = await holdElection(context, id, permission), reason = checkReason(because), round = await preparedRound(context, election)
    if (round) await tables(context).updateTable('ballots.election_round').set({ state: 'cancelled' }).where('id', '=', round.id).execute()
    await withdrawNotices(context, id, reason)
    // Whoever was told that there would be a voting is told that there is none.
    if (round) await tellVoters(context, election, 'ballots.election-cancelled')
    await moveElection(context, election, 'cancel', 'ballots.election-cancelled', { set: { cancelled_because: reason, void_because: null } })
  })
}

/** Goes back to nominations after the candidates were published, because somebody on the list died or no longer stands: the list comes down, and another is stated. */
export function nominateAgain(context: Context, id: string, because: string): Promise<void> {
  return together(context, async (context) => {
    const election = await holdElection(context, id, permission), reason = checkReason(because), round = await preparedRound(context, election)
    if (!round || round.kind !== 'first') throw new Refusal('ballots.election-not-there', 'conflict', { state: election.state })
    await tables(context).updateTable('ballots.election_round').set({ state: 'cancelled' }).where('id', '=', round.id).execute()
    await withdrawNotices(context, id, reason, 'candidates', 'proxies')
    await moveElection(context, election, 'nominate-again', 'ballots.nominations-reopened', { facts: { round: round.id } })
  })
}

async function withdrawNotices(context: Context, id: string, reason: string, ...kinds: readonly string[]): Promise<void> {
  for (const notice of await noticesAbout(context, id)) {
    if ((notice.state === 'standing' || notice.state === 'ahead') && (kinds.length === 0 || kinds.includes(notice.kind))) await withdrawNotice(context, notice.id, { reason })
  }
}
