import { publishNotice } from '#domains/public-notices'
import { today } from '#domains/territory'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { countedRounds, namesOfChoices, seatsFilled, tiePending } from '../reads/standing.ts'
import { noticeText as text } from '../rules/notice-text.ts'
import { anotherRoundBy } from '../rules/dates.ts'
import { standAgain } from '../rules/outcome.ts'
import { electionsPermissions } from '../rules/permissions.ts'
import { byStrokes } from '../rules/stroke-order.ts'
import { checkDay } from './check-day.ts'
import { holdElection, moveElection, mustStand } from './hold-election.ts'
import { newRound, type RoundPaper } from './new-round.ts'
import { calendarOf } from './publish-register.ts'
import { publishCandidates, tellVoters } from './state-candidates.ts'

const permission = electionsPermissions['ballots.conduct-election']

/** Those of equal votes at the last seat are voted on once more, only they, on a day that is set now. Refuses `ballots.run-off-none`, and `ballots.run-off-by-lot` where the place draws lots. */
export function callRunOff(context: Context, id: string, day: string): Promise<string> {
  return together(context, async (context) => {
    const election = await holdElection(context, id, permission)
    checkDay(day, await today(context))
    mustStand(election, 'counted')
    const tied = await tiePending(context, id), names = await namesOfChoices(context, id)
    if (election.rules.tieBy === 'lot') throw new Refusal('ballots.run-off-by-lot')
    if (tied.length === 0) throw new Refusal('ballots.run-off-none')
    const papers = tied.map(({ post, runoff, runoffSeats }): RoundPaper => ({ post, seats: runoffSeats, candidates: standing(runoff, names) }))
    const round = await newRound(context, id, { kind: 'run-off', day, papers })
    await moveElection(context, election, 'call-run-off', 'ballots.run-off-called', { set: { day }, facts: { round, day, candidates: papers.reduce((sum, { candidates }) => sum + candidates.length, 0), seats: papers.reduce((sum, { seats }) => sum + seats, 0) } })
    await announce(context, election, day, papers)
    return round
  })
}

/**
 * Seats that stayed empty are voted on in another round (另行选举), in which those with the most votes before stand; anybody else may be written in. Refuses
 * `ballots.another-round-none`, `ballots.run-off-first`, `ballots.another-round-late`.
 */
export function callAnotherRound(context: Context, id: string, day: string): Promise<string> {
  return together(context, async (context) => {
    const election = await holdElection(context, id, permission)
    checkDay(day, await today(context))
    mustStand(election, 'counted')
    const rounds = await countedRounds(context, id), names = await namesOfChoices(context, id)
    if ((await tiePending(context, id)).length > 0) throw new Refusal('ballots.run-off-first')
    const empty = (await seatsFilled(context, id)).filter(({ open }) => open > 0)
    if (empty.length === 0) throw new Refusal('ballots.another-round-none')
    const first = rounds.at(-1), latest = first && anotherRoundBy(first.day, election.rules, await calendarOf(context))
    if (latest && day > latest) throw new Refusal('ballots.another-round-late', 'invalid', { field: 'day', latest, days: election.rules.anotherRoundDays })
    const taken = new Set((await tables(context).selectFrom('ballots.elected').select('choice').where('election_id', '=', id).execute()).map(({ choice }) => choice))
    const papers = empty.map(({ post, open: seats }): RoundPaper => {
      // Votes of the latest voting on all of this post; a run-off knew only those of equal votes.
      const votes = rounds.find(({ kind, outcome }) => kind !== 'run-off' && outcome?.posts.some((filled) => filled.post === post))?.outcome?.posts.find((filled) => filled.post === post)?.votes ?? {}
      return { post, seats, candidates: standing(standAgain(votes, taken, seats), names) }
    })
    const round = await newRound(context, id, { kind: 'another', day, papers })
    await moveElection(context, election, 'call-another-round', 'ballots.another-round-called', { set: { day }, facts: { round, day, seats: empty.reduce((sum, { open }) => sum + open, 0) } })
    await announce(context, election, day, papers)
    return round
  })
}

/** After a void voting everybody votes again on the same candidates, on the word of whoever stands above. */
export function orderNewVoting(context: Context, id: string, day: string): Promise<string> {
  return together(context, async (context) => {
    const election = await holdElection(context, id, electionsPermissions['ballots.order-new-voting'])
    checkDay(day, await today(context))
    const open = tables(context), last = await open.selectFrom('ballots.election_round').select(['id', 'kind']).where('election_id', '=', id).where('state', '=', 'void').orderBy('number', 'desc').executeTakeFirst()
    if (!last) throw new Refusal('ballots.election-not-there', 'conflict', { state: election.state })
    const [asked, stood] = [await open.selectFrom('ballots.election_paper').select(['post', 'seats']).where('round_id', '=', last.id).execute(), await open.selectFrom('ballots.round_candidate').select(['post', 'choice', 'name', 'nomination_id as nominationId']).where('round_id', '=', last.id).orderBy('place').execute()]
    const papers = asked.map(({ post, seats }): RoundPaper => ({ post, seats, candidates: stood.filter((candidate) => candidate.post === post) }))
    const round = await newRound(context, id, { kind: last.kind, day, papers })
    await moveElection(context, election, 'vote-again', 'ballots.new-voting-ordered', { set: { day, void_because: null }, facts: { round, day, after: last.id } })
    await tellVoters(context, election, 'ballots.election-voting-called')
    await publishNotice(context, {
      kind: 'other', subject: id, href: `/elections/${id}`, unitId: election.unitId, title: text.again(election.title), days: 1, basis: text.basis.candidates[election.committee], objection: null,
      sections: [{ text: text.againText(day) }],
    })
    return round
  })
}

const standing = (choices: readonly string[], names: ReadonlyMap<string, string>): RoundPaper['candidates'] =>
  choices.map((choice) => ({ choice, name: names.get(choice) ?? choice.slice(1), nominationId: choice.startsWith('+') ? null : choice })).sort(byStrokes)

async function announce(context: Context, election: Awaited<ReturnType<typeof holdElection>>, day: string, papers: readonly RoundPaper[]): Promise<void> {
  await tellVoters(context, election, 'ballots.election-voting-called')
  await publishCandidates(context, { id: election.id, unitId: election.unitId, title: election.title, committee: election.committee, day, days: 1, papers: papers.flatMap((paper) => (paper.post === 'recall' ? [] : [{ ...paper, post: paper.post }])) })
}
