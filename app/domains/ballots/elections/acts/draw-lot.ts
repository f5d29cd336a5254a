import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { namesOfChoices, tiePending } from '../reads/standing.ts'
import { electionsPermissions } from '../rules/permissions.ts'
import type { ElectionPost } from '../rules/posts.ts'
import { holdElection, mustStand } from './hold-election.ts'

/**
 * Where the rules of the place draw lots among equal votes instead of voting once more: writes down on whom the lot fell, drawn in public. Refuses `ballots.lot-not-here`,
 * `ballots.lot-seats`.
 */
export function drawLot(context: Context, id: string, post: ElectionPost, chosen: readonly string[]): Promise<void> {
  return together(context, async (context) => {
    const election = await holdElection(context, id, electionsPermissions['ballots.accept-count'])
    mustStand(election, 'counted')
    const tied = (await tiePending(context, id)).find((tie) => tie.post === post)
    if (election.rules.tieBy !== 'lot' || !tied) throw new Refusal('ballots.lot-not-here')
    const drawn = [...new Set(chosen)].filter((choice) => tied.runoff.includes(choice))
    if (drawn.length !== tied.runoffSeats) throw new Refusal('ballots.lot-seats', 'invalid', { field: 'lot', seats: tied.runoffSeats })
    const names = await namesOfChoices(context, id)
    await tables(context).insertInto('ballots.elected').values(drawn.map((choice) => ({ election_id: id, round_id: tied.roundId, post, choice, name: names.get(choice) ?? choice.slice(1), votes: tied.votes[choice] ?? 0, withdrawn_because: null, ended_on: null, ended_because: null, ended_by: null }))).execute()
    await recordAct(context, 'ballots.election-lot-drawn', id, { post: election.post, facts: { for: post, among: tied.runoff.length, seats: drawn.length } })
  })
}
