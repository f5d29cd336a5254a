import { noticeStanding, withdrawNotice } from '#domains/public-notices'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { ballotForMove, moveBallot, type Permitted } from './move-ballot.ts'
import { eraseBox } from './erase-box.ts'

export const longestReason = 500

/** Ends a ballot without a result, with a reason that everybody reads; its notice is withdrawn. Votes of a detached ballot are unlinked from their voters. Refuses `ballots.reason`. */
export function cancelBallot(context: Context, id: string, { reason }: { readonly reason: string }, permitted: Permitted = {}): Promise<void> {
  const said = reason.trim()
  if (said === '' || [...said].length > longestReason) throw new Refusal('ballots.reason', 'invalid', { most: longestReason })
  return together(context, async (context) => {
    const held = await ballotForMove(context, id, 'cancel', permitted), { ballot } = held
    const notice = ballot.noticeId === null ? undefined : await noticeStanding(context, ballot.noticeId)
    if (notice?.state === 'ahead' || notice?.state === 'standing') await withdrawNotice(context, notice.id, { reason: said })
    await moveBallot(context, held, 'cancel', { cancelled_at: context.now, cancel_reason: said })
    if (ballot.secrecy === 'detached') await eraseBox(context, id)
    await tables(context).deleteFrom('ballots.ballot_reminder').where('ballot_id', '=', id).execute()
  })
}
