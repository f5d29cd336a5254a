import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { countSheets } from '../reads/count-sheets.ts'
import { entitledOf } from '../reads/entitled.ts'
import { differences, papersIn } from '../rules/count.ts'
import { decideRound, type PaperCount, type RoundOutcome } from '../rules/outcome.ts'
import { electionsPermissions } from '../rules/permissions.ts'
import type { ElectionPost } from '../rules/posts.ts'
import { moveElection } from './hold-election.ts'
import { holdRound } from './prepare-polling.ts'

/**
 * Accepts the count of a voting once two people, each for themselves, came to the same sums, and these are as many papers as came out of the boxes; decides who is
 * elected, and keeps how. Refuses `ballots.count-not-twice`, `ballots.count-differs`, `ballots.count-does-not-add-up`.
 */
export function acceptCount(context: Context, roundId: string): Promise<RoundOutcome> {
  return together(context, async (context) => {
    const { election, round } = await holdRound(context, roundId, ['opened'], electionsPermissions['ballots.accept-count']), open = tables(context)
    const papers = await open.selectFrom('ballots.election_paper').select(['post', 'seats', 'returned']).where('round_id', '=', round.id).execute()
    const sheets = await countSheets(context, round.id), names = new Map<string, string>()
    const counts = papers.map(({ post, seats, returned }): PaperCount => {
      const [first, second] = sheets.filter((sheet) => sheet.post === post && sheet.finishedAt)
      if (!first || !second) throw new Refusal('ballots.count-not-twice', 'conflict', { post })
      const differ = differences(first, second).length
      if (differ > 0) throw new Refusal('ballots.count-differs', 'conflict', { post, differences: differ })
      if (papersIn(first) !== returned) throw new Refusal('ballots.count-does-not-add-up', 'conflict', { counted: papersIn(first), returned })
      for (const [choice, name] of Object.entries(first.names)) names.set(choice, name)
      return { post, seats, returned, valid: first.valid, votes: first.votes }
    })
    const outcome = decideRound({
      kind: round.kind, committee: election.committee, mode: election.mode, participants: round.participants ?? 0, overfullBoxVoids: election.rules.overfullBoxVoids, entitled: await entitledOf(context, election.rollId),
    }, counts)
    await open.updateTable('ballots.election_round').set({ state: 'counted', outcome: JSON.stringify(outcome) }).where('id', '=', round.id).execute()
    const stands = await open.selectFrom('ballots.round_candidate').select(['choice', 'name']).where('round_id', '=', round.id).execute()
    for (const { choice, name } of stands) names.set(choice, name)
    const elected = outcome.posts.flatMap(({ post, elected, votes }) => elected.map((choice) => ({ election_id: election.id, round_id: round.id, post: post as ElectionPost, choice, name: names.get(choice) ?? choice.slice(1), votes: votes[choice] ?? 0, withdrawn_because: null, ended_on: null, ended_because: null, ended_by: null })))
    if (elected.length > 0) await open.insertInto('ballots.elected').values(elected).execute()
    await moveElection(context, election, 'accept-count', 'ballots.election-count-accepted', { facts: {
      round: round.id, participants: outcome.participants, entitled: outcome.entitled, elected: elected.length,
      runOff: outcome.posts.reduce((sum, { runoffSeats }) => sum + runoffSeats, 0), vacant: outcome.posts.reduce((sum, { vacant }) => sum + vacant, 0), recalled: outcome.recall?.passed ?? null,
    } })
    return outcome
  })
}
