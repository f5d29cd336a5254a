import { requirePermission } from '#domains/people'
import { recordAct } from '#domains/transparency'
import type { Context } from '#platform/context'
import { matterPermissions } from '../../rules/permissions.ts'
import { queue, type QueueRow } from '../reads/queue.ts'
import type { QueueFilter } from '../rules/queue-filter.ts'
import { reachesNothing, reachIn } from '../rules/reach.ts'

const batch = 1000

/** Every row of the queue that fits, a thousand at a time, so that a large one is never held in memory. That it was taken out is recorded. */
export async function* exportQueue(context: Context, filter: QueueFilter): AsyncGenerator<readonly QueueRow[]> {
  if (reachesNothing(reachIn(context.actor, matterPermissions['matters.see-queue']))) requirePermission(context, matterPermissions['matters.see-queue'])
  await recordAct(context, 'matters.queue-exported', 'queue', { facts: { show: filter.show, unit: filter.unit ?? null, category: filter.category ?? null } })
  let after: string | undefined
  do {
    const { rows, next } = await queue(context, { ...filter, after }, { limit: batch })
    yield rows
    after = next
  } while (after !== undefined)
}
