import { dayNumberOf, zoneOf } from '@gongzhi/deadline'
import { place, today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { announceBallot } from '../../votes/acts/announce-ballot.ts'
import { draftBallot } from '../../votes/acts/draft-ballot.ts'
import { ballotById } from '../../votes/reads/ballots.ts'
import { frozenPackById } from '../../votes/reads/frozen-pack.ts'
import { outcomeOf } from '../../votes/reads/outcome-of.ts'
import type { NewQuestion } from '../../votes/rules/question.ts'
import { entitledOf } from '../reads/entitled.ts'
import { decideRound, type PaperCount, type RoundOutcome } from '../rules/outcome.ts'
import { electionsPermissions } from '../rules/permissions.ts'
import { byPost, type ElectionPost, type PaperPost } from '../rules/posts.ts'
import { noticeText as text } from '../rules/notice-text.ts'
import { mustStand, moveElection } from './hold-election.ts'
import { alarm } from './open-box.ts'
import { holdRound } from './prepare-polling.ts'

/**
 * Where the rules of the place provide it, holds a voting as a secret ballot online and on paper, from the voting day on for so many days; nowhere else: the national law knows no
 * online voting for committees. Papers of such a ballot are given out and entered like those of any secret ballot; its sums come back with `takeOverBallot`. Nobody can be written in.
 * Refuses `ballots.election-online-not-allowed`, `ballots.voting-is-online`, `ballots.online-days`.
 */
export function voteOnline(context: Context, roundId: string, { days }: { readonly days: number }): Promise<string> {
  return together(context, async (context) => {
    const { election, round } = await holdRound(context, roundId, ['prepared']), open = tables(context)
    mustStand(election, 'stated', 'run-off', 'another-round')
    if (!election.rules.online) throw new Refusal('ballots.election-online-not-allowed', 'conflict', { pack: election.pack })
    if (round.ballotId !== null) throw new Refusal('ballots.voting-is-online')
    if (!Number.isSafeInteger(days) || days < 1 || days > 30) throw new Refusal('ballots.online-days', 'invalid', { field: 'days' })
    if (round.day < await today(context)) throw new Refusal('ballots.election-day', 'invalid', { field: 'day' })
    const zone = zoneOf((await place(context))?.timezone ?? 'Asia/Shanghai'), start = (more: number) => new Date(zone.startOf(dayNumberOf(round.day) + more))
    const papers = (await open.selectFrom('ballots.election_paper').select(['post', 'seats']).where('round_id', '=', round.id).execute()).sort(byPost)
    const standing = await open.selectFrom('ballots.round_candidate').select(['post', 'place', 'name']).where('round_id', '=', round.id).orderBy('place').execute()
    const questions = papers.map(({ post, seats }): NewQuestion => {
      const choices = standing.filter((candidate) => candidate.post === post).map(({ place, name }) => ({ key: String(place), label: name }))
      return post === 'recall' ? { key: post, title: election.title, form: 'approve' } : { key: post, title: text.seats(post, seats), form: 'approval', choices, settings: { least: 0, most: Math.min(seats, choices.length), seats: Math.min(seats, choices.length) } }
    })
    const ballotId = await draftBallot(context, {
      kind: 'election', unitId: election.unitId, title: election.title, text: text.online, rollId: election.rollId, opensAt: start(0), closesAt: start(days), secrecy: 'detached', channels: ['online', 'paper'], mayChange: false,
      questions, pack: await frozenPackById(context, election.pack), origin: { room: 'ballots', subject: election.id, href: `/elections/${election.id}` }, key: `election round ${round.id}`, permitted: true,
    })
    await open.updateTable('ballots.election_round').set({ ballot_id: ballotId }).where('id', '=', round.id).execute()
    await announceBallot(context, ballotId, { permitted: true })
    await recordAct(context, 'ballots.election-goes-online', election.id, { post: election.post, facts: { round: round.id, ballot: ballotId, pack: election.pack } })
    return ballotId
  })
}

/** Takes the sums of the counted ballot and decides who is elected. A ballot that was cancelled leaves the voting to booths and boxes. Refuses `ballots.online-still-open`. */
export function takeOverBallot(context: Context, roundId: string): Promise<RoundOutcome | null> {
  return together(context, async (context) => {
    const { election, round } = await holdRound(context, roundId, ['prepared'], electionsPermissions['ballots.accept-count']), open = tables(context)
    if (round.ballotId === null) throw new Refusal('ballots.unknown-voting', 'missing')
    const ballot = await ballotById(context, round.ballotId), result = await outcomeOf(context, ballot.id)
    if (ballot.state === 'cancelled') {
      await open.updateTable('ballots.election_round').set({ ballot_id: null }).where('id', '=', round.id).execute()
      await recordAct(context, 'ballots.election-leaves-online', election.id, { post: election.post, facts: { round: round.id, ballot: ballot.id } })
      return null
    }
    if (!result) throw new Refusal('ballots.online-still-open', 'conflict')
    const participants = result.participation.entries.took - result.setAside
    const papers = await open.selectFrom('ballots.election_paper').select(['post', 'seats']).where('round_id', '=', round.id).execute()
    const standing = await open.selectFrom('ballots.round_candidate').select(['post', 'place', 'choice', 'name']).where('round_id', '=', round.id).execute()
    const counts = papers.map(({ post, seats }): PaperCount => {
      const question = result.questions.find(({ key }) => key === post), choiceOf = (key: string) => standing.find((candidate) => candidate.post === post && String(candidate.place) === key)?.choice ?? key
      return { post, seats, returned: participants, valid: participants - (question?.invalid ?? 0), votes: Object.fromEntries((question?.sums ?? []).filter(({ choice }) => choice !== 'abstain').map(({ choice, heads }) => [post === 'recall' ? choice : choiceOf(choice), heads])) }
    })
    const outcome = decideRound({ kind: round.kind, committee: election.committee, mode: election.mode, participants, overfullBoxVoids: true, entitled: await entitledOf(context, election.rollId) }, counts)
    await open.updateTable('ballots.election_paper').set({ returned: participants }).where('round_id', '=', round.id).execute()
    await open.updateTable('ballots.election_round').set({ state: outcome.void ? 'void' : 'counted', outcome: JSON.stringify(outcome), participants, opened_at: ballot.opensAt, closed_at: ballot.closesAt }).where('id', '=', round.id).execute()
    const nameOf = (post: PaperPost, choice: string) => standing.find((candidate) => candidate.post === post && candidate.choice === choice)?.name ?? choice.slice(1)
    const elected = outcome.posts.flatMap(({ post, elected, votes }) => elected.map((choice) => ({ election_id: election.id, round_id: round.id, post: post as ElectionPost, choice, name: nameOf(post, choice), votes: votes[choice] ?? 0, withdrawn_because: null, ended_on: null, ended_because: null, ended_by: null })))
    if (elected.length > 0) await open.insertInto('ballots.elected').values(elected).execute()
    const facts = { round: round.id, ballot: ballot.id, participants, entitled: outcome.entitled }
    await moveElection(context, election, 'open-voting', 'ballots.election-voting-opened', { facts: { ...facts, number: round.number, kind: round.kind } })
    const voting = { ...election, state: 'voting' as const }
    if (outcome.void) {
      await moveElection(context, voting, 'void', 'ballots.election-voting-voided', { set: { void_because: outcome.void }, facts: { ...facts, because: outcome.void } })
      await alarm(context, election, round.id, outcome.void)
    } else await moveElection(context, voting, 'accept-count', 'ballots.election-count-accepted', { facts: { ...facts, elected: elected.length } })
    return outcome
  })
}
