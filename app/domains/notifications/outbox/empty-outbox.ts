import type { Context } from '#platform/context'
import { claimDelivery, giveUpAbandoned } from './claim-delivery.ts'
import type { Outside } from './outside.ts'
import { routeNotices } from './route-notices.ts'
import { sendDelivery } from './send-delivery.ts'

/** Messages that one process has under way at a time. */
const atOnce = 4

/**
 * One round of the outbox: what was abandoned becomes uncertain, new notices are put into messages, messages that are due go out.
 * Any number of processes may do it at the same time. Ends when nothing is due or the signal is aborted.
 */
export async function emptyOutbox(context: Context, outside: Outside, signal?: AbortSignal): Promise<void> {
  await giveUpAbandoned(context)
  const { name, timezone } = await outside.place(context)
  while (!signal?.aborted && (await routeNotices(context, timezone)) > 0) { /* until all are routed */ }
  await Promise.all(Array.from({ length: atOnce }, async () => {
    while (!signal?.aborted) {
      const claimed = await claimDelivery(context, timezone)
      if (claimed === 'nothing') return
      if (claimed !== 'skipped') await sendDelivery(context, outside, name, claimed)
    }
  }))
}
