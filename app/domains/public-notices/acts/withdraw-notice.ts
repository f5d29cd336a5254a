import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { readReason } from '../rules/reason.ts'
import { tables } from '../tables.ts'
import { addChange, holdNotice } from './change-period.ts'

/**
 * Takes a notice down, with a reason that everybody reads; one that was taken down or replaced before is left as it is, so that the room that published it can go on.
 * The room that does it has asked for its own permission. Refuses `public-notices.no-reason`.
 */
export function withdrawNotice(context: Context, id: string, { reason }: { readonly reason: string }): Promise<void> {
  return together(context, async (context) => {
    const said = readReason(reason), before = await holdNotice(context, id)
    if (before.withdrawn_at !== null || before.replaced_by !== null) return
    await tables(context).updateTable('public_notices.notice').set({ withdrawn_at: context.now, withdrawal_reason: said }).where('id', '=', id).execute()
    await addChange(context, id, { what: 'withdrawn', endsOn: before.ends_on, reason: said })
    await recordAct(context, 'public-notices.withdrawn', id, { facts: { unit: before.unit_id, kind: before.kind } })
  })
}
