import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { votesTaken } from '../reads/participation.ts'
import { countBallot } from './count-ballot.ts'
import { ballotForMove, moveBallot, type Permitted } from './move-ballot.ts'

/**
 * Ends the voting: at its time, or once the whole roll has voted (`ballots.not-yet-over`). Whoever is voting at this moment either comes first or is told that it
 * is over. A ballot without papers and imports is counted at once; the others once everything handed in is entered.
 */
export function closeBallot(context: Context, id: string, permitted: Permitted = {}): Promise<void> {
  return together(context, async (context) => {
    const held = await ballotForMove(context, id, 'close', permitted), { ballot } = held
    if (context.now < ballot.closesAt && await votesTaken(context, ballot) < (ballot.entries ?? Infinity)) throw new Refusal('ballots.not-yet-over', 'conflict')
    await moveBallot(context, held, 'close', { closed_at: context.now })
    if (ballot.channels.every((channel) => channel === 'online')) await countBallot(context, id, { permitted: true })
  })
}
