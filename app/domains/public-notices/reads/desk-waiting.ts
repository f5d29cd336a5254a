import type { Context } from '#platform/context'
import { unitsOfPosts, type Waiting, type WaitingSource } from '#platform/waiting'
import { publicNoticesPermissions } from '../rules/permissions.ts'
import { deskNotices } from './notice-lists.ts'

/** Notices with an objection that nobody has answered, and notices that hang on no board yet, within the reader's posts. */
async function deskNoticesWaiting(context: Context): Promise<Waiting[]> {
  const found: Waiting[] = []
  for (const [kind, act, view] of [['public-notices.objections', 'public-notices.answer-objection', 'waiting'], ['public-notices.no-photo', 'public-notices.place-on-board', 'no-photo']] as const) {
    const units = unitsOfPosts(context.actor, publicNoticesPermissions[act])
    if (units.length === 0) continue
    const { counts, notices } = await deskNotices(context, { view, units, limit: 2 }), [first] = notices
    if (first) found.push(counts[view] === 1 ? { kind, about: first.title, href: `/desk/notices/${first.id}`, until: null } : { kind, about: null, href: `/desk/notices?view=${view}`, until: null, count: counts[view] })
  }
  return found
}

/** What waits in this room for whoever asks. */
export const publicNoticesWaiting: WaitingSource = { desk: deskNoticesWaiting }
