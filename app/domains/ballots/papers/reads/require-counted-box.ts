import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { boxOf, issuedPapers } from './papers.ts'

/** What has to be done before a detached ballot is counted: papers that were given out are counted, or their box is void. Refuses `ballots.box-not-ready`. */
export async function requireCountedBox(context: Context, ballotId: string): Promise<void> {
  const box = await boxOf(context, ballotId)
  if (box?.countedAt || box?.voidedReason) return
  const issued = await issuedPapers(context, ballotId)
  if (issued > 0) throw new Refusal('ballots.box-not-ready', 'conflict', { why: 'not-counted', issued })
}
