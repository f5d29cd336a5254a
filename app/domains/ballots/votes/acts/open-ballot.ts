import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { markRollInUse } from '../../rolls/acts/mark-roll-in-use.ts'
import { ballotForMove, moveBallot, type Permitted } from './move-ballot.ts'
import { tellOfOpening } from './tell.ts'

/** Opens a ballot whose time has come; its roll is in use from here on. Refuses `ballots.not-yet`, `ballots.roll-not-frozen`, `ballots.roll-changed`. */
export function openBallot(context: Context, id: string, permitted: Permitted = {}): Promise<void> {
  return together(context, async (context) => {
    const held = await ballotForMove(context, id, 'open', permitted), { ballot } = held
    if (context.now < ballot.opensAt) throw new Refusal('ballots.not-yet', 'conflict')
    const { digest } = await markRollInUse(context, ballot.rollId)
    if (digest !== ballot.rollDigest) throw new Refusal('ballots.roll-changed', 'conflict')
    await moveBallot(context, held, 'open', { opened_at: context.now })
    await tellOfOpening(context, ballot)
  })
}
