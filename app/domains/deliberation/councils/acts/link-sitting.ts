import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

/** Puts a called meeting into the council's calendar: over the sitting planned for that day, or as a new line. Part of the act that calls it. */
export async function linkSitting(context: Context, { councilId, onDay, atTime, title, placeWords, href }: { readonly councilId: string; readonly onDay: string; readonly atTime: string | null; readonly title: string; readonly placeWords: string; readonly href: string }): Promise<void> {
  const db = tables(context)
  const planned = await db.selectFrom('deliberation.sitting').select('id').where('council_id', '=', councilId).where((where) => where.or([where('href', '=', href), where.and([where('on_day', '=', onDay), where('href', 'is', null), where('cancelled_at', 'is', null)])]))
    .orderBy('href').limit(1).forUpdate().executeTakeFirst()
  const row = { on_day: onDay, at_time: atTime, place_words: placeWords, href }
  if (planned) await db.updateTable('deliberation.sitting').set(row).where('id', '=', planned.id).execute()
  else await db.insertInto('deliberation.sitting').values({ ...row, council_id: councilId, title, planned_at: context.now }).onConflict((conflict) => conflict.columns(['council_id', 'on_day', 'title']).where('cancelled_at', 'is', null).doUpdateSet({ href, at_time: atTime })).execute()
}
