import type { Child } from 'hono/jsx'
import type { Context } from '#platform/context'
import { DeskKeys } from '#ui/keys'
import type { Page } from '#ui/page'
import { basis } from '../../reads/basis.ts'
import { queue } from '../reads/queue.ts'
import { queueHref, readFilter } from '../rules/queue-filter.ts'
import { hasQueue } from './frame.ts'
import { QueueTable } from './queue-table.tsx'

/**
 * The queue as it stood when a matter was opened from it, for wide screens: `query` is what `/desk/matters/:id?queue=` carries.
 * Undefined where it was not opened from a queue.
 */
export async function queueBeside(context: Context, page: Page, query: string | undefined, openId: string): Promise<{ list: Child; href: string } | undefined> {
  if (query === undefined || !hasQueue(context)) return undefined
  const filter = readFilter(new URLSearchParams(query))
  const { rows } = await queue(context, filter)
  const { days } = await basis(context)
  return { list: <><DeskKeys /><QueueTable page={page} filter={filter} rows={rows} now={context.now} days={days} open={openId} empty={<></>} /></>, href: queueHref(filter, { after: filter.after }) }
}
