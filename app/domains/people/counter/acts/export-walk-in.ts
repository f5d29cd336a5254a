import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { collectData } from '../../my-data/acts/export-my-data.ts'
import type { PersonalDataSource } from '../../my-data/rules/contributions.ts'
import { type AtTheCounter, holdWalkIn } from './hold-walk-in.ts'

/** Everything about somebody without an account, by room, to be printed and handed to them at the counter. Refuses what `holdWalkIn` refuses. */
export function exportWalkIn(context: Context, who: AtTheCounter, sources: readonly PersonalDataSource[]): Promise<Readonly<Record<string, unknown>>> {
  return together(context, async (context) => {
    const { postId, checked } = await holdWalkIn(context, who)
    const rooms = await collectData(context, who.personId, sources)
    await recordAct(context, 'people.exported-at-counter', who.personId, { concerns: who.personId, post: postId, facts: { rooms: Object.keys(rooms), checked } })
    return rooms
  })
}
