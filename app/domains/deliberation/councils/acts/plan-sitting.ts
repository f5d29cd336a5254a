import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { councilForAct } from '../reads/council-for-act.ts'
import { councilsPermissions } from '../rules/permissions.ts'

export interface NewSitting { readonly onDay: string; readonly atTime?: string | null; readonly title: string; readonly placeWords?: string }

/** Writes sittings into a council's calendar; said twice they are the same. */
export function planSittings(context: Context, councilId: string, sittings: readonly NewSitting[]): Promise<number> {
  return together(context, async (context) => {
    const { council, postId } = await councilForAct(context, councilId, councilsPermissions['deliberation.run-council'])
    if (sittings.some((sitting) => !/^\d{4}-\d{2}-\d{2}$/.test(sitting.onDay))) throw new Refusal('deliberation.day-needed', 'invalid', { field: 'day' })
    if (sittings.some((sitting) => sitting.title.trim() === '')) throw new Refusal('deliberation.title-needed', 'invalid', { field: 'title' })
    const made = await tables(context).insertInto('deliberation.sitting').values(sittings.map(({ onDay, atTime = null, title, placeWords = '' }) => ({ council_id: council.id, on_day: onDay, at_time: atTime || null, title: title.trim().slice(0, 120), place_words: placeWords.trim().slice(0, 200), href: null, cancelled_at: null, planned_at: context.now })))
      .onConflict((conflict) => conflict.columns(['council_id', 'on_day', 'title']).doNothing()).returning('id').execute()
    if (made.length > 0) await recordAct(context, 'deliberation.planned-sittings', council.id, { post: postId, facts: { sittings: made.length, first: sittings.map((sitting) => sitting.onDay).sort()[0] ?? null } })
    return made.length
  })
}

/** Takes a sitting off the calendar, with the reason that stands there instead. */
export function cancelSitting(context: Context, councilId: string, sittingId: string, { reason }: { readonly reason: string }): Promise<void> {
  return together(context, async (context) => {
    const { council, postId } = await councilForAct(context, councilId, councilsPermissions['deliberation.run-council'])
    if (reason.trim() === '') throw new Refusal('deliberation.reason-needed', 'invalid', { field: 'reason' })
    const gone = isKey(sittingId) && await tables(context).updateTable('deliberation.sitting').set({ cancelled_at: context.now, cancelled_for: reason.trim().slice(0, 200) })
      .where('id', '=', sittingId).where('council_id', '=', council.id).where('cancelled_at', 'is', null).where('href', 'is', null).returning('id').executeTakeFirst()
    if (!gone) throw new Refusal('deliberation.unknown-sitting', 'missing')
    await recordAct(context, 'deliberation.cancelled-sitting', council.id, { post: postId, facts: { sitting: gone.id } })
  })
}
