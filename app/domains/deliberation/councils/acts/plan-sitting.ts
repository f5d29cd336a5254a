import { isDay, today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { councilForAct } from '../reads/council-for-act.ts'
import { councilsPermissions } from '../rules/permissions.ts'

const clock = /^([01]\d|2[0-3]):[0-5]\d$/

export interface NewSitting { readonly onDay: string; readonly atTime?: string | null; readonly title: string; readonly placeWords?: string }

/** Writes sittings into a council's calendar; said twice they are the same. */
export function planSittings(context: Context, councilId: string, sittings: readonly NewSitting[]): Promise<number> {
  return together(context, async (context) => {
    const { council, postId } = await councilForAct(context, councilId, councilsPermissions['deliberation.run-council'])
    const day = await today(context)
    if (sittings.some((sitting) => !isDay(sitting.onDay))) throw new Refusal('deliberation.no-such-day', 'invalid', { field: 'day' })
    if (sittings.some((sitting) => sitting.onDay < day)) throw new Refusal('deliberation.day-passed', 'invalid', { field: 'day' })
    if (sittings.some((sitting) => sitting.atTime && !clock.test(sitting.atTime))) throw new Refusal('deliberation.time-malformed', 'invalid', { field: 'time' })
    if (sittings.some((sitting) => sitting.title.trim() === '')) throw new Refusal('deliberation.title-needed', 'invalid', { field: 'title' })
    const made = await tables(context).insertInto('deliberation.sitting').values(sittings.map(({ onDay, atTime = null, title, placeWords = '' }) => ({ council_id: council.id, on_day: onDay, at_time: atTime || null, title: title.trim().slice(0, 120), place_words: placeWords.trim().slice(0, 200), href: null, cancelled_at: null, planned_at: context.now })))
      .onConflict((conflict) => conflict.columns(['council_id', 'on_day', 'title']).where('cancelled_at', 'is', null).doNothing()).returning('id').execute()
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

/** Moves a sitting for which no meeting was called yet to another day or time, with the reason that is published beside its first day. */
export function moveSitting(context: Context, councilId: string, sittingId: string, { onDay, atTime = null, placeWords, reason }: { readonly onDay: string; readonly atTime?: string | null; readonly placeWords?: string; readonly reason: string }): Promise<void> {
  return together(context, async (context) => {
    const { council, postId } = await councilForAct(context, councilId, councilsPermissions['deliberation.run-council']), db = tables(context)
    if (!isDay(onDay)) throw new Refusal('deliberation.no-such-day', 'invalid', { field: 'onDay' })
    if (onDay < await today(context)) throw new Refusal('deliberation.day-passed', 'invalid', { field: 'onDay' })
    if (atTime && !clock.test(atTime)) throw new Refusal('deliberation.time-malformed', 'invalid', { field: 'moveTime' })
    if (reason.trim() === '') throw new Refusal('deliberation.reason-needed', 'invalid', { field: 'moveWhy' })
    const sitting = isKey(sittingId) ? await db.selectFrom('deliberation.sitting').select(['id', 'on_day', 'title', 'moved_from']).where('id', '=', sittingId).where('council_id', '=', council.id).where('cancelled_at', 'is', null).where('href', 'is', null).forUpdate().executeTakeFirst() : undefined
    if (!sitting) throw new Refusal('deliberation.unknown-sitting', 'missing')
    const there = await db.selectFrom('deliberation.sitting').select('id').where('council_id', '=', council.id).where('on_day', '=', onDay).where('title', '=', sitting.title).where('cancelled_at', 'is', null).where('id', '<>', sitting.id).executeTakeFirst()
    if (there) throw new Refusal('deliberation.sits-that-day', 'conflict', { field: 'onDay' })
    await db.updateTable('deliberation.sitting').set({ on_day: onDay, at_time: atTime || null, moved_from: sitting.moved_from ?? sitting.on_day, moved_for: reason.trim().slice(0, 200), ...(placeWords === undefined ? {} : { place_words: placeWords.trim().slice(0, 200) }) }).where('id', '=', sitting.id).execute()
    await recordAct(context, 'deliberation.moved-sitting', council.id, { post: postId, facts: { sitting: sitting.id, from: sitting.on_day, to: onDay } })
  })
}
