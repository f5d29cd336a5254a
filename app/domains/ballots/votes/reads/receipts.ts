import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import { receiptDigest } from '../rules/receipt.ts'
import type { BallotHead } from './ballots.ts'

export type ReceiptStanding = 'received' | 'counted' | 'replaced' | 'set-aside' | 'unknown'

/** Where a receipt stands: received while the ballot runs, counted or replaced after it. Never how anybody voted. */
export async function receiptStanding(context: Context, ballot: Pick<BallotHead, 'id' | 'state' | 'secrecy'>, receipt: string): Promise<ReceiptStanding> {
  const digest = receiptDigest(ballot.id, receipt), db = tables(context)
  if (ballot.state === 'counted') return (await db.selectFrom('ballots.receipt').select('standing').where('ballot_id', '=', ballot.id).where('digest', '=', Buffer.from(digest, 'hex')).executeTakeFirst())?.standing ?? 'unknown'
  const current = await db.selectFrom('ballots.current_vote').select('set_aside').where('ballot_id', '=', ballot.id).where('receipt_digest', '=', digest).executeTakeFirst()
  if (current) return current.set_aside === null ? 'received' : 'set-aside'
  const earlier = await db.selectFrom(ballot.secrecy === 'named' ? 'ballots.vote_journal' : 'ballots.vote_box').select('number').where('ballot_id', '=', ballot.id).where('receipt_digest', '=', digest).executeTakeFirst()
  return earlier ? 'replaced' : 'unknown'
}

/** Digests of all receipts with where they stand, by digest: whoever holds a receipt finds it here. */
export const receiptList = async (context: Context, ballotId: string): Promise<{ digest: string; standing: string }[]> =>
  (await tables(context).selectFrom('ballots.receipt').select(['digest', 'standing']).where('ballot_id', '=', ballotId).orderBy('digest').execute()).map(({ digest, standing }) => ({ digest: digest.toString('hex'), standing }))
