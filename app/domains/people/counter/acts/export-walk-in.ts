import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { collectData } from '../../my-data/acts/export-my-data.ts'
import type { PersonalDataSource } from '../../my-data/rules/contributions.ts'
import { withoutRows } from '../rules/without-rows.ts'
import { type AtTheCounter, holdWalkIn } from './hold-walk-in.ts'

/**
 * Everything about somebody without an account, by room, to be printed and handed to them at the counter; without what complains of the
 * office that prints, which nobody there may read (利害关系回避). Refuses what `holdWalkIn` refuses.
 */
export function exportWalkIn(context: Context, who: AtTheCounter, sources: readonly PersonalDataSource[]): Promise<Readonly<Record<string, unknown>>> {
  return together(context, async (context) => {
    const { postId, checked } = await holdWalkIn(context, who)
    const notForUs = (await Promise.all(sources.map(async (source) => await source.notFor?.(context, who.personId) ?? []))).flat()
    const rooms = withoutRows(await collectData(context, who.personId, sources), notForUs)
    await recordAct(context, 'people.exported-at-counter', who.personId, { concerns: who.personId, post: postId, facts: { rooms: Object.keys(rooms), checked } })
    return rooms
  })
}
